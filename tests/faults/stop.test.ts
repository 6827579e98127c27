import { join } from "node:path";
import { connectTo } from "../support/database";
import { ground } from "../support/ground";
import { startService } from "../support/service";
import { asksWho, type Guest, guestsOf, signsIn } from "./clients";
import { embeddedUrl, isAlive, postmasterOf, until } from "./processes";

jest.setTimeout(60_000);

const IN_FLIGHT = 200;

test("SIGTERM with 200 requests in flight loses none of them, and stops the embedded database", async () => {
  const service = await startService({ databaseUrl: "", folder: join(ground().folder, "stopped") });
  const postmaster = postmasterOf(service.dataDir) ?? 0;
  const [guest] = (await guestsOf(embeddedUrl(service.dataDir), 1)) as [Guest];
  expect(await signsIn(guest, service)).toBe(true);

  // Nobody is answered before this lock is given back.
  const lock = await connectTo(embeddedUrl(service.dataDir));
  await lock.query("begin");
  await lock.query("lock table session in access exclusive mode");
  const asking = Array.from({ length: IN_FLIGHT }, () => asksWho(guest, service));
  const answers = Promise.allSettled(asking);
  // What was sent before these has arrived when these are answered.
  for (let i = 0; i < 3; i += 1) await fetch(`${service.url}/healthz`, { headers: { connection: "close" } });

  const stopped = service.stop();
  const isClosed = () =>
    fetch(`${service.url}/healthz`).then(
      ({ status }) => status === 503,
      () => true,
    );
  await until("it takes no new requests", isClosed);
  await lock.query("rollback");
  await lock.end();

  const lost = (await answers).map((answer) =>
    answer.status === "rejected"
      ? String(answer.reason.cause ?? answer.reason)
      : answer.value.data?.portal
        ? ""
        : answer.value.text,
  );
  expect(lost.filter(Boolean)).toEqual([]);
  expect(await stopped).toBe(0);
  expect(isAlive(postmaster)).toBe(false);
  expect(postmasterOf(service.dataDir)).toBeUndefined();
});
