/**
 * What `npm start`, `npm test` and the others run first, on whatever Node from 20 a machine has: it installs and builds
 * what is missing, finds the Node that Portico needs, and hands over. Plain JavaScript without dependencies, because
 * nothing is installed when it starts.
 */
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentWith, prepare } from "./bootstrap.prepare.mjs";
import { fail, npm, path, relay, root } from "./bootstrap.processes.mjs";

const [task, ...args] = process.argv.slice(2);
const SERVICE = path("services/api");
const TESTED = ["services/api", "clients/kit", "clients/portal", "clients/admin", "tests"];

const tasks = { start, dev, test, bench, soak, portico };
if (!Object.hasOwn(tasks, task)) fail(`Usage: node services/bootstrap.mjs ${Object.keys(tasks).join("|")} [arguments]`);
const node = await prepare();
// Whatever we call finds this Node first, and the tools of the workspace.
const env = environmentWith(node);
process.exitCode = await tasks[task]();

/**
 * The service notices by the closed channel when we are killed, and stops. Half of V8's own young generation, and few
 * arenas, as in the container: enough for sixty requests at once, and a large upload stays below 250 MB.
 */
function start() {
  const words = ["--max-semi-space-size=16", join(SERVICE, "dist/main.js"), ...args];
  const frugal = { ...env, MALLOC_ARENA_MAX: "2" };
  return relay(spawn(node, words, { cwd: root, env: frugal, stdio: ["inherit", "inherit", "inherit", "ipc"] }));
}

function portico() {
  const words = [join(SERVICE, "dist/portico.js"), ...args];
  return relay(spawn(node, words, { cwd: root, env, stdio: "inherit" }));
}

/** One port as always: the service restarts on a change, and both apps are built anew in place. */
function dev() {
  const service = ["tsx/dist/cli.mjs", "watch", "--clear-screen=false", "--tsconfig", join(SERVICE, "tsconfig.json")];
  const app = ["vite/bin/vite.js", "build", "--watch", "--logLevel", "warn"];
  return relay(
    tool([...service, join(SERVICE, "src/main.ts")], root, ["inherit", "inherit", "inherit", "ipc"]),
    ...["portal", "admin"].map((name) => tool(app, path("clients", name))),
  );
}

function bench() {
  return script("bench");
}

function soak() {
  return script("soak");
}

function script(name) {
  return relay(npm(["run", name, "--workspace", "@portico/tests", "--", ...args], { env, stdio: "inherit" }));
}

async function test() {
  const folder = fs.mkdtempSync(join(tmpdir(), "portico-counts-"));
  const reporters = ["--reporters=default", `--reporters=${path("tests/support/count.cjs")}`];
  // A filter may leave a workspace without tests; a whole run may not.
  const jest = [...reporters, ...(args.length > 0 ? ["--passWithNoTests"] : []), ...args];
  const words = ["run", "test", "--continue=always", "--concurrency=2", "--ui=stream", "--log-prefix=none"];
  const turbo = tool(["turbo/bin/turbo", ...words, "--", ...jest], root, "inherit", { ...env, TEST_COUNTS: folder });
  const code = await relay(turbo);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const workspace of TESTED) {
    const file = join(folder, `${workspace.replace("/", "-")}.json`);
    const counts = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
    for (const kind of Object.keys(sum)) sum[kind] += counts?.[kind] ?? 0;
    // It broke before its tests, or lost them all.
    if (!counts && args.length === 0) {
      console.error(`${workspace} ran no test.`);
      sum.failed += 1;
    }
  }
  fs.rmSync(folder, { recursive: true });
  if (code !== 0 && sum.failed === 0) sum.failed = 1;
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : "";
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : code;
}

function tool([file, ...words], cwd, stdio = "inherit", environment = env) {
  return spawn(node, [path("node_modules", file), ...words], { cwd, env: environment, stdio });
}
