import { join } from "node:path";
import { connectTo, newDatabase } from "../support/database";
import { ground } from "../support/ground";
import { runOperator, startService } from "../support/service";
import { world } from "../support/world";

jest.setTimeout(60_000);

/** One with a lower number than others that have been run, and that may be run twice. */
const LATE = "ToldJobs1764000000031";
const BEHIND = `The database is behind this version of Portico: ${LATE} must be run.`;

async function database() {
  const url = await newDatabase();
  const connection = await connectTo(url);
  const run = async (sql: string) => (await connection.query(sql)).rows;
  const { studio } = await world().workspace().build(connection);
  const folder = join(ground().folder, new URL(url).pathname.slice(1));
  const operator = (...words: string[]) => runOperator(words, { DATABASE_URL: url, DATA_DIR: join(folder, "data") });
  const names = async () => (await run("select name from migration")).map(({ name }) => name);
  const forget = () => run(`delete from migration where name = '${LATE}'`);
  return { url, folder, run, names, forget, operator, studio, end: () => connection.end() };
}

type Database = Awaited<ReturnType<typeof database>>;

async function withDatabase(work: (made: Database) => Promise<void>): Promise<void> {
  const made = await database();
  await work(made).finally(made.end);
}

test("a start runs a migration that landed after others with higher numbers", () =>
  withDatabase(async ({ url, folder, names, forget }) => {
    await forget();
    const service = await startService({ databaseUrl: url, folder });
    await service.stop();
    expect(await names()).toContain(LATE);
  }));

test("a portal whose address was the admin app's own gets another, and its old address leads there", () =>
  withDatabase(async ({ url, folder, run, studio }) => {
    await run(`update workspace set slug = 'admin' where id = '${studio.id}'`);
    await run("delete from migration where name = 'AdminSlug1764300000003'");
    const service = await startService({ databaseUrl: url, folder });
    const old = await fetch(`${service.url}/p/admin/invoices`, { redirect: "manual" });
    await service.stop();
    expect([old.status, old.headers.get("location")]).toEqual([302, "/p/admin-portal/invoices"]);
    expect(await run("select slug from workspace")).toEqual([{ slug: "admin-portal" }]);
  }));

test("the service is not ready while such a migration is missing, and ready when `migrate` has run it", () =>
  withDatabase(async ({ url, folder, forget, operator }) => {
    const service = await startService({ databaseUrl: url, folder });
    const readiness = async () => (await fetch(`${service.url}/readyz`)).json();
    expect(await readiness()).toEqual({ status: "ready" });
    await forget();
    expect(await readiness()).toEqual({ status: "not ready", problem: "The database is not migrated." });
    expect(await operator("migrate")).toMatchObject({ code: 0, said: `Ran ${LATE}\n` });
    expect(await readiness()).toEqual({ status: "ready" });
    await service.stop();
  }));

test.each([["doctor"], ["sign-in-link"], ["set-plan"], ["create-workspace"], ["demo"]])(
  "`%s` says that the database is behind, and does not migrate it",
  (command) =>
    withDatabase(async ({ names, forget, operator, studio }) => {
      await forget();
      const before = await names();
      const { code, said } = await operator(command, studio.owner.email);
      expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(BEHIND) });
      expect(said).toContain("npm run portico -- migrate");
      expect(await names()).toEqual(before);
    }),
);

test("in a database that was never migrated, `doctor` makes nothing", async () => {
  const url = await newDatabase({ empty: true });
  const { code, said } = await runOperator(["doctor"], { DATABASE_URL: url, DATA_DIR: join(ground().folder, "bare") });
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining("The database is behind") });
  const connection = await connectTo(url);
  const { rows } = await connection.query("select from pg_class where relnamespace = 'public'::regnamespace");
  await connection.end();
  expect(rows).toEqual([]);
});

test("commands say that the database is ahead, and still work", () =>
  withDatabase(async ({ run, operator, studio }) => {
    await run("insert into migration (timestamp, name) values (1999999999999, 'Later1999999999999')");
    const ahead = "The database is ahead of this version of Portico: a newer version has run Later1999999999999.";
    expect(await operator("doctor")).toEqual({ code: 0, said: expect.stringContaining(ahead) });
    const { code, said } = await operator("sign-in-link", studio.owner.email);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining(ahead) });
    expect(said).toContain("/admin/enter#");
  }));

test("a start that may open more connections than PostgreSQL takes says so", () =>
  withDatabase(async ({ url, folder }) => {
    const starting = startService({ databaseUrl: url, folder, environment: { DATABASE_CONNECTIONS: "1000" } });
    await expect(starting).rejects.toThrow(/DATABASE_CONNECTIONS is 1000, and PostgreSQL takes \d+ for all processes/);
  }));
