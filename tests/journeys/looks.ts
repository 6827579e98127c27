/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** Packed: its way into a page takes longer than its work there. */
const axe = gzipSync(readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"))).toString("base64");
const WIDTHS = [1280, 360];
const SCHEMES = ["light", "dark"] as const;
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
/** The narrowest phone, and a desktop at 400 %. */
const NARROWEST = 320;

/**
 * The page as it stands, on a desktop and a phone, by day and by night: nothing that axe objects to, whatever its
 * impact, and nothing that needs scrolling sideways. JOURNEY_SHOTS names a folder for pictures, to look at.
 * `notOurs` selects markup that a library brings and that we cannot better.
 */
export async function expectGoodLooks(page: Page, name: string, notOurs: readonly string[] = []): Promise<void> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width < 600 ? 740 : 800 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(painted);
      const where = `${name}-${width}-${colorScheme}`;
      // By night nothing differs but colours.
      const rules = colorScheme === "dark" ? COLOUR_RULES : undefined;
      faults.push(...(await objectionsOf(page, rules, notOurs)).map((objection) => `${where}: ${objection}`));
      await shoot(page, where);
    }
    if (await isTooWide(page)) faults.push(`${name} is wider than ${width}`);
  }
  await page.setViewportSize({ width: NARROWEST, height: 640 });
  if (await isTooWide(page)) faults.push(`${name} is wider than ${NARROWEST}`);
  expect(faults).toEqual([]);
}

async function objectionsOf(
  page: Page,
  rules: readonly string[] | undefined,
  exclude: readonly string[],
): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) {
    await page.evaluate(unpack, axe);
    await page.evaluate("(0, eval)(unpacked)");
  }
  const options = JSON.stringify({ resultTypes: ["violations"], ...(rules && { runOnly: rules }) });
  const run = `axe.run(${JSON.stringify({ exclude })}, ${options}).then(({ violations }) => violations)`;
  const violations = (await page.evaluate(run)) as AxeResults["violations"];
  return violations.map(({ id, impact, nodes }) => {
    const places = nodes.map(({ target, any }) => `${target.join(" ")} (${any[0]?.message ?? "see the rule"})`);
    return `${id}, ${impact}: ${places.join("; ")}`;
  });
}

/** Runs in the page. What it unpacks is run apart: a page's policy allows that to the browser's driver, and not to a page. */
async function unpack(packed: string): Promise<void> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  Object.assign(window, { unpacked: await new Response(stream).text() });
}

/** Runs in the page: a page that follows the system by script has done so by the second frame. */
async function painted(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  // A message that fades in has its contrast when it is there; a skeleton's pulse has no end.
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
}

function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.JOURNEY_SHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
