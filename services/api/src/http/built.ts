import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A client as it was built: its page, and which file each of its routes needs. */
export type App = "portal" | "admin" | "sandbox";

export const distOf = (app: App) => fileURLToPath(new URL(`../../../clients/${app}/dist/`, import.meta.url));

/** Read at each request: it is small, and in development the watcher's newest build counts. */
export function builtPage(app: App, head: string): string {
  return readFileSync(`${distOf(app)}index.html`, "utf8").replace("<!--head-->", () => head);
}

/** Which page of the portal an address below `/p/<slug>/` opens. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [/^$/, "Dashboard"],
  [/^enter$/, "Enter"],
  [/^invoices$/, "Invoices"],
  [/^invoices\/[^/]+$/, "Invoice"],
  [/^projects$/, "Projects"],
  [/^projects\/[^/]+$/, "Project"],
  [/^deliverables$/, "Deliverables"],
  [/^deliverables\/[^/]+$/, "Deliverable"],
  [/^contracts$/, "Contracts"],
  [/^contracts\/[^/]+$/, "Contract"],
];

/** A preview has the portal's pages below an address of its own. */
const PREVIEW = /^preview\/[^/]+\/?/;

interface Part {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, Part>>;

function manifestOf(app: App): Manifest {
  return JSON.parse(readFileSync(`${distOf(app)}manifest.json`, "utf8")) as Manifest;
}

/** Where the looks of an app's pages are. */
export function stylesheetOf(app: App): string {
  return `/assets/${app}/${manifestOf(app)["index.html"]?.css?.[0]}`;
}

/** What the page that an address opens needs, so that the browser fetches it along with the app instead of after it. */
export function preloadOf(path: string): string {
  const within = path.replace(PREVIEW, "");
  const page = PAGES.find(([pattern]) => pattern.test(within))?.[1];
  const needed = [`src/pages/${page}/${page}Page.tsx`];
  if (within !== path) needed.push("src/pages/Preview/PreviewBanner.tsx");
  const manifest = manifestOf("portal");
  const known = new Set(["index.html", ...(manifest["index.html"]?.imports ?? [])]);
  const sources = needed.flatMap((source) => [source, ...(manifest[source]?.imports ?? [])]);
  const chunks = sources.filter((source) => !known.has(source)).flatMap((source) => manifest[source]?.file ?? []);
  return [...new Set(chunks)].map((file) => `<link rel="modulepreload" href="/assets/portal/${file}">`).join("");
}
