/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** Packed: its way into a page takes longer than its work there. */
const axe = gzipSync(readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"))).toString("base64");
/** Axe judges one of each width and one of each scheme; colours do not depend on the width. */
const JUDGED = [
  { width: 1280, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
] as const;
const WIDTHS = JUDGED.map(({ width }) => width);
const SCHEMES = JUDGED.map(({ colorScheme }) => colorScheme);
/** The narrowest phone, and a desktop at 400 %. */
const NARROWEST = 320;

/**
 * The page as it stands, on a desktop in light and on a phone in dark colours: nothing that axe objects to, whatever its
 * impact, and nothing that needs scrolling sideways. `exclude` selects markup of a library that we cannot improve.
 */
export async function expectGoodLooks(page: Page, name: string, exclude: readonly string[] = []): Promise<void> {
  const faults: string[] = [];
  for (const { width, colorScheme } of JUDGED) {
    await show(page, width, colorScheme);
    faults.push(...(await objectionsOf(page, exclude)).map((objection) => `${name}-${width}: ${objection}`));
    if (await isTooWide(page)) faults.push(`${name} is wider than ${width}`);
  }
  await shootAll(page, name);
  await page.setViewportSize({ width: NARROWEST, height: 640 });
  if (await isTooWide(page)) faults.push(`${name} is wider than ${NARROWEST}`);
  expect(faults).toEqual([]);
}

async function show(page: Page, width: number, colorScheme: "light" | "dark"): Promise<void> {
  await page.setViewportSize({ width, height: width < 600 ? 740 : 800 });
  await page.emulateMedia({ colorScheme });
  await page.evaluate(painted);
}

async function objectionsOf(page: Page, exclude: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) {
    await page.evaluate(unpack, axe);
    await page.evaluate("(0, eval)(unpacked)");
  }
  const options = JSON.stringify({ resultTypes: ["violations"] });
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

/** JOURNEY_SHOTS names a folder for pictures, to look at: each width in each scheme. */
async function shootAll(page: Page, name: string): Promise<void> {
  const folder = process.env.JOURNEY_SHOTS;
  if (!folder) return;
  for (const width of WIDTHS)
    for (const colorScheme of SCHEMES) {
      await show(page, width, colorScheme);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
}
