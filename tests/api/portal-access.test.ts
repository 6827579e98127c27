import { act } from "../support/act";
import { ask, stranger } from "../support/ask";
import { rows } from "../support/database";
import { mailsTo, signInMailTo } from "../support/mailbox";
import {
  enterPortal,
  ledgerOf,
  openLink,
  requestPortalLink,
  requestsAnswered,
  sessionEnded,
  whoIsIn,
} from "../support/signing-in";
import { world } from "../support/world";

const statesOf = async ({ id }: { readonly id: string }) =>
  (
    await rows<{ state: string }>(
      "select state from mail where client_id = $1 and template = 'INVITATION' order by id",
      [id],
    )
  ).map(({ state }) => state);

/** Until the worker has dealt with every mail to this client. */
async function mailsSettled({ id }: { readonly id: string }): Promise<void> {
  const deadline = Date.now() + 15_000;
  while ((await rows("select id from mail where client_id = $1 and state in ('QUEUED', 'SENDING')", [id])).length > 0) {
    if (Date.now() > deadline) throw new Error("A mail was not settled.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("enabling a portal", () => {
  test("sends the invitation, whose link signs the client in, and says how far its mail has come", async () => {
    const { studio, anna } = await world().workspace().client("anna", { enabled: false }).build();
    const { outcome } = await act(studio.owner, "enablePortal", { clientId: anna.id });
    expect(outcome).toMatchObject({
      __typename: "PortalEnabled",
      client: {
        access: {
          enabled: true,
          invitation: { kind: "INVITATION", state: expect.stringMatching(/QUEUED|SENDING|SENT/) },
        },
      },
    });
    const { token } = await signInMailTo(anna.email);
    const browser = stranger(anna.slug);
    expect((await enterPortal(browser, { token })).outcome.__typename).toBe("PortalEntered");
    expect(await whoIsIn(browser, anna.slug)).toBe("anna");
    const document =
      "query ($id: ID!) { workspace { client(id: $id) { access { invitation { state sentAt reason } } } } }";
    expect((await ask(studio.owner).query(document, { id: anna.id })).data).toMatchObject({
      workspace: { client: { access: { invitation: { state: "SENT", sentAt: expect.any(String), reason: null } } } },
    });
  });

  test("twice is once: one invitation", async () => {
    const { studio, anna } = await world().workspace().client("anna", { enabled: false }).build();
    await Promise.all([1, 2, 3].map(() => act(studio.owner, "enablePortal", { clientId: anna.id })));
    expect(await ledgerOf(anna)).toEqual(["INVITATION"]);
  });

  test("needs an e-mail address, and a client who is not archived", async () => {
    const story = world().workspace().client("anna", { enabled: false, email: null });
    const { studio, anna, ben } = await story.client("ben", { enabled: false, archived: true }).build();
    expect((await act(studio.owner, "enablePortal", { clientId: anna.id })).outcome).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field: "email", message: "anna has no e-mail address. Add one, then enable the portal." }],
    });
    expect((await act(studio.owner, "enablePortal", { clientId: ben.id })).outcome).toMatchObject({
      __typename: "NotAllowedNow",
      reason: "ARCHIVED",
    });
  });

  test("needs a seat: the FREE plan has one, and its limit says who has it and what to do", async () => {
    const story = world().workspace({ plan: "FREE" }).client("anna").client("ben", { enabled: false });
    const { studio, anna, ben } = await story.build();
    const refused = await act(studio.owner, "enablePortal", { clientId: ben.id });
    expect(refused.outcome).toMatchObject({
      __typename: "LimitReached",
      message: "The FREE plan has one portal seat, which anna has. Disable that portal, or change to SOLO or TEAM.",
    });
    await act(studio.owner, "disablePortal", { clientId: anna.id });
    expect((await act(studio.owner, "enablePortal", { clientId: ben.id })).outcome.__typename).toBe("PortalEnabled");
  });

  test("of twenty at once on the last seat exactly one wins", async () => {
    let story = world().workspace({ plan: "FREE" }) as ReturnType<typeof world>;
    for (let i = 0; i < 20; i++) story = story.client(`c${i}`, { enabled: false }) as typeof story;
    const people = (await story.build()) as unknown as Record<string, { id: string; owner: never }>;
    const owner = people.studio?.owner as never;
    const acted = await Promise.all(
      Array.from({ length: 20 }, (_, i) => act(owner, "enablePortal", { clientId: people[`c${i}`]?.id })),
    );
    const names = acted.map(({ outcome }) => outcome.__typename);
    expect(names.filter((name) => name === "PortalEnabled")).toHaveLength(1);
    expect(names.filter((name) => name === "LimitReached")).toHaveLength(19);
    const [{ taken } = { taken: 0 }] = await rows<{ taken: number }>(
      "select count(*)::int as taken from portal_access where workspace_id = $1 and enabled",
      [people.studio?.id],
    );
    expect(taken).toBe(1);
  });

  test("after a downgrade those enabled stay, and none is added", async () => {
    const story = world().workspace({ plan: "FREE" }).client("anna").client("ben").client("carl", { enabled: false });
    const { studio, anna, ben, carl } = await story.build();
    expect((await act(studio.owner, "enablePortal", { clientId: carl.id })).outcome.__typename).toBe("LimitReached");
    expect([await whoIsIn(anna, anna.slug), await whoIsIn(ben, ben.slug)]).toEqual(["anna", "ben"]);
  });
});

describe("disabling a portal", () => {
  test("ends sessions and links at once, and no link lets the client in again", async () => {
    const { studio, anna } = await world().workspace().client("anna").build();
    await requestPortalLink(stranger(anna.slug), { workspace: anna.slug, email: anna.email });
    const { token } = await signInMailTo(anna.email);
    const { outcome } = await act(studio.owner, "disablePortal", { clientId: anna.id });
    expect(outcome).toMatchObject({
      __typename: "PortalDisabled",
      client: { access: { enabled: false, liveSessions: 0 } },
    });
    expect(await whoIsIn(anna, anna.slug)).toBeNull();
    expect(await sessionEnded(anna, anna.slug)).toBe("REVOKED");
    expect((await openLink(stranger(anna.slug), token)).data.signInLink.state).toBe("UNKNOWN");
    expect((await enterPortal(stranger(anna.slug), { token })).outcome.__typename).toBe("NotFound");
  });

  test("stops the invitation whose mail has not left", async () => {
    const { studio, anna } = await world().workspace().client("anna", { enabled: false }).build();
    await act(studio.owner, "enablePortal", { clientId: anna.id });
    await act(studio.owner, "disablePortal", { clientId: anna.id });
    await mailsSettled(anna);
    const [mail] = await mailsTo(anna.email);
    // It may have been on its way already; then its link is dead.
    if (mail) {
      const token = mail.links.find((link) => link.includes("#"))?.split("#")[1] ?? "";
      expect((await enterPortal(stranger(anna.slug), { token })).outcome.__typename).toBe("NotFound");
    } else expect(await statesOf(anna)).toEqual(["DROPPED"]);
  });

  test("of what is disabled changes nothing and says no more", async () => {
    const { studio, anna } = await world().workspace().client("anna", { enabled: false }).build();
    expect((await act(studio.owner, "disablePortal", { clientId: anna.id })).outcome.__typename).toBe("PortalDisabled");
    expect(await rows("select id from event where client_id = $1", [anna.id])).toEqual([]);
  });
});

describe("revoking sessions", () => {
  test("ends them all, also links and links in mails that wait, and leaves the portal enabled", async () => {
    const { studio, anna } = await world().workspace().client("anna").build();
    await act(studio.owner, "sendPortalInvitation", { clientId: anna.id });
    const { outcome } = await act(studio.owner, "revokePortalSessions", { clientId: anna.id });
    expect(outcome).toMatchObject({
      __typename: "PortalSessionsRevoked",
      sessions: 1,
      client: { access: { enabled: true, liveSessions: 0 } },
    });
    expect(await whoIsIn(anna, anna.slug)).toBeNull();
    await mailsSettled(anna);
    for (const mail of await mailsTo(anna.email)) {
      const token = mail.links.find((link) => link.includes("#"))?.split("#")[1] ?? "";
      expect((await enterPortal(stranger(anna.slug), { token })).outcome.__typename).toBe("NotFound");
    }
    const browser = stranger(anna.slug);
    await requestPortalLink(browser, { workspace: anna.slug, email: anna.email });
    await requestsAnswered(anna.email);
    await mailsSettled(anna);
    const { token } = await signInMailTo(anna.email);
    expect((await enterPortal(browser, { token })).outcome.__typename).toBe("PortalEntered");
  });

  test("ends no other client's", async () => {
    const { studio, anna, ben } = await world().workspace().client("anna").client("ben").build();
    await act(studio.owner, "revokePortalSessions", { clientId: anna.id });
    expect(await whoIsIn(ben, ben.slug)).toBe("ben");
  });
});

describe("inviting again", () => {
  test("sends one more mail, but none while the last one waits", async () => {
    const { studio, anna } = await world().workspace().client("anna").build();
    await Promise.all([1, 2, 3].map(() => act(studio.owner, "sendPortalInvitation", { clientId: anna.id })));
    await mailsSettled(anna);
    const sent = (await statesOf(anna)).length;
    expect(sent).toBeGreaterThanOrEqual(1);
    expect(sent).toBeLessThan(3);
    await act(studio.owner, "sendPortalInvitation", { clientId: anna.id });
    expect((await statesOf(anna)).length).toBe(sent + 1);
  });

  test("is refused while the portal is off, with what to do", async () => {
    const { studio, anna } = await world().workspace().client("anna", { enabled: false }).build();
    expect((await act(studio.owner, "sendPortalInvitation", { clientId: anna.id })).outcome).toMatchObject({
      __typename: "NotAllowedNow",
      reason: "PORTAL_OFF",
      message: "The portal of anna is off. Enable it: that invites, too.",
    });
  });
});

test("a switch is obeyed by the client's next request, and switching to what is so records nothing", async () => {
  const { studio, anna } = await world().workspace().client("anna").invoice().build();
  const seen = async () => {
    const document =
      "query ($workspace: String!) { portal(workspace: $workspace) { sections invoices { nodes { id } } } }";
    return (await ask(anna).query<{ portal: { invoices: unknown } }>(document, { workspace: anna.slug })).data.portal
      .invoices;
  };
  const set = (visible: boolean) =>
    act(studio.owner, "setSectionVisibility", { clientId: anna.id, section: "INVOICES", visible });
  const { outcome } = await set(false);
  expect(outcome).toMatchObject({
    __typename: "SectionVisibilitySet",
    client: { access: { sections: ["PROJECTS", "DELIVERABLES", "PROPOSALS", "CONTRACTS"] } },
  });
  expect(await seen()).toBeNull();
  await set(false);
  await set(true);
  expect(await seen()).toMatchObject({ nodes: [{ id: anna.invoices[0]?.id }] });
  const events = await rows<{ kind: string; detail: string }>(
    "select kind, detail from event where client_id = $1 order by at",
    [anna.id],
  );
  expect(events).toEqual([
    { kind: "SECTION_HIDDEN", detail: "INVOICES" },
    { kind: "SECTION_SHOWN", detail: "INVOICES" },
  ]);
});

test("portal settings need an admin, and what one may do is told as data", async () => {
  const story = world().workspace().member("mia").member("ada", { role: "ADMIN" });
  const { studio, mia, ada, anna } = await story.client("anna").build();
  const input = { clientId: anna.id };
  for (const mutation of ["enablePortal", "disablePortal", "sendPortalInvitation", "revokePortalSessions"])
    expect((await act(mia, mutation, input)).outcome.__typename).toBe("FORBIDDEN");
  expect((await act(mia, "archiveClient", { id: anna.id })).outcome.__typename).toBe("FORBIDDEN");
  expect(await whoIsIn(anna, anna.slug)).toBe("anna");
  const may = await Promise.all(
    [mia, ada, studio.owner].map(async (member) => (await ask(member).query("{ workspace { canManagePortal } }")).data),
  );
  expect(may).toEqual([false, true, true].map((canManagePortal) => ({ workspace: { canManagePortal } })));
});
