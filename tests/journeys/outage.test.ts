import type { BrowserContext, Page } from "playwright-core";
import { world } from "../support/world";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";
import { heading, links } from "./portal";

/** What the browser says of requests that find no server. */
const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/;

const story = () =>
  world()
    .workspace({ name: "Studio Lumen" })
    .client("anna", { name: "Anna & Söhne" })
    .project({ name: "Brand refresh" })
    .invoice({ number: "L-7" })
    .build();

/** As while the service is restarted behind its address. */
async function takeServerAway(context: BrowserContext): Promise<() => Promise<void>> {
  await context.route("**/*", (route) => route.abort("connectionrefused"));
  return () => context.unroute("**/*");
}

const banner = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

journeys("Without a connection", (visit) => {
  test("a client is told that they are offline, reads what is loaded, and the rest opens when they are back", async () => {
    const { anna } = await story();
    const { page, goto, context } = await visit(anna, { width: 360, expects: [NO_NETWORK] });
    await goto(`/p/${anna.slug}/invoices`);
    await page.getByRole("link", { name: /^L-7/ }).waitFor();

    await context.setOffline(true);
    await banner(page, "You're offline").waitFor({ timeout: 2_000 });
    await expectGoodLooks(page, "offline");
    const logOut = page.getByRole("button", { name: "Log out" });
    expect(await logOut.getAttribute("aria-disabled")).toBe("true");
    expect(await page.locator(`#${await logOut.getAttribute("aria-describedby")}`).innerText()).toContain("offline");

    await links(page).filter({ hasText: "Projects" }).click();
    await heading(page, "You're offline").waitFor();
    await expectGoodLooks(page, "offline-page");
    await links(page).filter({ hasText: "Invoices" }).click();
    await heading(page, "Invoices").waitFor();
    await page.getByRole("link", { name: /^L-7/ }).waitFor();
    await links(page).filter({ hasText: "Projects" }).click();
    await heading(page, "You're offline").waitFor();

    await context.setOffline(false);
    await heading(page, "Projects").waitFor();
    await page.getByRole("link", { name: "Brand refresh" }).waitFor();
    await banner(page, "You're offline").waitFor({ state: "detached" });
    expect(await logOut.getAttribute("aria-disabled")).toBe("false");
  });

  test("a member is told that the server cannot be reached, and what they opened comes by itself", async () => {
    const { studio } = await story();
    const { page, goto, context } = await visit(studio.owner, { expects: [NO_NETWORK] });
    await goto("/admin/clients");
    await page.getByRole("link", { name: "Anna & Söhne" }).waitFor();

    const bringBack = await takeServerAway(context);
    await page.getByRole("link", { name: "Anna & Söhne" }).click();
    await heading(page, "Can't reach the server").waitFor();
    await banner(page, "Can't reach the server").waitFor();
    await expectGoodLooks(page, "unreachable");
    expect(await page.getByRole("button", { name: "Sign out" }).getAttribute("aria-disabled")).toBe("true");

    await bringBack();
    await heading(page, "Anna & Söhne").waitFor();
    await banner(page, "Can't reach the server").waitFor({ state: "detached" });
  });

  test("a page that is opened while the service does not answer says so, and loads by itself", async () => {
    const { anna } = await story();
    const { page, goto, context } = await visit(anna, { expects: [NO_NETWORK] });
    await context.route("**/graphql", (route) => route.abort("connectionrefused"));
    await goto(`/p/${anna.slug}/invoices`);
    await banner(page, "Can't reach the server").waitFor();
    await page.getByText("This page loads by itself as soon as the connection is back.").first().waitFor();
    await context.unroute("**/graphql");
    await page.getByRole("link", { name: /^L-7/ }).waitFor();
    await banner(page, "Can't reach the server").waitFor({ state: "detached" });
  });

  test("what is typed into a form stays, and is saved by a press after the server is back", async () => {
    const { studio, anna } = await story();
    const { page, goto, context } = await visit(studio.owner, { expects: [NO_NETWORK] });
    await goto(`/admin/clients/${anna.id}/edit`);
    await page.getByLabel("Name").fill("Anna & Töchter");
    const bringBack = await takeServerAway(context);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("alert").filter({ hasText: "Can't reach the server." }).waitFor();
    await bringBack();
    await page.getByRole("button", { name: "Try now" }).click();
    await banner(page, "Can't reach the server").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Save" }).click();
    await heading(page, "Anna & Töchter").waitFor();
  });
});
