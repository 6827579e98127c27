import { act } from "../support/act";
import { ask, stranger } from "../support/ask";
import { row, rows } from "../support/database";
import { mailTo, signInMailTo } from "../support/mailbox";
import { ledgerOf, requestPortalLink, requestsAnswered, whoIsIn } from "../support/signing-in";
import { type Studio, type WorldClient, world } from "../support/world";

const emailOf = ({ id }: WorldClient) => row("select email from client where id = $1", [id]);

async function invitationOf({ owner }: Studio, { id }: WorldClient): Promise<{ state: string } | null | undefined> {
  const document = "query ($id: ID!) { workspace { client(id: $id) { access { invitation { state } } } } }";
  const { data } = await ask(owner).query<{
    workspace: { client: { access: { invitation: { state: string } | null } } };
  }>(document, { id });
  return data.workspace.client.access.invitation;
}

describe("while the portal is on, a MEMBER changes nothing of the text that mail is sent to", () => {
  test.each([
    ["another address", (email: string) => `x-${email}`],
    ["other letters of the same address", (email: string) => email.toUpperCase()],
  ])("%s is refused", async (_name, changed) => {
    const { mia, anna } = await world().workspace().member("mia").client("anna").build();
    const { outcome } = await act(mia, "updateClient", { id: anna.id, email: changed(anna.email) });
    expect(outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "email" }] });
    expect(await emailOf(anna)).toEqual({ email: anna.email });
    expect(await whoIsIn(anna, anna.slug)).toBe("anna");
  });

  test("a ligature in place of its letters does not redirect sign-in mail", async () => {
    const { slug } = (await world().workspace().build()).studio;
    const email = `office@${slug}.example`;
    const { studio, mia, anna } = await world().workspace().member("mia").client("anna", { email }).build();
    await act(mia, "updateClient", { id: anna.id, email: email.replace("ffi", "ﬃ") });
    expect(await emailOf(anna)).toEqual({ email });
    await requestPortalLink(stranger(), { workspace: studio.slug, email });
    expect((await signInMailTo(email)).to).toBe(email);
  });
});

test("the old address is told of a change while the portal is on, and of none while it is off", async () => {
  const { studio, anna, off } = await world().workspace().client("anna").client("off", { enabled: false }).build();
  await act(studio.owner, "updateClient", { id: off.id, email: `new-${off.email}` });
  await act(studio.owner, "updateClient", { id: anna.id, email: `new-${anna.email}` });
  const notice = await mailTo(anna.email);
  expect(notice.subject).toBe(`Your e-mail address at ${studio.name} was changed`);
  expect(notice.text + notice.html).not.toContain("new-");
  expect(await ledgerOf(off)).toEqual([]);
});

test("an invitation to the address of before is none to the new one", async () => {
  const { studio, anna } = await world().workspace().client("anna", { enabled: false }).build();
  await act(studio.owner, "enablePortal", { clientId: anna.id });
  await mailTo(anna.email);
  expect(await invitationOf(studio, anna)).toMatchObject({ state: expect.stringMatching(/SENT|SENDING/) });
  await act(studio.owner, "updateClient", { id: anna.id, email: `new-${anna.email}` });
  expect(await invitationOf(studio, anna)).toBeNull();
  await act(studio.owner, "sendPortalInvitation", { clientId: anna.id });
  await mailTo(`new-${anna.email}`);
  expect(await invitationOf(studio, anna)).not.toBeNull();
});

test("ten invitations a day are sent to one person", async () => {
  const { studio, anna, mia } = await world().workspace({ plan: "TEAM" }).client("anna").member("mia").build();
  const presses = [
    { mutation: "sendPortalInvitation", input: { clientId: anna.id }, sent: "PortalInvitationSent", person: anna },
    { mutation: "sendMemberInvitation", input: { memberId: mia.id }, sent: "MemberInvitationSent", person: mia },
  ];
  for (const { mutation, input, sent, person } of presses) {
    for (let i = 0; i < 10; i += 1) {
      expect((await act(studio.owner, mutation, input)).outcome.__typename).toBe(sent);
      await rows("update mail set state = 'SENT' where client_id = $1 or member_id = $1", [person.id]);
    }
    const eleventh = await act(studio.owner, mutation, input);
    expect(eleventh.outcome.__typename).toBe("LimitReached");
    expect(eleventh.outcome.retryAfterSeconds).toBeGreaterThan(3600);
    expect(await ledgerOf(person)).toHaveLength(10);
  }
});

describe("addresses are those that mail can be sent to", () => {
  test("a full-width ＠ is kept as @, and mail arrives", async () => {
    const { studio } = await world().workspace().build();
    const email = `wide@${studio.slug}.example`;
    const added = await act(studio.owner, "createClient", { name: "Wide", email: email.replace("@", "＠") });
    expect(added.outcome).toMatchObject({ client: { email } });
    const { id } = added.outcome.client as { id: string };
    await act(studio.owner, "enablePortal", { clientId: id });
    expect((await mailTo(email)).to).toBe(email);
  });

  test.each(["anna@x。example", "anna@x\u0000.example", "anna@[127.0.0.1]", "anna:b@x.example", "anna\\@x.example"])(
    "%j is refused",
    async (email) => {
      const { studio } = await world().workspace().build();
      const { outcome } = await act(studio.owner, "createClient", { name: "Anna", email });
      expect(outcome.__typename).not.toBe("ClientCreated");
    },
  );
});

test("names that were stored with line breaks stop no mail", async () => {
  const { studio, anna } = await world().workspace({ name: "Studio\r\nNord" }).client("anna").build();
  await rows("update workspace set contact_email = 'not one' where id = $1", [studio.id]);
  await requestPortalLink(stranger(), { workspace: studio.slug, email: anna.email });
  await requestsAnswered(anna.email);
  expect((await mailTo(anna.email)).subject).toBe("Your sign-in link for Studio Nord");
});
