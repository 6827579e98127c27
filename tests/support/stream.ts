import { randomIp, type Viewer } from "./ask";
import { rows } from "./database";
import { ownService, type ServiceAddress } from "./ground";
import type { Section } from "./world.options";

export interface StreamEvent {
  /** `next`, `complete`, or `:` for a heartbeat. */
  readonly event: string;
  readonly data: {
    readonly data?: { readonly portalChanged: { readonly sections: readonly Section[] } };
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  } | null;
}

export interface Stream {
  readonly status: number;
  readonly headers: Headers;
  /** What came, heartbeats left out; waits for it, and fails when nothing comes in time. */
  next(withinMs?: number): Promise<StreamEvent>;
  /** The sections of the next change. */
  sections(): Promise<readonly Section[] | undefined>;
  /** Resolves when the connection has ended, whatever came before. */
  ended(): Promise<readonly StreamEvent[]>;
  heartbeats(): number;
  /** The body of an answer that is no stream. */
  text(): Promise<string>;
  close(): void;
}

interface How {
  readonly at?: ServiceAddress;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly body?: object;
}

const PORTAL_CHANGED = `subscription PortalChanged($workspace: String!) {
  portalChanged(workspace: $workspace) { sections }
}`;

/** Follows a portal as somebody, as a browser does; resolves when the answer's head has come. */
export async function openStream({ scope, jar }: Viewer, workspace: string, how: How = {}): Promise<Stream> {
  const { at = ownService(), headers = {}, path = "/graphql", body } = how;
  const control = new AbortController();
  const response = await fetch(at.url + path, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "text/event-stream",
      "x-forwarded-for": randomIp(),
      ...(scope && path === "/graphql" ? { "portico-scope": scope } : {}),
      ...jar.header(),
      ...headers,
    },
    body: JSON.stringify(body ?? { query: PORTAL_CHANGED, variables: { workspace } }),
    signal: control.signal,
  });
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
  const reader = new EventReader(isStream ? response : undefined);
  return {
    status: response.status,
    headers: response.headers,
    next: (withinMs) => reader.next(withinMs),
    sections: async () => (await reader.next()).data?.data?.portalChanged.sections,
    ended: () => reader.ended,
    heartbeats: () => reader.heartbeats,
    text: () => response.text(),
    close: () => control.abort(),
  };
}

class EventReader {
  heartbeats = 0;
  readonly ended: Promise<readonly StreamEvent[]>;
  private readonly events: StreamEvent[] = [];
  private taken = 0;
  private wake: () => void = () => undefined;

  constructor(response: Response | undefined) {
    this.ended = response ? this.read(response) : Promise.resolve([]);
  }

  async next(withinMs = 5_000): Promise<StreamEvent> {
    const deadline = Date.now() + withinMs;
    while (this.events.length === this.taken) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`Nothing came within ${withinMs} ms.`);
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        timer = setTimeout(resolve, left);
      });
      clearTimeout(timer);
    }
    this.taken += 1;
    return this.events[this.taken - 1] as StreamEvent;
  }

  private async read(response: Response): Promise<readonly StreamEvent[]> {
    let text = "";
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const parts = text.split("\n\n");
        text = parts.pop() ?? "";
        for (const part of parts) this.take(part);
      }
    } catch {
      // It was closed here, or cut there; what came before stays.
    }
    return this.events;
  }

  private take(part: string): void {
    if (part.startsWith(":")) this.heartbeats += 1;
    else {
      const [, event = "", data = ""] = /^event: (.*)\ndata: ?(.*)$/.exec(part) ?? [];
      this.events.push({ event, data: data ? JSON.parse(data) : null });
    }
    this.wake();
  }
}

interface Change {
  readonly clientId?: string | null;
  readonly sections?: readonly Section[] | null;
}

/** What a command tells in its transaction. */
export async function notifyPortal({ id: workspaceId }: { readonly id: string }, change: Change): Promise<void> {
  const { clientId = null, sections = null } = change;
  await rows("select pg_notify('portico_portal', $1)", [JSON.stringify({ workspaceId, clientId, sections })]);
}
