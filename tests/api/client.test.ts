import { randomUUID } from "node:crypto";
import { act } from "../support/act";
import { ask } from "../support/ask";
import { row, rows } from "../support/database";
import { whoIsIn } from "../support/signing-in";
import { world } from "../support/world";

const accessOf = ({ id }: { readonly id: string }) =>
  row<{ enabled: boolean }>("select enabled from portal_access where client_id = $1", [id]);

const eventsOf = async ({ id }: { readonly id: string }) =>
  (await rows<{ kind: string }>("select kind from event where client_id = $1 order by at, id", [id])).map(
    (e) => e.kind,
  );

test("a member adds a client, who has no portal yet and all sections for when there is one", async () => {
  const { mia } = await world().workspace().member("mia").build();
  const { outcome } = await act(mia, "createClient", {
    name: "  Åsa Lindström ",
    email: " Asa@Nord.example ",
    billingAddress: "Storgatan 1\nMalmö",
    taxId: "SE 5566",
    notes: "Pays late.",
  });
  expect(outcome).toMatchObject({
    __typename: "ClientCreated",
    client: {
      name: "Åsa Lindström",
      email: "Asa@Nord.example",
      billingAddress: "Storgatan 1\nMalmö",
      taxId: "SE 5566",
      notes: "Pays late.",
      archivedAt: null,
      access: {
        enabled: false,
        sections: ["INVOICES", "PROJECTS", "DELIVERABLES", "PROPOSALS", "CONTRACTS"],
        lastSignInAt: null,
        liveSessions: 0,
        invitation: null,
      },
    },
  });
});

test("a client needs a name, and what was entered is refused field by field", async () => {
  const { mia } = await world().workspace().member("mia").build();
  const { outcome } = await act(mia, "createClient", { name: "   ", taxId: "x".repeat(101) });
  expect(outcome).toMatchObject({ __typename: "InvalidInput" });
  expect(outcome.fields?.map(({ field }) => field).sort()).toEqual(["name", "taxId"]);
  for (const email of ["a@x,b@y", "nobody", "“a@evil”@x", "a@b\u202e.example"])
    expect((await act(mia, "createClient", { name: "Anna", email })).outcome.fields).toMatchObject([
      { field: "email" },
    ]);
});

test("two current clients never share an e-mail address, however it is written, and the second is told so", async () => {
  const { mia } = await world().workspace().member("mia").client("anna", { email: "anna@nord.example" }).build();
  const taken = await act(mia, "createClient", { name: "Another", email: "ＡNNA@nord.example" });
  expect(taken.outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "email" }] });
});

test("of twenty clients with one new address at once, one is added and the others are told", async () => {
  const { mia } = await world().workspace().member("mia").build();
  const email = `${randomUUID()}@nord.example`;
  const acted = await Promise.all(
    Array.from({ length: 20 }, (_, i) => act(mia, "createClient", { name: `C${i}`, email })),
  );
  const names = acted.map(({ outcome }) => outcome.__typename);
  expect(names.filter((name) => name === "ClientCreated")).toHaveLength(1);
  expect(names.filter((name) => name === "InvalidInput")).toHaveLength(19);
});

test("an absent field stays as it is, and an empty one is emptied", async () => {
  const { mia, anna } = await world().workspace().member("mia").client("anna", { enabled: false }).build();
  await act(mia, "updateClient", { id: anna.id, notes: "Likes blue.", taxId: "PT 1" });
  const { outcome } = await act(mia, "updateClient", { id: anna.id, name: "Anna B.", taxId: "" });
  expect(outcome).toMatchObject({ client: { name: "Anna B.", notes: "Likes blue.", taxId: null, email: anna.email } });
});

describe("another e-mail address", () => {
  test("ends the client's sessions and links, and leaves the portal enabled", async () => {
    const { studio, anna } = await world().workspace().client("anna").build();
    const moved = await act(studio.owner, "updateClient", { id: anna.id, email: `new-${anna.email}` });
    expect(moved.outcome.__typename).toBe("ClientUpdated");
    expect(await whoIsIn(anna, anna.slug)).toBeNull();
    expect(await accessOf(anna)).toEqual({ enabled: true });
    expect(await eventsOf(anna)).toEqual(["EMAIL_CHANGED"]);
  });

  test("the same address in other letters is no other address", async () => {
    const { studio, anna } = await world().workspace().client("anna").build();
    await act(studio.owner, "updateClient", { id: anna.id, email: anna.email.toUpperCase() });
    expect(await whoIsIn(anna, anna.slug)).toBe("anna");
  });

  test("is an admin's to give while the portal is on: whoever has it could sign in", async () => {
    const { mia, anna } = await world().workspace().member("mia").client("anna").build();
    const { outcome } = await act(mia, "updateClient", { id: anna.id, email: "mia@else.example" });
    expect(outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "email" }] });
    expect(await whoIsIn(anna, anna.slug)).toBe("anna");
  });

  test("cannot be none while the portal is on", async () => {
    const { studio, anna } = await world().workspace().client("anna").build();
    const { outcome } = await act(studio.owner, "updateClient", { id: anna.id, email: "" });
    expect(outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "email" }] });
  });
});

test("archiving ends the portal and frees the seat and the address; restoring leaves the portal off", async () => {
  const { studio, anna } = await world().workspace({ plan: "FREE" }).client("anna").build();
  const seats = "{ workspace { seats { used limit } } }";
  expect((await ask(studio.owner).query(seats)).data).toEqual({ workspace: { seats: { used: 1, limit: 1 } } });

  const archived = await act(studio.owner, "archiveClient", { id: anna.id });
  expect(archived.outcome).toMatchObject({ __typename: "ClientArchived", client: { access: { enabled: false } } });
  expect(await whoIsIn(anna, anna.slug)).toBeNull();
  expect((await ask(studio.owner).query(seats)).data).toEqual({ workspace: { seats: { used: 0, limit: 1 } } });
  const heir = await act(studio.owner, "createClient", { name: "Heir", email: anna.email });
  expect(heir.outcome.__typename).toBe("ClientCreated");

  const taken = await act(studio.owner, "restoreClient", { id: anna.id });
  expect(taken.outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "email" }] });
  await act(studio.owner, "archiveClient", { id: (heir.outcome.client as { id: string }).id });
  const restored = await act(studio.owner, "restoreClient", { id: anna.id });
  expect(restored.outcome).toMatchObject({
    __typename: "ClientRestored",
    client: { archivedAt: null, access: { enabled: false } },
  });
});

test("archiving twice is archiving once", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  await act(studio.owner, "archiveClient", { id: anna.id });
  expect((await act(studio.owner, "archiveClient", { id: anna.id })).outcome.__typename).toBe("ClientArchived");
  expect(await eventsOf(anna)).toEqual(["CLIENT_ARCHIVED"]);
});

test("another workspace's client is as absent as one that never was", async () => {
  const { studio, ben } = await world().workspace().workspace({ as: "other" }).client("ben").build();
  for (const mutation of ["updateClient", "archiveClient", "restoreClient"]) {
    const [foreign, absent] = await Promise.all(
      [ben.id, randomUUID()].map((id) =>
        act(studio.owner, mutation, { id, ...(mutation === "updateClient" && { name: "X" }) }),
      ),
    );
    expect(foreign?.outcome).toMatchObject({ __typename: "NotFound" });
    expect(foreign?.outcome).toEqual(absent?.outcome);
  }
});

test("a client never reads what members keep about them", async () => {
  const { studio, anna } = await world().workspace().client("anna").invoice().build();
  await act(studio.owner, "updateClient", { id: anna.id, notes: "Pays late.", billingAddress: "Rua 1", taxId: "PT 1" });
  const document = `query ($workspace: String!) { portal(workspace: $workspace) { client {
    name notes billingAddress taxId access { enabled } activity { nodes { id } } projects { nodes { id } } invoices { nodes { id } } } } }`;
  const { data } = await ask(anna).query(document, { workspace: anna.slug });
  expect(data).toEqual({
    portal: {
      client: {
        name: "anna",
        notes: null,
        billingAddress: null,
        taxId: null,
        access: null,
        activity: null,
        projects: null,
        invoices: null,
      },
    },
  });
});

test("members see a client's work, archived and drafts too, and all that happened, with who did it", async () => {
  const story = world()
    .workspace()
    .client("anna", { hides: ["INVOICES"] })
    .project({ status: "ARCHIVED", name: "Old" });
  const { studio, anna } = await story.invoice({ status: "DRAFT" }).invoice().event({ by: "CLIENT" }).build();
  await act(studio.owner, "setSectionVisibility", { clientId: anna.id, section: "CONTRACTS", visible: false });
  const document = `query ($id: ID!) { workspace { client(id: $id) {
    projects { nodes { name } } invoices { nodes { status } } activity { nodes { text actorName } } } activity { nodes { kind } } } }`;
  const { data } = await ask(studio.owner).query<{
    workspace: { client: { invoices: { nodes: { status: string }[] } } };
  }>(document, { id: anna.id });
  expect(data.workspace.client.invoices.nodes.map(({ status }) => status).sort()).toEqual(["DRAFT", "OPEN"]);
  expect(data).toMatchObject({
    workspace: {
      client: {
        projects: { nodes: [{ name: "Old" }] },
        activity: {
          nodes: [
            { text: "Contracts was hidden from anna", actorName: "owner" },
            { text: "Invoice INV-0002 was issued", actorName: "anna" },
          ],
        },
      },
      activity: { nodes: [{ kind: "SECTION_HIDDEN" }, { kind: "INVOICE_ISSUED" }] },
    },
  });
});
