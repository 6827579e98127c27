import type { Reads } from "../../core/database";
import { statement } from "../../core/statement";
import type { Viewer } from "../../core/viewer";
import { grantsOfRole, type Role } from "./role";
import { sections } from "./section";

export interface MemberViewer extends Viewer {
  readonly kind: "MEMBER";
  readonly sessionId: string;
  readonly memberId: string;
  readonly workspaceId: string;
}

const memberSession = statement(
  "viewer.member",
  () => "select session_id, workspace_id, member_id, role, today from portico_member_session(:hash)",
);

/** Who the member's cookie stands for, in one statement; null when its session has ended. */
export async function memberViewer(reads: Reads, hash: Buffer): Promise<MemberViewer | null> {
  const [row] = (await reads.rows(memberSession, { hash })) as [string, string, string, Role, string][];
  if (!row) return null;
  const [sessionId, workspaceId, memberId, role, today] = row;
  return {
    kind: "MEMBER",
    grants: new Set(["ANYONE", ...grantsOfRole[role], ...sections]),
    isPreview: false,
    sessionId,
    memberId,
    workspaceId,
    parameters: { workspaceId, memberId, today },
  };
}

/** Behind the grant MEMBER only. */
export function asMember(viewer: Viewer): MemberViewer {
  if (viewer.kind !== "MEMBER")
    throw new Error("A field for members was reached by somebody else: its grant is missing.");
  return viewer as MemberViewer;
}
