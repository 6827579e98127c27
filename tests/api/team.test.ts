import { randomUUID } from "node:crypto";
import { ask, stranger, type Viewer } from "../support/ask";
import { row, rows } from "../support/database";
import { signInMailTo } from "../support/mailbox";
import { signInMember } from "../support/signing-in";
import { inviteMember, removeMember, sendMemberInvitation, setMemberRole, teamOf } from "../support/team";
import { world } from "../support/world";
import type { Teammate } from "../support/world.seed";

const newAddress = (name = "mia") => `${name}@${randomUUID().slice(0, 8)}.example`;
const team = () => world().workspace({ plan: "TEAM" });
const namesOf = async (member: Teammate) => (await teamOf(member)).members.nodes.map(({ name }) => name);
const roleOf = async (viewer: Viewer) =>
  (await ask(viewer).query<{ me: { role: string } | null }>("{ me { role } }")).data.me?.role;

test("whoever is invited gets a mail in the inviter's name, and signs in with its link", async () => {
  const { studio } = await team().build();
  const email = newAddress();
  const { outcome } = await inviteMember(studio.owner, { name: " Mia Lindt ", email: ` ${email}`, role: "ADMIN" });
  expect(outcome).toMatchObject({
    __typename: "MemberInvited",
    member: { name: "Mia Lindt", email, role: "ADMIN", lastSignInAt: null },
  });
  const mail = await signInMailTo(email);
  expect(mail.subject).toBe("owner invites you to Studio studio");
  expect(mail.text).toContain("within 7 days");
  const mia = stranger("admin");
  expect((await signInMember(mia, { token: mail.token })).outcome).toMatchObject({
    __typename: "MemberSignedIn",
    returnTo: "/admin",
    member: { name: "Mia Lindt", role: "ADMIN" },
  });
  const [, member] = (await teamOf(studio.owner)).members.nodes;
  expect(member).toMatchObject({
    lastSignInAt: expect.stringMatching(/^\d{4}-/),
    invitation: { kind: "MEMBER_INVITATION", state: "SENT", reason: null },
  });
});

test("the team is listed in the order in which it came, to its members alone", async () => {
  const { studio, ada, mia } = await team()
    .member("ada", { role: "ADMIN" })
    .member("mia")
    .workspace({ as: "other" })
    .member("zoe")
    .build();
  for (const [i, member] of [studio.owner, ada, mia].entries())
    await rows("update member set created_at = now() + $2 * interval '1 second' where id = $1", [member.id, i]);
  for (const member of [studio.owner, ada, mia]) {
    const seen = await teamOf(member);
    expect(seen.members.nodes.map(({ name }) => name)).toEqual(["owner", "ada", "mia"]);
    expect(seen).toMatchObject({ members: { totalCount: 3 }, memberLimit: null });
    expect(seen.canManageTeam).toBe(member === studio.owner);
  }
});

test("a hundred members are one page, and their rights one statement", async () => {
  const { studio } = await team().build();
  await rows(
    `insert into member (workspace_id, id, name, email, address, role)
     select $1, gen_random_uuid(), 'M' || i, 'x', 'm' || i || $2, 'MEMBER' from generate_series(1, 99) as i`,
    [studio.id, randomUUID()],
  );
  const document =
    "{ workspace { members(first: 100) { totalCount nodes { id canChangeRole canRemove lastSignInAt invitation { id } } } } }";
  const answer = await ask(studio.owner).query<{ workspace: { members: { nodes: { canRemove: boolean }[] } } }>(
    document,
  );
  const { nodes } = answer.data.workspace.members;
  expect(nodes.filter(({ canRemove }) => canRemove)).toHaveLength(99);
  expect((await answer.statements()).filter((sql) => /\bfrom member\b/.test(sql))).toHaveLength(3);
});

test("a plan of one member has no room for a second, and says what to do", async () => {
  for (const plan of ["FREE", "SOLO"] as const) {
    const { studio } = await world().workspace({ plan }).build();
    const tries = Array.from({ length: 20 }, () => inviteMember(studio.owner, { email: newAddress() }));
    for (const { outcome } of await Promise.all(tries)) {
      expect(outcome.__typename).toBe("LimitReached");
      expect(outcome.message).toContain(`The ${plan} plan has room for one member.`);
    }
    expect(await namesOf(studio.owner)).toEqual(["owner"]);
    expect((await teamOf(studio.owner)).memberLimit).toBe(1);
  }
});

test("after a downgrade those who are there stay, and nobody is added", async () => {
  const { studio, mia } = await team().member("mia").build();
  await rows("update workspace set plan = 'SOLO' where id = $1", [studio.id]);
  expect((await inviteMember(studio.owner, { email: newAddress() })).outcome.__typename).toBe("LimitReached");
  expect(await roleOf(mia)).toBe("MEMBER");
});

test("of twenty invitations of one person at once one is made, and one mail", async () => {
  const { studio } = await team().build();
  const email = newAddress();
  const tries = Array.from({ length: 20 }, (_, i) =>
    inviteMember(studio.owner, { email: i % 2 ? email : email.toUpperCase(), name: `M${i}` }),
  );
  const outcomes = (await Promise.all(tries)).map(({ outcome }) => outcome);
  expect(outcomes.filter(({ __typename }) => __typename === "MemberInvited")).toHaveLength(1);
  const refused = outcomes.filter(({ __typename }) => __typename === "InvalidInput");
  expect(refused).toHaveLength(19);
  expect(refused[0]?.fields).toEqual([{ field: "email", message: "This address belongs to a member already." }]);
  const { count } = await row("select count(*)::int from mail where workspace_id = $1", [studio.id]);
  expect(count).toBe(1);
});

test("an address belongs to a member of one workspace of the installation", async () => {
  const { studio, other } = await team().workspace({ as: "other", plan: "TEAM" }).build();
  const { outcome } = await inviteMember(studio.owner, { email: other.owner.email });
  expect(outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "email" }] });
  expect(await namesOf(studio.owner)).toEqual(["owner"]);
});

test.each([
  ["name", { name: "  " }],
  ["name", { name: "a\nb" }],
  ["name", { name: "x".repeat(201) }],
  ["email", { email: "nobody" }],
  ["email", { email: "a@x.example,b@x.example" }],
  ["email", { email: `${"x".repeat(250)}@x.example` }],
])("an invitation with a wrong %s says so there", async (field, wrong) => {
  const { studio } = await team().build();
  const { outcome } = await inviteMember(studio.owner, { email: newAddress(), ...wrong });
  expect(outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field }] });
});

test("only an owner changes the team", async () => {
  const { studio, ada, mia, anna } = await team().member("ada", { role: "ADMIN" }).member("mia").client("anna").build();
  const denied: [Viewer, string][] = [
    [ada, "FORBIDDEN"],
    [mia, "FORBIDDEN"],
    [anna, "FORBIDDEN"],
    [stranger("admin"), "UNAUTHENTICATED"],
  ];
  for (const [viewer, code] of denied) {
    const tries = [
      inviteMember(viewer, { email: newAddress() }),
      sendMemberInvitation(viewer, mia.id),
      setMemberRole(viewer, ada.id, "OWNER"),
      removeMember(viewer, mia.id),
    ];
    for (const { outcome } of await Promise.all(tries)) expect(outcome.__typename).toBe(code);
  }
  expect(await namesOf(studio.owner)).toHaveLength(3);
  const rights = (await teamOf(mia)).members.nodes.map(({ canChangeRole, canRemove }) => [canChangeRole, canRemove]);
  expect(rights.flat()).not.toContain(true);
});

test("a member of another workspace, a removed one and none at all are not found", async () => {
  const { studio, other, gone } = await team().member("gone").workspace({ as: "other", plan: "TEAM" }).build();
  await removeMember(studio.owner, gone.id);
  for (const id of [other.owner.id, gone.id, randomUUID(), "x"]) {
    const tries = [
      sendMemberInvitation(studio.owner, id),
      setMemberRole(studio.owner, id, "ADMIN"),
      removeMember(studio.owner, id),
    ];
    for (const { outcome } of await Promise.all(tries)) expect(outcome.__typename).toBe("NotFound");
  }
  expect(await roleOf(other.owner)).toBe("OWNER");
});

test("a role acts from the member's next request on", async () => {
  const { studio, mia } = await team().member("mia").build();
  const { outcome } = await setMemberRole(studio.owner, mia.id, "OWNER");
  expect(outcome).toMatchObject({ __typename: "MemberRoleSet", member: { role: "OWNER" } });
  expect(await roleOf(mia)).toBe("OWNER");
  expect((await setMemberRole(mia, studio.owner.id, "MEMBER")).outcome.__typename).toBe("MemberRoleSet");
  expect((await inviteMember(studio.owner, { email: newAddress() })).outcome.__typename).toBe("FORBIDDEN");
});

test("an invitation is sent again on request, each with a link of its own", async () => {
  const { studio } = await team().build();
  const email = newAddress();
  const { outcome } = await inviteMember(studio.owner, { email });
  const first = await signInMailTo(email);
  // The mail arrives before it is marked as sent; until then asking again sends none.
  while ((await rows("select id from mail where template = 'MEMBER_INVITATION' and state = 'SENDING'")).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const again = await sendMemberInvitation(studio.owner, (outcome.member as { id: string }).id);
  expect(again.outcome.__typename).toBe("MemberInvitationSent");
  const second = await signInMailTo(email, { count: 2 });
  expect(second.token).not.toBe(first.token);
  expect((await signInMember(stranger("admin"), { token: second.token })).outcome.__typename).toBe("MemberSignedIn");
  expect((await signInMember(stranger("admin"), { token: first.token })).outcome.__typename).toBe("NotFound");
});
