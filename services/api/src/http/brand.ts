import { createHash } from "node:crypto";
import type { Workspace } from "../modules/workspace/workspace.entity";

/** The brand's colours as a stylesheet of this origin: our pages allow no inline style. */
export function cssOf({ accent, accentContrast, accentOnLight, accentOnDark }: Workspace): string {
  return `:root{--accent:${accent};--accent-contrast:${accentContrast};--accent-on-light:${accentOnLight};--accent-on-dark:${accentOnDark}}\n`;
}

export function brandVersion(workspace: Workspace): string {
  return createHash("sha256").update(cssOf(workspace)).digest("hex").slice(0, 12);
}

/** The head of a workspace's pages: its name, its colours before the first paint, and its logo as the icon. */
export function headOf(workspace: Workspace): string {
  const { name, slug, logoPlate } = workspace;
  const logoId = logoPlate === "NONE" ? null : workspace.logoId;
  const icon = logoId ? `<link rel="icon" href="/p/${slug}/logo?v=${logoId}">` : `<link rel="icon" href="data:,">`;
  return `<title>${escaped(name)}</title><link rel="stylesheet" href="/p/${slug}/brand.css?v=${brandVersion(workspace)}">${icon}`;
}

export function plainHead(title: string): string {
  return `<title>${escaped(title)}</title><link rel="icon" href="data:,">`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A name is text, also in a page's title. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
