import type { Parameters } from "./statement";

/** How a viewer stands towards the rows: policies have one where-clause for each. */
export type ViewerKind = "ANONYMOUS" | "CLIENT" | "MEMBER" | "SYSTEM";

/**
 * Who is asking. A viewer is made once for a request, from the database, and is what the gate (grants), the door
 * (kind, parameters) and the wall (workspaceId) go by.
 */
export interface Viewer {
  readonly kind: ViewerKind;
  /** What fields and sections may ask for: `ANYONE`, `CLIENT`, `MEMBER`, a role, and the sections that are shown. */
  readonly grants: ReadonlySet<string>;
  /** A member looking as a client: reads like the client, changes nothing. */
  readonly isPreview: boolean;
  /** The tenant behind the wall; null outside any workspace. */
  readonly workspaceId: string | null;
  /** What policies and statements may name as `:workspaceId`, `:clientId`, `:today` … */
  readonly parameters: Parameters;
}

export const anonymous: Viewer = {
  kind: "ANONYMOUS",
  grants: new Set(["ANYONE"]),
  isPreview: false,
  workspaceId: null,
  parameters: {},
};

/** For sign-in, worker, webhook and operator alone; it sees every row, through the system role. */
export const system: Viewer = {
  kind: "SYSTEM",
  grants: new Set(["ANYONE"]),
  isPreview: false,
  workspaceId: null,
  parameters: { today: null },
};

/** A section's rows are for those who hold its grant; the system holds them all. */
export function sees(viewer: Viewer, section: string | undefined): boolean {
  return viewer.kind === "SYSTEM" || section === undefined || viewer.grants.has(section);
}
