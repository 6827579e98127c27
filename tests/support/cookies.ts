export interface SetCookie {
  readonly name: string;
  readonly value: string;
  /** Lower-case names; true for those without a value. */
  readonly attributes: Readonly<Record<string, string | true>>;
}

/** The cookies of one browser. */
export class CookieJar {
  private readonly kept = new Map<string, string>();

  constructor(cookies: Readonly<Record<string, string>> = {}) {
    for (const [name, value] of Object.entries(cookies)) this.kept.set(name, value);
  }

  get(name: string): string | undefined {
    return this.kept.get(name);
  }

  set(name: string, value: string): void {
    this.kept.set(name, value);
  }

  names(): string[] {
    return [...this.kept.keys()];
  }

  /** As a browser does: keeps what is set, forgets what is cleared. */
  take(headers: Headers): void {
    for (const { name, value, attributes } of cookiesIn(headers)) {
      if (attributes["max-age"] === "0") this.kept.delete(name);
      else this.kept.set(name, value);
    }
  }

  copy(): CookieJar {
    return new CookieJar(Object.fromEntries(this.kept));
  }

  /** The request's header; empty when there is no cookie. */
  header(): Record<string, string> {
    const cookie = [...this.kept].map(([name, value]) => `${name}=${value}`).join("; ");
    return cookie ? { cookie } : {};
  }
}

export function cookiesIn(headers: Headers): SetCookie[] {
  return headers.getSetCookie().map((line) => {
    const [pair = "", ...rest] = line.split(";").map((part) => part.trim());
    const [name, value] = split(pair);
    const attributes = rest.map((part) => {
      const [attribute, of] = split(part);
      return [attribute.toLowerCase(), part.includes("=") ? of : true] as const;
    });
    return { name, value, attributes: Object.fromEntries(attributes) };
  });
}

function split(pair: string): [string, string] {
  const at = pair.indexOf("=");
  return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
}
