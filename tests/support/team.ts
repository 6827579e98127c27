import { ask, type Viewer } from "./ask";
import { mutate } from "./mutate";

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

interface WithMember {
  readonly member: Member;
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
  mutate<WithMember>(viewer, "inviteMember", { name, role, email }, `... on MemberInvited { member { ${MEMBER} } }`);

export const sendMemberInvitation = (viewer: Viewer, memberId: string) =>
  mutate<WithMember>(
    viewer,
    "sendMemberInvitation",
    { memberId },
    `... on MemberInvitationSent { member { ${MEMBER} } }`,
  );

export const setMemberRole = (viewer: Viewer, memberId: string, role: string) =>
  mutate<WithMember>(viewer, "setMemberRole", { memberId, role }, `... on MemberRoleSet { member { ${MEMBER} } }`);

export const removeMember = (viewer: Viewer, memberId: string) =>
  mutate<{ memberId: string }>(viewer, "removeMember", { memberId }, "... on MemberRemoved { memberId }");
