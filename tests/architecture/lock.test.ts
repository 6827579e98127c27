import { holds, read } from "./source";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const locked: [string, Locked][] = Object.entries(JSON.parse(read("package-lock.json")).packages);
const places = new Set(locked.map(([place]) => place));

test("the lock file knows npm's own registry and no other host", () => {
  const hostOf = ({ resolved }: Locked) => (resolved ? URL.parse(resolved)?.host : undefined);
  holds(
    "Another host is one that only this machine reaches: take `resolved` out, and npm asks the registry that its user has.",
    locked
      .filter(([, entry]) => ![undefined, "", "registry.npmjs.org"].includes(hostOf(entry)))
      .map(([place]) => place),
  );
});

/** Where Node would look for a package that is asked for from a place. */
function nearest(from: string, name: string): boolean {
  const own = `${from ? `${from}/` : ""}node_modules/${name}`;
  if (places.has(own)) return true;
  if (!from) return false;
  const above = from.includes("/node_modules/") ? from.slice(0, from.lastIndexOf("/node_modules/")) : "";
  return nearest(above, name);
}

test("every optional package is in the lock file, whatever system it is for", () => {
  const missing = locked.flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !nearest(place, name))
      .map((name) => `${name}, of ${place || "the root"}`),
  );
  holds(
    "Without it `npm ci` fails on that system, or the tool does. Pin the package that asks for it to a version whose binaries exist, as package.json's overrides do.",
    missing,
  );
});

test("npm's own settings name no registry", () => {
  holds(
    "A registry is a user's setting, not the project's.",
    read(".npmrc")
      .split("\n")
      .filter((line) => /registry|_auth|:\/\//.test(line)),
  );
});
