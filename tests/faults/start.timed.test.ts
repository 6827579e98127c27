import { join } from "node:path";
import { ground } from "../support/ground";
import { freePort } from "../support/service";
import { ready, start } from "./processes";

jest.setTimeout(90_000);

test("the second start of an installation is ready in less than four seconds", async () => {
  const environment = { DATA_DIR: join(ground().folder, "second-start"), PORT: String(await freePort()) };
  const command = ["services/bootstrap.mjs", "start"];
  const first = start(command, environment);
  await ready(first);
  first.child.kill("SIGTERM");
  expect(await first.ended).toBe(0);

  const began = performance.now();
  const second = start(command, environment);
  await ready(second);
  const took = performance.now() - began;
  second.child.kill("SIGTERM");
  expect(await second.ended).toBe(0);
  process.stdout.write(`The second start was ready after ${Math.round(took)} ms\n`);
  expect(took).toBeLessThan(4_000);
});
