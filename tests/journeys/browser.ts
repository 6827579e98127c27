import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { stranger, type Viewer } from "../support/ask";
import { type Manner, openVisit, type Visit } from "./visit";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
/** Without the windows that nobody sees here, it draws the same pages with three quarters of the work; but no PDF. */
const WINDOWLESS = ["chromium-headless-shell", "chrome-headless-shell"];
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
  const whole = found(NAMES);
  const usual = found(WINDOWLESS) ?? whole;
  if (!whole && process.env.REQUIRE_BROWSER === "1") {
    test(title, () => Promise.reject(new Error(`No browser is installed: ${wanted()}.`)));
    return;
  }
  if (!whole) process.stderr.write(`Skipped “${title}”: no browser is installed (${wanted()}).\n`);
  (whole ? describe : describe.skip)(title, () => {
    jest.setTimeout(PATIENCE_MS);
    const started = new Map<string | undefined, Promise<Browser>>();
    const visits: Visit[] = [];
    function start(executablePath: string | undefined): Promise<Browser> {
      const browser = started.get(executablePath) ?? chromium.launch({ executablePath, args: FLAGS });
      started.set(executablePath, browser);
      return browser;
    }
    afterAll(async () => {
      for (const browser of started.values()) await (await browser).close();
    });
    afterEach(async () => {
      for (const visit of visits.splice(0)) await visit.end();
    });
    tests(async (viewer = stranger(), manner = {}) => {
      const browser = await start(manner.showsPdfs ? whole : usual);
      const visit = await openVisit(browser, viewer, manner);
      visits.push(visit);
      return visit;
    });
  });
}

function found(names: readonly string[]): string | undefined {
  const { CHROMIUM, PATH = "" } = process.env;
  if (CHROMIUM) return CHROMIUM;
  const folders = [...PATH.split(delimiter), "/usr/bin"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

const wanted = () => `CHROMIUM, or one of ${NAMES.join(", ")}`;
