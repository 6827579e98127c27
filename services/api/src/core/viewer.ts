import type { Parameters } from "./statement";

/** The kind of a viewer: a policy has one where-clause for each. */
export type ViewerKind = "ANONYMOUS" | "CLIENT" | "MEMBER" | "SYSTEM";

/**
 * Who is asking. A request has one viewer, looked up in the database. The gate uses its grants, the door its kind and
 * parameters, the wall its workspaceId.
 */
export interface Viewer {
  readonly kind: ViewerKind;
  /** Grants that fields and sections require: `ANYONE`, `CLIENT`, `MEMBER`, a role, and the visible sections. */
  readonly grants: ReadonlySet<string>;
  /** A member who previews as a client: reads like the client, changes nothing. */
  readonly isPreview: boolean;
  /** The tenant behind the wall; null outside any workspace. */
  readonly workspaceId: string | null;
  /** Parameters for policies and statements: `:workspaceId`, `:clientId`, `:today` … */
  readonly parameters: Parameters;
}

export const anonymous: Viewer = {
  kind: "ANONYMOUS",
  grants: new Set(["ANYONE"]),
  isPreview: false,
  workspaceId: null,
  parameters: {},
};

/** Only for sign-in, workers, webhooks and the operator; it sees every row, through the system role. */
export const system: Viewer = {
  kind: "SYSTEM",
  grants: new Set(["ANYONE"]),
  isPreview: false,
  workspaceId: null,
  parameters: { today: null },
};

/** A section's rows require its grant; the system has all grants. */
export function sees(viewer: Viewer, section: string | undefined): boolean {
  return viewer.kind === "SYSTEM" || section === undefined || viewer.grants.has(section);
}
