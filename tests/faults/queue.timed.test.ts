import { act } from "../support/act";
import { mailTo } from "../support/mailbox";
import { world } from "../support/world";

/** How often the queue looks by itself. */
const LOOK_MS = 2_000;

test("mails leave when their causes are committed, and wait for no clock", async () => {
  const { studio, anna, ben, cleo, dora } = await world()
    .workspace({ plan: "TEAM" })
    .client("anna")
    .client("ben")
    .client("cleo")
    .client("dora")
    .build();
  const began = performance.now();
  for (const { id, email } of [anna, ben, cleo, dora]) {
    await act(studio.owner, "sendPortalInvitation", { clientId: id });
    await mailTo(email);
  }
  const took = performance.now() - began;
  process.stdout.write(`Four mails, one after the other, took ${Math.round(took)} ms\n`);
  expect(took).toBeLessThan(LOOK_MS);
});
