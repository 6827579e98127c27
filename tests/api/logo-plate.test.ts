import sharp from "sharp";
import { brandOf, sendLogo } from "../support/brand";
import { world } from "../support/world";

const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 4, background } });

/** A word in one colour, on nothing or on a background of its own. */
const drawn = (ink: string, background = "#00000000") =>
  plain(300, 100, background).composite([
    { input: { create: { width: 200, height: 20, channels: 4, background: ink } }, left: 50, top: 40 },
  ]);

test.each([
  ["dark on nothing", () => drawn("#222222"), "LIGHT"],
  ["white on nothing", () => drawn("#ffffff"), "DARK"],
  ["pale yellow on nothing", () => drawn("#fff6c0"), "DARK"],
  ["half transparent white", () => drawn("#ffffff80"), "DARK"],
  ["black on a white background", () => drawn("#000000", "#ffffff"), "LIGHT"],
  ["white on a dark background", () => drawn("#ffffff", "#101010"), "LIGHT"],
  ["nothing at all", () => plain(300, 100, "#00000000"), "NONE"],
  ["a white rectangle", () => plain(300, 100, "#ffffff"), "NONE"],
  ["white on a white background", () => drawn("#fefefe", "#ffffff"), "NONE"],
] as const)("a logo that is %s gets a plate on which it can be seen", async (_what, picture, plate) => {
  const { studio } = await world().workspace().build();
  const { logo } = await sendLogo(studio.owner, await picture().png().toBuffer());
  expect(logo?.plate).toBe(plate);
  expect((await brandOf(studio.owner)).brand.logo?.plate).toBe(plate);
});
