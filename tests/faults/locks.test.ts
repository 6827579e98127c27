import type { PoolClient } from "pg";
import { type Acted, act } from "../support/act";
import { ask } from "../support/ask";
import { ownerPool, row } from "../support/database";
import { world } from "../support/world";
import { until } from "./processes";

const BUSY = {
  message: "The database is busy at the moment, and nothing was changed. Try again in a few seconds.",
  extensions: { code: "SERVICE_UNAVAILABLE" },
};

const resultOf = ({ status, errors, headers, outcome }: Acted) =>
  errors ? { status, errors, retry: headers.get("retry-after") } : outcome.__typename;
const refused = { status: 503, errors: [expect.objectContaining(BUSY)], retry: "5" };

/** Somebody else's transaction, which is rolled back in the end. */
async function elsewhere<Result>(work: (connection: PoolClient) => Promise<Result>): Promise<Result> {
  const connection = await ownerPool().connect();
  try {
    await connection.query("begin");
    return await work(connection);
  } finally {
    await connection.query("rollback");
    connection.release();
  }
}

const isWaiting = (query: string) =>
  until(`${query} waits for a lock`, async () => {
    const { count } = await row<{ count: number }>(
      `select count(*)::int from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and query ilike $1`,
      [`%${query}%`],
    );
    return count;
  });

async function studioWithTwoProjects() {
  const { studio, anna } = await world().workspace({ plan: "TEAM" }).client("anna").project().project().build();
  const [locked, free] = anna.projects as unknown as [{ id: string }, { id: string }];
  const rename = (id: string, name: string) => act(studio.owner, "updateProject", { id, name });
  return { studio, anna, locked, free, rename };
}

test("twenty updates of one locked row are told to try again, and other writes go on meanwhile", async () => {
  const { locked, free, rename } = await studioWithTwoProjects();
  await elsewhere(async (connection) => {
    await connection.query("select from project where id = $1 for update", [locked.id]);
    let settled = 0;
    const updates = Array.from({ length: 20 }, (_, i) => rename(locked.id, `Locked ${i}`).finally(() => settled++));
    await isWaiting("for no key update of project");
    for (let i = 0; i < 5; i += 1) {
      expect(resultOf(await rename(free.id, `Free ${i}`))).toBe("ProjectUpdated");
    }
    // They were answered while the others were still waiting.
    expect(settled).toBe(0);
    expect((await Promise.all(updates)).map(resultOf)).toEqual(Array(20).fill(refused));
  });
  expect(resultOf(await rename(locked.id, "Unlocked"))).toBe("ProjectUpdated");
});

test("twenty updates of one row that nobody else holds are all carried out", async () => {
  const { free, rename } = await studioWithTwoProjects();
  const updates = await Promise.all(Array.from({ length: 20 }, (_, i) => rename(free.id, `Name ${i}`)));
  expect(updates.map(resultOf)).toEqual(Array(20).fill("ProjectUpdated"));
});

test("a write that is cancelled changes nothing and may be tried again", async () => {
  const { locked, rename } = await studioWithTwoProjects();
  await elsewhere(async (connection) => {
    await connection.query("select from project where id = $1 for update", [locked.id]);
    const update = rename(locked.id, "Cancelled");
    await isWaiting("for no key update of project");
    await row(
      `select pg_cancel_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and query ilike '%for no key update of project%'`,
    );
    expect(resultOf(await update)).toEqual(refused);
  });
});

test("a deadlock ends one of the two, which may try again", async () => {
  const { studio, anna } = await world().workspace({ plan: "TEAM" }).client("anna", { enabled: false }).build();
  await elsewhere(async (connection) => {
    await connection.query("set local deadlock_timeout = '30s'");
    await connection.query("select from client where id = $1 for update", [anna.id]);
    // It holds the workspace, and waits for the client.
    const enabling = act(studio.owner, "enablePortal", { clientId: anna.id });
    await isWaiting("for no key update of client");
    await connection.query("select from workspace where id = $1 for update", [anna.workspaceId]);
    expect(resultOf(await enabling)).toEqual(refused);
  });
});

test("a question that cannot read a locked table may be asked again", async () => {
  const { anna } = await studioWithTwoProjects();
  await elsewhere(async (connection) => {
    await connection.query("lock table contract in access exclusive mode");
    const document = "query ($workspace: String!) { portal(workspace: $workspace) { contracts { nodes { id } } } }";
    const answer = await ask(anna).query(document, { workspace: anna.slug });
    expect(answer.status).toBe(503);
    expect(answer.errors).toMatchObject([BUSY]);
  });
});
