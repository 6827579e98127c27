import { stranger } from "../support/ask";
import { mailTo } from "../support/mailbox";
import { requestPortalLink } from "../support/signing-in";
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
  for (const { email } of [anna, ben, cleo, dora]) {
    await requestPortalLink(stranger(), { workspace: studio.slug, email });
    await mailTo(email);
  }
  const took = performance.now() - began;
  process.stdout.write(`Four mails, one after the other, took ${Math.round(took)} ms\n`);
  expect(took).toBeLessThan(LOOK_MS);
});
