import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { type EmbeddedDatabase, startEmbedded } from "./embedded";
import { claimDataDir } from "./embedded.claim";

jest.setTimeout(60_000);

// mkdtemp makes a folder that nobody but us can enter: as root this also tries the way in for the database's account.
const dataDir = realpathSync(mkdtempSync(join(tmpdir(), "portico-embedded-")));
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await (await startEmbedded(dataDir)).stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Another process of ours on the same folder: answers the first line that it prints. */
async function elsewhere(expression: string): Promise<{ child: ChildProcess; line: string }> {
  const code = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, "embedded.ts"))};
    import { claimDataDir } from ${JSON.stringify(join(import.meta.dirname, "embedded.claim.ts"))};
    const dataDir = ${JSON.stringify(dataDir)};
    setInterval(() => undefined, 1000);
    console.log(await (${expression}));`;
  const words = ["--import", "tsx", "--input-type=module", "--eval", code];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const [chunk] = await once(child.stdout, "data");
  return { child, line: String(chunk).trim() };
}

async function kill({ child }: { child: ChildProcess }): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function ask(database: EmbeddedDatabase, sql: string): Promise<string> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" });
  await client.end();
  return rows.map((row) => row.join(" ")).join("; ");
}

const postmasterPid = () => Number(readFileSync(join(dataDir, "postgres/data/postmaster.pid"), "utf8").split("\n")[0]);

test("four processes that start at once on an empty folder get one and the same database", async () => {
  const urls = await Promise.all(Array.from({ length: 4 }, () => elsewhere("(await startEmbedded(dataDir)).url")));
  expect(new Set(urls.map(({ line }) => line)).size).toBe(1);
  expect(readdirSync(dataDir)).toEqual(["postgres"]);
  await Promise.all(urls.map(kill));
});

test("a database whose process was killed runs on, and the next process takes it up", async () => {
  const database = await startEmbedded(dataDir);
  expect(database.reused).toBe(true);
  expect(database.version).toMatch(/^18\./);
  expect(database.url).toMatch(/^postgres:\/\/portico:\w{48}@127\.0\.0\.1:\d+\/portico$/);
});

test("it is safe, speaks UTF-8, lives in UTC and sorts by code point", async () => {
  const database = await startEmbedded(dataDir);
  const shown = ["fsync", "data_checksums", "server_encoding", "timezone", "unix_socket_directories"];
  expect(await ask(database, shown.map((name) => `select current_setting('${name}')`).join(" union all "))).toBe(
    "on; on; UTF8; UTC; ",
  );
  expect(await ask(database, "select x from (values ('a'), ('B'), ('é')) t(x) order by x")).toBe("B; a; é");
  expect(await ask(database, "select lower('ÉCOLE')")).toBe("école");
  await expect(ask({ ...database, url: database.url.replace(/:\w{48}@/, ":guess@") }, "select 1")).rejects.toThrow(
    /password/,
  );
});

test("what was committed survives a server that is killed", async () => {
  const first = await startEmbedded(dataDir);
  await ask(first, "create table kept (words text)");
  await ask(first, "insert into kept values ('still here')");
  process.kill(postmasterPid(), "SIGKILL");
  const second = await startEmbedded(dataDir);
  expect(second.reused).toBe(false);
  expect(await ask(second, "select words from kept")).toBe("still here");
});

test("a pid file of another life, whose pid somebody else has now, is no running server", async () => {
  const pidFile = join(dataDir, "postgres/data/postmaster.pid");
  const database = await startEmbedded(dataDir);
  const note = readFileSync(pidFile, "utf8");
  await database.stop();
  // As the database's own account sees it: PostgreSQL believes a living pid of its own account.
  writeFileSync(pidFile, note.replace(/^\d+/, String(process.ppid)));
  const next = await startEmbedded(dataDir);
  expect(await ask(next, "select words from kept")).toBe("still here");
});

test("stopping twice is stopping once", async () => {
  const database = await startEmbedded(dataDir);
  await Promise.all([database.stop(), database.stop()]);
  await database.stop();
  expect(readdirSync(join(dataDir, "postgres/data"))).not.toContain("postmaster.pid");
});

test("a second service on the folder hears which one runs there", async () => {
  const claim = await claimDataDir(dataDir, { url: "http://localhost:4123" });
  const { line } = await elsewhere(`claimDataDir(dataDir, { url: "http://other" }).catch((error) => error.message)`);
  expect(line).toBe(
    `Portico already runs on ${dataDir}: process ${process.pid} at http://localhost:4123. ` +
      "Stop it first, or set DATA_DIR to another folder.",
  );
  await claim.release();
});

test("the claim of a killed service is free at once", async () => {
  const holder = await elsewhere(`claimDataDir(dataDir, { url: "http://other" }).then(() => "claimed")`);
  expect(holder.line).toBe("claimed");
  await expect(claimDataDir(dataDir, { url: "http://me" })).rejects.toThrow(`process ${holder.child.pid} at`);
  await kill(holder);
  await (await claimDataDir(dataDir, { url: "http://me" })).release();
});

test("a newcomer waits for a service that is stopping", async () => {
  const leaving = await claimDataDir(dataDir, { url: "http://leaving" });
  leaving.stopping();
  const coming = claimDataDir(dataDir, { url: "http://coming" });
  setTimeout(() => void leaving.release(), 300);
  await (await coming).release();
});
