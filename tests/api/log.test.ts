import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from "graphql";
import type { Client } from "pg";
import { until } from "../faults/processes";
import { type Acted, act, schema } from "../support/act";
import { MUTATIONS } from "../support/access-matrix";
import { stranger, type Viewer } from "../support/ask";
import { connectTo, newDatabase } from "../support/database";
import { ground } from "../support/ground";
import { inputFor } from "../support/inputs";
import { type RunningService, startService } from "../support/service";
import { world } from "../support/world";
import { hashOf, newToken, type Studio, type WorldClient } from "../support/world.seed";

jest.setTimeout(120_000);

const CANARY = "canary7319";
const ADDRESS = `${CANARY}@example.com`;

/** An input that fits, with the canary wherever people write text. */
function canaryInput(mutation: string, about: WorldClient, tokens: Readonly<Record<string, string>>): object {
  const argument = schema.getMutationType()?.getFields()[mutation]?.args[0];
  const type = getNamedType(argument?.type) as GraphQLInputObjectType;
  const texts = Object.values(type.getFields()).filter((field) => {
    const named = getNamedType(field.type);
    return !isInputObjectType(named) && named.name === "String";
  });
  const known: Readonly<Record<string, string>> = {
    workspace: about.slug,
    slug: CANARY,
    timeZone: "UTC",
    accent: "#336699",
    country: "DE",
    vatNumber: "DE123456789",
    iban: "DE89 3704 0044 0532 0130 00",
    bic: "COBADEFFXXX",
    prefix: "SL-",
    returnTo: `/p/${about.slug}`,
    token: tokens[mutation] ?? "",
    code: "",
  };
  const filled = texts.map(({ name }) => [name, /email/i.test(name) ? ADDRESS : (known[name] ?? `${CANARY} ${name}`)]);
  const byLink = mutation in tokens ? ["email", "code", "workspace"] : ["token", "code"];
  const given = { ...inputFor(mutation, about), ...Object.fromEntries(filled) };
  return Object.fromEntries(Object.entries(given).filter(([name]) => !byLink.includes(name)));
}

describe("When PostgreSQL refuses every write", () => {
  let service: RunningService;
  let owner: Client;
  let studio: Studio;
  let anna: WorldClient;
  const refused = new Map<string, Acted>();

  /** With an error that quotes the row in its message and in its detail. */
  async function refuseWrites(): Promise<void> {
    await owner.query(`create function refuse() returns trigger language plpgsql as $$ begin
      raise exception 'refused: %', coalesce(new, old)::text using errcode = '22000', detail = coalesce(new, old)::text;
    end $$`);
    await owner.query(`do $$ declare name text; begin
      for name in select tablename from pg_tables where schemaname = 'public' and tablename not in ('migration', 'rate_limit') loop
        execute format('create trigger refuse before insert or update or delete on %I for each row execute function refuse()', name);
      end loop; end $$`);
  }

  async function linkFor(purpose: string, person: { workspaceId: string; memberId?: string; clientId?: string }) {
    const token = newToken();
    await owner.query(
      `insert into sign_in_link (id, workspace_id, purpose, member_id, client_id, address, token_hash, return_to, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, '/admin', clock_timestamp() + interval '1 hour')`,
      [randomUUID(), person.workspaceId, purpose, person.memberId, person.clientId, ADDRESS, hashOf(token)],
    );
    return token;
  }

  beforeAll(async () => {
    const databaseUrl = await newDatabase();
    service = await startService({ databaseUrl, folder: join(ground().folder, "log") });
    const createWorkspace = /\/admin\/setup#([\w-]{43})/.exec(service.greeting())?.[1] ?? "";
    owner = await connectTo(databaseUrl);
    const people = await world()
      .workspace({ plan: "TEAM", name: CANARY })
      .client("ben", { name: CANARY, enabled: false })
      .client("zoe", { name: CANARY, archived: true })
      .client("anna", { name: CANARY, email: ADDRESS })
      .project({ name: CANARY })
      .deliverable({ title: CANARY, published: false })
      .deliverable({ title: CANARY, published: false })
      .contract({ name: CANARY })
      .contract({ name: CANARY, status: "DRAFT" })
      .invoice({ status: "DRAFT", lines: [[CANARY, "1", 10_000, "0"]] })
      .invoice({ paid: 5_000 })
      .invoice({ notes: CANARY })
      .file({ name: `${CANARY}.pdf`, attached: false })
      .build(owner);
    ({ studio, anna } = people);
    const removed = anna.deliverables[1]?.id;
    await owner.query("update client set billing_address = $1 where id = $2", [CANARY, anna.id]);
    await owner.query("delete from allocation where entry_id = $1", [anna.payments[0]?.id]);
    await owner.query("update deliverable set removed_at = now() where id = $1", [removed]);
    const { rows: files } = await owner.query("select id from file where name = $1", [`${CANARY}.pdf`]);
    const { id: memberId, workspaceId } = studio.owner;
    const tokens = {
      createWorkspace,
      enterPortal: await linkFor("INVITATION", { workspaceId, clientId: anna.id }),
      signInMember: await linkFor("OPERATOR", { workspaceId, memberId }),
    };
    const mia = randomUUID();
    await owner.query(
      "insert into member (workspace_id, id, name, email, address, role) values ($1, $2, $3, $4, $4, 'ADMIN')",
      [workspaceId, mia, CANARY, `mia.${ADDRESS}`],
    );
    await refuseWrites();
    /** Each about something that is there, in a state in which the mutation would change it. */
    const about: Readonly<Record<string, object>> = {
      createDeliverable: { projectId: anna.projects[0]?.id, file: files[0]?.id },
      updateDeliverable: { id: anna.deliverables[0]?.id, file: files[0]?.id },
      publishDeliverable: { id: anna.deliverables[0]?.id },
      publishDeliverables: { ids: [anna.deliverables[0]?.id] },
      removeDeliverable: { id: anna.deliverables[0]?.id },
      restoreDeliverable: { id: removed },
      updateProject: { id: anna.projects[0]?.id },
      archiveProject: { id: anna.projects[0]?.id },
      createContract: { file: files[0]?.id },
      updateContract: { id: anna.contracts[0]?.id, file: files[0]?.id },
      deleteContract: { id: anna.contracts[1]?.id },
      updateInvoice: { id: anna.invoices[0]?.id },
      duplicateInvoice: { id: anna.invoices[0]?.id },
      deleteInvoice: { id: anna.invoices[0]?.id },
      issueInvoice: { id: anna.invoices[0]?.id },
      voidInvoice: { id: anna.invoices[2]?.id },
      recordPayment: { paidOn: "2026-01-01" },
      reversePayment: { id: anna.payments[0]?.id },
      applyPayment: { id: anna.payments[0]?.id, invoiceId: anna.invoices[2]?.id },
      restoreClient: { id: people.zoe.id },
      enablePortal: { clientId: people.ben.id },
      setMemberRole: { memberId: mia },
      removeMember: { memberId: mia },
      sendMemberInvitation: { memberId: mia },
    };
    const rights = Object.entries(MUTATIONS).flatMap(([right, names]) =>
      names.split(/\s+/).map((name) => [name, right] as const),
    );
    for (const [mutation, right] of rights) {
      const viewer: Viewer = right === "anyone" ? stranger(anna.slug) : right === "client" ? anna : studio.owner;
      refused.set(
        mutation,
        await act(viewer, mutation, { ...canaryInput(mutation, anna, tokens), ...about[mutation] }, { at: service }),
      );
    }
  });
  afterAll(async () => {
    await owner?.end();
    await service?.stop();
  });

  test("every mutation of the schema was tried, and failed at its write", () => {
    expect([...refused.keys()].sort()).toEqual(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort());
    const passed = [...refused].filter(([, { outcome }]) => outcome.__typename !== "INTERNAL_SERVER_ERROR");
    expect(passed.map(([mutation, { outcome, text }]) => [mutation, outcome.__typename, text.slice(0, 300)])).toEqual(
      [],
    );
  });

  test("nothing that anybody entered is in the log, which still says what failed", async () => {
    const failed = [...refused.values()].filter(({ outcome }) => outcome.__typename === "INTERNAL_SERVER_ERROR");
    const isLogged = () => failed.every(({ requestId }) => service.log().includes(`"request":"${requestId}"`));
    await until("all failures are logged", isLogged);
    const lines = service.log().split("\n");
    expect(lines.filter((line) => line.includes(CANARY)).map((line) => line.slice(0, 500))).toEqual([]);
    const failures = lines.filter((line) => line.includes('"a request failed"')).map((line) => JSON.parse(line));
    for (const [mutation, { requestId, outcome }] of refused) {
      if (outcome.__typename !== "INTERNAL_SERVER_ERROR") continue;
      const logged = failures.find(({ request }) => request === requestId);
      expect([mutation, logged?.err.code, logged?.err.stack]).toEqual([
        mutation,
        "22000",
        expect.stringContaining(" at "),
      ]);
    }
  });

  test("a broken constraint is named in the log, without the row that broke it", async () => {
    await owner.query("drop function refuse cascade");
    await owner.query(`alter table client add constraint no_canary check (notes not like '%${CANARY}%') not valid`);
    const answer = await act(studio.owner, "updateClient", { id: anna.id, notes: `${CANARY} again` }, { at: service });
    expect(answer.outcome.__typename).toBe("INTERNAL_SERVER_ERROR");
    const find = () =>
      service
        .log()
        .split("\n")
        .find((one) => one.includes("no_canary"));
    const line = await until("the failure is logged", find);
    expect(JSON.parse(line).err).toMatchObject({ code: "23514", table: "client", constraint: "no_canary" });
    expect(service.log()).not.toContain(CANARY.concat(" again"));
  });
});
