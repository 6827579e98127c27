import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { stranger, type Viewer } from "../support/ask";
import { type Manner, openVisit, type Visit } from "./visit";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
/** No sandbox of its own, because containers run as root; nothing that phones home. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"];

const PATIENCE_MS = 60_000;

/** Somebody comes with a browser of their own: signed in as the viewer, or a stranger. */
export type Visiting = (viewer?: Viewer, manner?: Manner) => Promise<Visit>;

/**
 * What people do in a real browser. Each visit is a fresh profile, and whatever it was for, it must have been quiet:
 * no complaint of the browser, no other host, nothing that jumped.
 */
export function journeys(title: string, tests: (visit: Visiting) => void): void {
  const executablePath = findChromium();
  if (!executablePath && process.env.REQUIRE_BROWSER === "1") {
    test(title, () => Promise.reject(new Error(`No browser is installed: ${wanted()}.`)));
    return;
  }
  if (!executablePath) process.stderr.write(`Skipped “${title}”: no browser is installed (${wanted()}).\n`);
  (executablePath ? describe : describe.skip)(title, () => {
    jest.setTimeout(PATIENCE_MS);
    let browser: Browser;
    const visits: Visit[] = [];
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: FLAGS });
    });
    afterAll(() => browser.close());
    afterEach(async () => {
      for (const visit of visits.splice(0)) await visit.end();
    });
    tests(async (viewer = stranger(), manner = {}) => {
      const visit = await openVisit(browser, viewer, manner);
      visits.push(visit);
      return visit;
    });
  });
}

function findChromium(): string | undefined {
  const { CHROMIUM, PATH = "" } = process.env;
  if (CHROMIUM) return CHROMIUM;
  const folders = [...PATH.split(delimiter), "/usr/bin"];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

const wanted = () => `CHROMIUM, or one of ${NAMES.join(", ")}`;
