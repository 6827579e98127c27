/// <reference lib="dom" />
import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { randomIp, type Viewer } from "../support/ask";
import { ownService, type ServiceAddress } from "../support/ground";

export interface Manner {
  readonly at?: ServiceAddress;
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  /** The browser's language. */
  readonly locale?: string;
  /** Whether the browser is one that shows PDFs in its pages. */
  readonly showsPdfs?: boolean;
  /** What the browser may complain of here, because the test makes it happen. */
  readonly expects?: readonly RegExp[];
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that left the browser, in its order. */
  readonly requests: readonly Request[];
  /** Goes to an address of the service. */
  goto(address: string): Promise<void>;
  /** Leaves; fails when something was wrong on the way. */
  end(): Promise<void>;
}

/** How far a page may jump without anybody having touched it, over the whole visit. */
const MOST_SHIFT = 0.02;
const PATIENCE_MS = 10_000;

export async function openVisit(browser: Browser, viewer: Viewer, manner: Manner): Promise<Visit> {
  const { at = ownService(), width = 1280, colorScheme = "light", locale = "en-GB", expects = [] } = manner;
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 740 : 800 },
    colorScheme,
    locale,
    timezoneId: "Europe/Lisbon",
    // As the trusted proxy would name this person: limits of one visit do not reach another.
    extraHTTPHeaders: { "x-forwarded-for": randomIp() },
  });
  const complaints: string[] = [];
  const requests: Request[] = [];
  const shifts: Shift[] = [];
  context.on("request", (request) => {
    requests.push(request);
    if (!belongs(request.url(), at.url)) complaints.push(`It asked another host: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} from ${response.url()}`);
  });
  // What a browser throws by itself may have no stack.
  context.on("weberror", (weberror) => {
    const { name, message, stack } = weberror.error();
    complaints.push(`An error in the page: ${name}: ${message}\n${stack}`);
  });
  // Violations of the content policy come this way too.
  context.on("console", (message) => {
    const text = `${message.type()}: ${message.text()} (${message.location().url})`;
    const isComplaint = ["error", "warning", "assert"].includes(message.type());
    if (isComplaint && !expects.some((expected) => expected.test(text))) complaints.push(text);
  });
  await context.exposeBinding("reportShift", (_source, shift: Shift) => shifts.push(shift));
  await context.addInitScript(observeShifts);

  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await takeCookies(page, viewer, at);
  return {
    page,
    context,
    requests,
    goto: async (address) => {
      await page.goto(new URL(address, at.url).href);
    },
    end: async () => {
      await context.close();
      expect(complaints).toEqual([]);
      const jumped = shifts.reduce((sum, { value }) => sum + value, 0);
      expect(jumped > MOST_SHIFT ? shifts : []).toEqual([]);
    },
  };
}

/** Through the browser's own door: Playwright's loses what makes a `__Host-` cookie one. */
async function takeCookies(page: Page, { jar }: Viewer, { url }: ServiceAddress): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  for (const name of jar.names()) {
    const cookie = { name, value: jar.get(name) ?? "", url, path: "/", secure: true, httpOnly: true };
    const { success } = await browser.send("Network.setCookie", { ...cookie, sameSite: "Lax" });
    if (!success) throw new Error(`The browser does not take the cookie ${name}.`);
  }
  await browser.detach();
}

/** The browser's own PDF viewer is made of pages of the browser. */
const belongs = (address: string, origin: string) =>
  address.startsWith(`${origin}/`) || /^(data|blob|chrome|chrome-extension):/.test(address);

interface Shift {
  readonly value: number;
  readonly at: string;
  readonly moved: readonly string[];
}

/** Runs in the page: what moves within half a second after a person did something is not counted, as in CLS. */
function observeShifts(): void {
  // The browser's own pages move as they like.
  if (!location.protocol.startsWith("http")) return;
  type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };
  const report = (globalThis as unknown as { reportShift(shift: Shift): void }).reportShift;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Entry[]) {
      const moved = sources.map(({ node }) => `${node?.nodeName} “${node?.textContent?.slice(0, 40)}”`);
      if (!hadRecentInput) report({ value, at: location.pathname, moved });
    }
  }).observe({ type: "layout-shift", buffered: true });
}
