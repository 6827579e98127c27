/// <reference lib="dom" />
import type { BrowserContext, Page, Request } from "playwright-core";

export const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

export const links = (page: Page) => page.getByRole("navigation", { name: "Portal" }).getByRole("link");

/** Over a page whose session ran out. */
export const dialogOfEnd = (page: Page) => page.getByRole("dialog", { name: "Your session has ended" });

export const isStream = (request: Request) => request.headers().accept === "text/event-stream";

/** Types into a field that the page itself knows nothing of: it is gone as soon as the page is drawn anew. */
export async function mark(page: Page, text: string): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement("input");
    field.ariaLabel = "Mark";
    document.querySelector("h1")?.parentElement?.append(field);
  });
  await page.getByLabel("Mark").fill(text);
  await page.getByLabel("Mark").focus();
}

export function marked(page: Page): Promise<{ text: string | undefined; hasFocus: boolean }> {
  return page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>("[aria-label=Mark]");
    return { text: field?.value, hasFocus: document.activeElement === field };
  });
}

/** As where a proxy lets no stream through: the page learns of things by its own next question. */
export const withoutStream = (context: BrowserContext) =>
  context.route("**/graphql", (route) => (isStream(route.request()) ? route.abort() : route.fallback()));

/** What the browser says of it. */
export const NO_STREAM = /ERR_FAILED/;
