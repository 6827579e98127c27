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
];

type Manifest = Readonly<Record<string, { file: string }>>;

/** The chunk of the page that an address opens, so that the browser fetches it along with the app instead of after it. */
export function preloadOf(path: string): string {
  const page = PAGES.find(([pattern]) => pattern.test(path))?.[1];
  const manifest = JSON.parse(readFileSync(`${distOf("portal")}manifest.json`, "utf8")) as Manifest;
  const chunk = manifest[`src/pages/${page}/${page}Page.tsx`];
  return chunk ? `<link rel="modulepreload" href="/assets/portal/${chunk.file}">` : "";
}
