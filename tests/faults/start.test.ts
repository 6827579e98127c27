import { spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectTo, newDatabase } from "../support/database";
import { ground } from "../support/ground";
import { testWith } from "../support/machine";
import { freePort, startService } from "../support/service";
import { isAlive, MAIN, postmasterOf, ROOT, ready, start } from "./processes";

jest.setTimeout(90_000);

const BOOTS = 5;
const STACK = /\n\s+at /;

test("a second start on the same folder says what runs there already, and ends", async () => {
  const folder = join(ground().folder, "started-twice");
  const first = await startService({ databaseUrl: "", folder });
  try {
    const second = start([MAIN], { DATA_DIR: first.dataDir, PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`already runs on ${first.dataDir}: process ${first.process.pid} at ${first.url}`);
    expect(second.said()).not.toMatch(STACK);
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  } finally {
    expect(await first.stop()).toBe(0);
  }
});

test("five starts at once on one empty database: one migrates, the others wait, none fails", async () => {
  const databaseUrl = await newDatabase({ empty: true });
  const folders = Array.from({ length: BOOTS }, (_, i) => join(ground().folder, `boot-${i}`));
  const services = await Promise.all(folders.map((folder) => startService({ databaseUrl, folder })));
  const database = await connectTo(databaseUrl);
  const { rows } = await database.query(
    "select count(*)::int as all, count(distinct name)::int as different from migration",
  );
  await database.end();
  expect(rows[0].all).toBe(rows[0].different);
  expect(rows[0].all).toBeGreaterThan(3);
  expect(await Promise.all(services.map(async ({ url }) => (await fetch(`${url}/readyz`)).status))).toEqual(
    services.map(() => 200),
  );
  expect(await Promise.all(services.map((service) => service.stop()))).toEqual(services.map(() => 0));
});

test("a database that is up to date is opened while another process holds the lock to migrate", async () => {
  const databaseUrl = await newDatabase();
  const migrating = await connectTo(databaseUrl);
  await migrating.query("select pg_advisory_lock(7016842001)");
  try {
    const service = await startService({ databaseUrl, folder: join(ground().folder, "locked-out") });
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
    expect(await service.stop()).toBe(0);
  } finally {
    await migrating.end();
  }
});

test("stack traces name the lines of the source", async () => {
  const portico = join(ROOT, "services/api/dist/portico.js");
  const script = `process.stderr.write = () => process.stdout.write(new Error("Here").stack); await import(${JSON.stringify(portico)});`;
  const asked = start(["--input-type=module", "--eval", script], {});
  expect(await asked.ended).toBe(0);
  const [, file = "", line = ""] = /([^\s(]+src\/portico\.ts):(\d+):\d+/.exec(asked.said()) ?? [];
  const source = readFileSync(file, "utf8").split("\n");
  expect(source[Number(line) - 1]).toContain("process.stderr.write(");
});

describe("A database that is not there", () => {
  test.each([
    ["nobody listens", "postgres://portico@127.0.0.1:1/portico"],
    ["no such host", "postgres://portico@no-such-host.invalid/portico"],
    ["no address", "portico"],
  ])("is named in a sentence without a stack: %s", async (_case, DATABASE_URL) => {
    const failing = start([MAIN], {
      DATABASE_URL,
      DATA_DIR: join(ground().folder, "nowhere"),
      PORT: String(await freePort()),
    });
    expect(await failing.ended).toBe(1);
    expect(failing.said()).toContain("DATABASE_URL");
    expect(failing.said()).not.toMatch(STACK);
  });

  test("also when the server is there and the database is not", async () => {
    const url = new URL(ground().clusterUrl);
    url.pathname = "/no_such_database";
    const failing = start([MAIN], { DATABASE_URL: url.href, DATA_DIR: join(ground().folder, "nowhere") });
    expect(await failing.ended).toBe(1);
    expect(failing.said()).toMatch(/DATABASE_URL.*no_such_database/s);
    expect(failing.said()).not.toMatch(STACK);
    expect(failing.said()).not.toContain(`:${url.password}@`);
  });
});

/** An account of this system that is nobody in particular: ours, or one that we may make. */
function ordinaryAccount(): { uid?: number; gid?: number; forget(): void } {
  if (process.getuid?.() !== 0) return { forget: () => undefined };
  const name = "portico-test";
  const made = spawnSync("useradd", ["--system", "--no-create-home", name]);
  // 9: it is there already.
  if (made.status !== 0 && made.status !== 9) throw new Error(`No account can be made: ${made.stderr}`);
  const [uid, gid] = ["-u", "-g"].map((flag) => Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout));
  return { uid, gid, forget: () => void (made.status === 0 && spawnSync("userdel", [name])) };
}

testWith("ACCOUNT")("it runs as an ordinary user", async () => {
  const { uid, gid, forget } = ordinaryAccount();
  // Not in the run's own folder, which is closed to others.
  const dataDir = mkdtempSync(join(tmpdir(), "portico-ordinary-"));
  try {
    if (uid !== undefined && gid !== undefined) chownSync(dataDir, uid, gid);
    const started = start([MAIN], { DATA_DIR: dataDir, PORT: String(await freePort()) }, { uid, gid });
    await ready(started);
    const postmaster = postmasterOf(dataDir) ?? 0;
    expect(statSync(`/proc/${postmaster}`).uid).toBe(uid ?? process.getuid?.());
    expect(started.said()).toMatch(/Portal +http\S+#\S{43}/);
    started.child.kill("SIGTERM");
    expect(await started.ended).toBe(0);
    expect(isAlive(postmaster)).toBe(false);
  } finally {
    forget();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
