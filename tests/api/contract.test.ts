import { randomUUID } from "node:crypto";
import { hide } from "../support/access";
import { act } from "../support/act";
import { ask, stranger, type Viewer } from "../support/ask";
import { row, rows } from "../support/database";
import { download } from "../support/files";
import { openStream } from "../support/stream";
import { eventsOf, workSeenBy } from "../support/work";
import { world } from "../support/world";

const story = () => world().workspace().member("mia").client("anna").file({ attached: false }).build();

const statusOf = async (viewer: Viewer, fileId: string | undefined) => (await download(viewer, String(fileId))).status;

async function create(member: Viewer, input: object): Promise<string> {
  const { outcome } = await act(member, "createContract", input);
  if (outcome.__typename !== "ContractCreated") throw new Error(JSON.stringify(outcome));
  return (outcome.contract as { id: string }).id;
}

const today = async () => (await row<{ day: string }>("select (now() at time zone 'UTC')::date::text as day", []))?.day;

test("a contract is its client's to see once it is signed, without what is internal", async () => {
  const { mia, anna } = await story();
  const file = anna.files[0]?.id;
  const input = {
    ...{ clientId: anna.id, name: "  Care ", value: { amount: 120_000, currency: "EUR" }, file },
    ...{ startsOn: "2020-01-01", renewsOn: "2030-01-01", paymentTerms: "In thirty days.", notes: "Ours alone." },
  };
  const { outcome } = await act(mia, "createContract", input);
  expect(outcome).toMatchObject({
    __typename: "ContractCreated",
    contract: {
      name: "Care",
      status: "DRAFT",
      signedOn: null,
      isActive: false,
      notes: "Ours alone.",
      renewsOn: "2030-01-01",
    },
  });
  const { id } = outcome.contract as { id: string };
  for (const status of ["DRAFT", "SENT"]) {
    await act(mia, "updateContract", { id, status });
    const seen = await workSeenBy(anna);
    expect([seen.contracts?.nodes, eventsOf(seen), await statusOf(anna, file)]).toEqual([[], [], 404]);
  }
  await act(mia, "updateContract", { id, status: "SIGNED" });
  const seen = await workSeenBy(anna);
  expect(seen.contracts?.nodes).toEqual([
    {
      ...{ id, name: "Care", status: "SIGNED", isActive: true, value: { amount: 120_000, currency: "EUR" } },
      ...{ startsOn: "2020-01-01", endsOn: null, signedOn: await today(), paymentTerms: "In thirty days." },
      ...{ file: { id: file }, renewsOn: null, notes: null, client: null },
    },
  ]);
  expect(seen.dashboard.activeContracts).toEqual({ total: 1, nodes: [{ name: "Care" }] });
  expect([eventsOf(seen), await statusOf(anna, file)]).toEqual([["Contract “Care” was signed"], 200]);
});

test("a contract that was ended stays with its client, and what was signed never becomes a draft again", async () => {
  const { mia, anna } = await story();
  const id = await create(mia, { clientId: anna.id, name: "Care", status: "SIGNED", signedOn: "2025-02-03" });
  for (const status of ["DRAFT", "SENT"])
    expect((await act(mia, "updateContract", { id, status })).outcome).toMatchObject({ fields: [{ field: "status" }] });
  await act(mia, "updateContract", { id, status: "TERMINATED" });
  const seen = await workSeenBy(anna);
  expect(seen.contracts?.nodes).toMatchObject([{ status: "TERMINATED", isActive: false, signedOn: "2025-02-03" }]);
  expect(seen.dashboard.activeContracts?.total).toBe(0);
  expect(eventsOf(seen)).toEqual(["Contract “Care” was terminated", "Contract “Care” was signed"]);
  await act(mia, "updateContract", { id, status: "SIGNED" });
  expect((await workSeenBy(anna)).contracts?.nodes).toMatchObject([{ status: "SIGNED", isActive: true }]);
});

test.each([
  ["from today until today", 0, 0, true],
  ["until yesterday", null, -1, false],
  ["from tomorrow", 1, null, false],
  ["without dates", null, null, true],
])("a signed contract is active within its dates: %s", async (_, from, until, isActive) => {
  for (const timeZone of ["Pacific/Pago_Pago", "Pacific/Kiritimati"]) {
    const { mia, anna } = await world().workspace({ timeZone }).member("mia").client("anna").build();
    const day = async (days: number | null) =>
      days === null
        ? null
        : (
            await row<{ day: string }>("select ((now() at time zone $1)::date + $2::int)::text as day", [
              timeZone,
              days,
            ])
          )?.day;
    await create(mia, {
      clientId: anna.id,
      name: "Care",
      status: "SIGNED",
      startsOn: await day(from),
      endsOn: await day(until),
    });
    const [active, others] = await Promise.all([true, false].map((wanted) => workSeenBy(anna, { active: wanted })));
    expect([active?.contracts?.nodes.length, others?.contracts?.nodes.length]).toEqual(isActive ? [1, 0] : [0, 1]);
    expect((isActive ? active : others)?.contracts?.nodes).toMatchObject([{ isActive }]);
    expect(active?.dashboard.activeContracts?.total).toBe(isActive ? 1 : 0);
  }
});

test("what was entered is refused field by field, an absent field stays, and an empty one is emptied", async () => {
  const { mia, anna } = await story();
  const value = { amount: 5, currency: "JPY" };
  const id = await create(mia, { clientId: anna.id, name: "Care", startsOn: "2026-01-02", value, notes: "N" });
  for (const [input, field] of [
    [{ name: " " }, "name"],
    [{ paymentTerms: "x".repeat(10_001) }, "paymentTerms"],
    [{ endsOn: "2026-01-01" }, "endsOn"],
    [{ value: { amount: -1, currency: "JPY" } }, "value"],
    [{ file: randomUUID() }, "file"],
  ] as const) {
    const { outcome } = await act(mia, "updateContract", { id, ...input });
    expect([outcome.__typename, outcome.fields?.[0]?.field.split(".")[0]]).toEqual(["InvalidInput", field]);
  }
  const kept = (await act(mia, "updateContract", { id, name: "Care, second" })).outcome.contract;
  expect(kept).toMatchObject({ name: "Care, second", startsOn: "2026-01-02", value, notes: "N" });
  const emptied = (await act(mia, "updateContract", { id, startsOn: null, value: null, notes: "" })).outcome.contract;
  expect(emptied).toMatchObject({ name: "Care, second", startsOn: null, value: null, notes: null });
});

test("another document takes the place of the one before, which is gone", async () => {
  const { mia, anna } = await story();
  const old = anna.files[0]?.id;
  const id = await create(mia, { clientId: anna.id, name: "Care", status: "SIGNED", file: old });
  const fresh = randomUUID();
  await rows(
    `insert into file (workspace_id, id, storage_key, name, size, sha256, media_type, uploaded_by)
     select workspace_id, $2, storage_key, 'second.pdf', size, sha256, media_type, uploaded_by from file where id = $1`,
    [old, fresh],
  );
  await act(mia, "updateContract", { id, file: fresh });
  expect((await workSeenBy(anna)).contracts?.nodes).toMatchObject([{ file: { id: fresh } }]);
  expect([await statusOf(anna, fresh), await statusOf(anna, old), await statusOf(mia, old)]).toEqual([200, 404, 404]);
  await act(mia, "updateContract", { id, file: null });
  expect((await workSeenBy(anna)).contracts?.nodes).toMatchObject([{ file: null }]);
  expect(await statusOf(anna, fresh)).toBe(404);
});

test("members find contracts by name, state and client", async () => {
  const { mia, anna, ben } = await world()
    .workspace()
    .member("mia")
    .client("anna")
    .contract({ name: "Care" })
    .contract({ name: "Caring_less", status: "DRAFT" })
    .client("ben")
    .contract({ name: "Care for Ben", status: "TERMINATED" })
    .build();
  const found = async (args: string) => {
    const { data } = await ask(mia).query<{ workspace: { contracts: { nodes: { name: string }[] } } }>(
      `{ workspace { contracts(${args}) { nodes { name } } } }`,
    );
    return data.workspace.contracts.nodes.map(({ name }) => name).sort();
  };
  expect(await found("first: 9")).toEqual(["Care", "Care for Ben", "Caring_less"]);
  expect(await found('search: "G_"')).toEqual(["Caring_less"]);
  expect(await found("status: [SIGNED, TERMINATED]")).toEqual(["Care", "Care for Ben"]);
  expect(await found(`client: "${ben.id}", search: "care"`)).toEqual(["Care for Ben"]);
  expect(await found(`client: "${anna.id}", status: [DRAFT]`)).toEqual(["Caring_less"]);
});

test("a hidden section is nothing, and an open portal hears of what is signed", async () => {
  const { mia, anna } = await story();
  const stream = await openStream(anna, anna.slug);
  await create(mia, { clientId: anna.id, name: "Care", status: "SIGNED", file: anna.files[0]?.id });
  expect(await stream.sections()).toEqual(["CONTRACTS"]);
  stream.close();
  await hide(anna, ["CONTRACTS"]);
  const { contracts, dashboard, activity } = await workSeenBy(anna);
  expect([contracts, dashboard.activeContracts, activity.nodes]).toEqual([null, null, []]);
  expect(await statusOf(anna, anna.files[0]?.id)).toBe(404);
});

test("nobody but members of the workspace has anything to say about a contract", async () => {
  const { mia, anna, ben } = await world().workspace().member("mia").client("anna").client("ben").contract().build();
  const { studio: other } = await world().workspace().build();
  const id = ben.contracts[0]?.id;
  const verdicts = async (viewer: Viewer) => [
    (await act(viewer, "createContract", { clientId: ben.id, name: "Care" })).outcome.__typename,
    (await act(viewer, "updateContract", { id, name: "Mine" })).outcome.__typename,
  ];
  expect(await verdicts(other.owner)).toEqual(["NotFound", "NotFound"]);
  expect(await verdicts(anna)).toEqual(["FORBIDDEN", "FORBIDDEN"]);
  expect(await verdicts(stranger("admin"))).toEqual(["UNAUTHENTICATED", "UNAUTHENTICATED"]);
  const query = "query ($w: String!, $id: ID!) { portal(workspace: $w) { contract(id: $id) { id } } }";
  expect((await ask(anna).query(query, { w: anna.slug, id })).data).toEqual({ portal: { contract: null } });
  expect((await act(mia, "updateContract", { id: "nonsense", name: "Mine" })).outcome.__typename).toBe("NotFound");
});

test("a draft is deleted for good, with its file; a contract that was sent or signed is not", async () => {
  const story = world().workspace().member("mia").client("anna").contract({ status: "DRAFT" }).contract();
  const { mia, anna } = await story.contract({ status: "SENT" }).build();
  const [draft, signed, sent] = anna.contracts;
  expect((await act(mia, "deleteContract", { id: draft?.id })).outcome).toMatchObject({
    __typename: "ContractDeleted",
    id: draft?.id,
  });
  expect((await act(mia, "deleteContract", { id: draft?.id })).outcome.__typename).toBe("NotFound");
  for (const kept of [signed, sent])
    expect((await act(mia, "deleteContract", { id: kept?.id })).outcome).toMatchObject({
      __typename: "NotAllowedNow",
      reason: "NOT_A_DRAFT",
    });
  expect(await rows("select id from contract where client_id = $1 order by id", [anna.id])).toEqual(
    [signed, sent].map((kept) => ({ id: kept?.id })).sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
  );
  expect(await rows("select removed_at is not null as gone from file where id = $1", [draft?.fileId])).toEqual([
    { gone: true },
  ]);
});
