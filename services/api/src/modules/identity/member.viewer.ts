import { SessionLookup } from "../../core/session-lookup";
import type { Viewer } from "../../core/viewer";
import { grantsOfRole, type Role } from "./role";
import { sections } from "../section/section";

export interface MemberViewer extends Viewer {
  readonly kind: "MEMBER";
  readonly sessionId: string;
  readonly memberId: string;
  readonly workspaceId: string;
}

type Row = [sessionId: string, workspaceId: string, memberId: string, role: Role, today: string];

/** Finds the member of a session cookie. */
export const memberLookup = new SessionLookup<Row>(
  "member",
  ["session_id", "workspace_id", "member_id", "role", "today"],
  "portico_member_session(:hash)",
  ([sessionId, workspaceId, memberId, role, today]): MemberViewer => ({
    kind: "MEMBER",
    grants: new Set(["ANYONE", ...grantsOfRole[role], ...sections]),
    isPreview: false,
    sessionId,
    memberId,
    workspaceId,
    parameters: { workspaceId, memberId, today },
  }),
);

/** Behind the grant MEMBER only. */
export function asMember(viewer: Viewer): MemberViewer {
  if (viewer.kind !== "MEMBER")
    throw new Error("A field for members was reached by somebody else: its grant is missing.");
  return viewer as MemberViewer;
}
