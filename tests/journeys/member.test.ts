import type { Page } from "playwright-core";
import { liveSessionsOf } from "../support/links";
import { signInMailTo } from "../support/mailbox";
import { world } from "../support/world";
import { journeys } from "./browser";
import { tabTo } from "./keyboard";
import { expectGoodLooks } from "./looks";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const names = (page: Page) => page.getByRole("rowheader").allInnerTexts();

const story = () =>
  world()
    .workspace({ name: "Studio Lumen" })
    .client("hana", { name: "Hana Coffee Roasters", email: "hana@hanacoffee.example" })
    .client("tanaka", { name: "株式会社 山吹デザイン計画" })
    .client("noura", { name: "شركة الخليج للعمارة" })
    .client("north", {
      name: "Northwind Outdoor Equipment & Expedition Supplies of Saint John’s, Incorporated",
      email: "accounts.payable.department@northwind-outdoor-equipment.example",
    })
    .client("silent", { name: "Delacroix Wines", email: null, enabled: false })
    .client("gone", { name: "Papillon Press", enabled: false, archived: true })
    .build();

journeys("A member", (visit) => {
  test("signs in by a mailed link, ends where they wanted to go, and signs out again", async () => {
    const { studio } = await story();
    const { page, goto } = await visit();
    await goto("/admin/clients?search=hana");
    await heading(page, "Sign in").waitFor();
    await expectGoodLooks(page, "admin-sign-in");
    await page.getByLabel("E-mail address").fill(studio.owner.email);
    await page.getByRole("button", { name: "E-mail me a link" }).click();
    await heading(page, "Check your mail").waitFor();

    const { link } = await signInMailTo(studio.owner.email);
    await goto(link);
    await heading(page, "Welcome to Studio Lumen").waitFor();
    await expectGoodLooks(page, "admin-enter");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("rowheader", { name: "Hana Coffee Roasters" }).waitFor();
    expect(await names(page)).toEqual(["Hana Coffee Roasters"]);
    expect(page.url()).toMatch(/\/admin\/clients\?search=hana$/);

    await page.getByRole("button", { name: "Sign out" }).click();
    await heading(page, "Sign in").waitFor();
    expect(await liveSessionsOf(studio.owner)).toBe(1);
    await page.goBack();
    await page.waitForLoadState();
    await heading(page, "Sign in").waitFor();
    expect(await page.content()).not.toContain("Hana Coffee Roasters");
  });

  test("finds a client by name or address; the address of the page is the search, and can be shared", async () => {
    const { studio } = await story();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin");
    await page.getByText("5 clients", { exact: true }).waitFor();
    expect(await names(page)).toHaveLength(5);
    await expectGoodLooks(page, "clients");

    const search = page.getByLabel("Search by name or e-mail address");
    await search.fill("HANACOFFEE");
    await page.getByText("1 client", { exact: true }).waitFor();
    expect(await names(page)).toEqual(["Hana Coffee Roasters"]);
    await page.waitForURL(/\?search=HANACOFFEE$/);
    await page.reload();
    await page.getByText("1 client", { exact: true }).waitFor();
    expect(await search.inputValue()).toBe("HANACOFFEE");

    await search.fill("nobody of that name");
    await page.getByText("No client matches “nobody of that name”").waitFor();
    await expectGoodLooks(page, "clients-no-match");
    await search.fill("");
    await page.getByText("5 clients", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Archived" }).click();
    await page.getByRole("rowheader", { name: "Papillon Press" }).waitFor();
    expect(page.url()).toMatch(/\/clients\?archived=yes$/);
    expect(await names(page)).toEqual(["Papillon Press"]);
    await page.goBack();
    await page.getByText("5 clients", { exact: true }).waitFor();
  });

  test("reaches everything with the keyboard alone", async () => {
    const { studio } = await story();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin");
    await page.getByText("5 clients", { exact: true }).waitFor();
    await tabTo(page, /^Skip to content$/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^Search by name/);
    await page.keyboard.type("papillon");
    await page.getByText("No client matches “papillon”").waitFor();
    await tabTo(page, /^Archived$/);
    await page.keyboard.press("Enter");
    await page.getByRole("rowheader", { name: "Papillon Press" }).waitFor();
    await page.keyboard.press("Home");
    await goto("/admin/clients");
    await page.getByText("5 clients", { exact: true }).waitFor();
    await tabTo(page, /^Sign out$/);
    await page.keyboard.press("Enter");
    await heading(page, "Sign in").waitFor();
  });

  test("without clients is told what will be there, and a wrong address says so", async () => {
    const { studio } = await world().workspace().build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/clients");
    await page.getByText("You have no clients yet").waitFor();
    await expectGoodLooks(page, "clients-empty");
    await goto("/admin/nowhere");
    await heading(page, "Not found").waitFor();
    await expectGoodLooks(page, "admin-not-found");
    await page.getByRole("link", { name: "Go to clients" }).click();
    await heading(page, "Clients").waitFor();
  });
});
