import { ask, stranger, type Viewer } from "../support/ask";
import { linkFor, liveSessionsOf } from "../support/links";
import { mailsTo, signInMailTo } from "../support/mailbox";
import { requestMemberLink, requestsAnswered, signInMember } from "../support/signing-in";
import { inviteMember, removeMember, setMemberRole, teamOf } from "../support/team";
import { world } from "../support/world";
import type { Teammate } from "../support/world.seed";

const team = () => world().workspace({ plan: "TEAM" });
const namesOf = async (member: Teammate) => (await teamOf(member)).members.nodes.map(({ name }) => name);
const roleOf = async (viewer: Viewer) =>
  (await ask(viewer).query<{ me: { role: string } | null }>("{ me { role } }")).data.me?.role;

test("whoever is removed is out at once, on every device, and no link leads back in", async () => {
  const { studio, mia } = await team().member("mia").build();
  const phone = stranger("admin");
  await signInMember(phone, { token: await linkFor(mia) });
  const token = await linkFor(mia, { purpose: "INVITATION" });
  const { outcome } = await removeMember(studio.owner, mia.id);
  expect(outcome).toMatchObject({ __typename: "MemberRemoved", memberId: mia.id });
  expect([await roleOf(mia), await roleOf(phone)]).toEqual([undefined, undefined]);
  expect(await liveSessionsOf(mia)).toBe(0);
  expect((await signInMember(stranger("admin"), { token })).outcome.__typename).toBe("NotFound");
  await requestMemberLink(stranger("admin"), { email: mia.email });
  await requestsAnswered(mia.email);
  expect(await mailsTo(mia.email)).toEqual([]);
  expect(await namesOf(studio.owner)).toEqual(["owner"]);
});

test("whoever was removed can be invited again, as somebody new", async () => {
  const { studio, mia } = await team().member("mia").build();
  await removeMember(studio.owner, mia.id);
  const { outcome } = await inviteMember(studio.owner, { name: "Mia", email: mia.email });
  expect(outcome).toMatchObject({ __typename: "MemberInvited", member: { lastSignInAt: null } });
  const { token } = await signInMailTo(mia.email);
  expect((await signInMember(stranger("admin"), { token })).outcome.__typename).toBe("MemberSignedIn");
  expect(await roleOf(mia)).toBeUndefined();
});

test("a workspace keeps its last owner, who may leave once there is another", async () => {
  const { studio, mia } = await team().member("mia", { role: "ADMIN" }).build();
  const { owner } = studio;
  const seen = (await teamOf(owner)).members.nodes.find(({ id }) => id === owner.id);
  expect(seen).toMatchObject({ canChangeRole: false, canRemove: false });
  for (const { outcome } of [await setMemberRole(owner, owner.id, "ADMIN"), await removeMember(owner, owner.id)])
    expect(outcome).toMatchObject({ __typename: "NotAllowedNow", reason: "LAST_OWNER" });
  await setMemberRole(owner, mia.id, "OWNER");
  expect((await removeMember(owner, owner.id)).outcome.__typename).toBe("MemberRemoved");
  expect(await roleOf(owner)).toBeUndefined();
  expect(await namesOf(mia)).toEqual(["mia"]);
});

test.each(["demote", "remove"])("of two owners who %s each other at once exactly one wins", async (how) => {
  const act = (by: Teammate, whom: Teammate) =>
    how === "remove" ? removeMember(by, whom.id) : setMemberRole(by, whom.id, "MEMBER");
  for (let round = 0; round < 5; round++) {
    const { studio, mia } = await team().member("mia", { role: "OWNER" }).member("third", { role: "OWNER" }).build();
    const both = await Promise.all([act(studio.owner, mia), act(mia, studio.owner)]);
    const won = both.filter(({ outcome }) => /Removed|RoleSet/.test(outcome.__typename));
    expect(won).toHaveLength(1);
  }
});

test("signing in while being removed ends outside, and neither waits for the other in a circle", async () => {
  for (let round = 0; round < 5; round++) {
    const { studio, mia } = await team().member("mia").build();
    const tokens = await Promise.all([linkFor(mia), linkFor(mia)]);
    const browsers = tokens.map(() => stranger("admin"));
    const [removed, ...entered] = await Promise.all([
      removeMember(studio.owner, mia.id),
      ...tokens.map((token, i) => signInMember(browsers[i] as Viewer, { token })),
    ]);
    expect(removed?.outcome.__typename).toBe("MemberRemoved");
    expect(entered.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    for (const browser of browsers) expect(await roleOf(browser)).toBeUndefined();
    expect(await liveSessionsOf(mia)).toBe(0);
  }
});
