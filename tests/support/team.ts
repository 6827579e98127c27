import { act } from "./act";
import { ask, type Viewer } from "./ask";

interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly lastSignInAt: string | null;
  readonly canChangeRole: boolean;
  readonly canRemove: boolean;
  readonly invitation: { readonly kind: string; readonly state: string; readonly reason: string | null } | null;
}

interface Team {
  readonly members: { readonly totalCount: number; readonly nodes: readonly Member[] };
  readonly memberLimit: number | null;
  readonly canManageTeam: boolean;
}

const MEMBER = "id name email role lastSignInAt canChangeRole canRemove invitation { kind state reason }";

export async function teamOf(viewer: Viewer): Promise<Team> {
  const document = `{ workspace { members { totalCount nodes { ${MEMBER} } } memberLimit canManageTeam } }`;
  return (await ask(viewer).query<{ workspace: Team }>(document)).data.workspace;
}

interface Invitation {
  readonly name?: string;
  readonly email: string;
  readonly role?: string;
}

export const inviteMember = (viewer: Viewer, { name = "Mia", role = "MEMBER", email }: Invitation) =>
  act(viewer, "inviteMember", { name, role, email });

export const sendMemberInvitation = (viewer: Viewer, memberId: string) =>
  act(viewer, "sendMemberInvitation", { memberId });

export const setMemberRole = (viewer: Viewer, memberId: string, role: string) =>
  act(viewer, "setMemberRole", { memberId, role });

export const removeMember = (viewer: Viewer, memberId: string) => act(viewer, "removeMember", { memberId });
