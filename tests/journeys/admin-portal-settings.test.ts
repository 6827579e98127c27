import type { Locator, Page } from "playwright-core";
import { row } from "../support/database";
import { signInMailTo } from "../support/mailbox";
import { until } from "../support/sendgrid";
import { world } from "../support/world";
import { journeys } from "./browser";
import { tabTo } from "./keyboard";
import { expectGoodLooks } from "./looks";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const button = (page: Page | Locator, name: string | RegExp) => page.getByRole("button", { name });
const card = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

const hiddenOf = async (email: string) => {
  const { hidden } = await row<{ hidden: string[] }>(
    "select hidden_sections as hidden from portal_access join client on client.id = client_id where email = $1",
    [email],
  );
  return hidden;
};

journeys("In Settings → Portal", (visit) => {
  test("a client is added, invited and let in with nothing but the keyboard, and sees what is switched on", async () => {
    const { studio } = await world().workspace({ name: "Studio Lumen" }).build();
    const email = `harbour@${studio.slug}.example`;
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings");
    await page.getByText("You have no clients yet").waitFor();
    await expectGoodLooks(page, "portal-settings-empty");
    await page.setViewportSize({ width: 1280, height: 800 });
    await tabTo(page, /^New client$/);
    await page.keyboard.press("Enter");
    await heading(page, "New client").waitFor();
    await tabTo(page, /^Name/);
    await page.keyboard.type("Quiet Harbour");
    await page.keyboard.press("Tab");
    await page.keyboard.type(email);
    await page.keyboard.press("Control+Enter");
    await heading(page, "Quiet Harbour").waitFor();

    await page.keyboard.press("Home");
    await goto("/admin/settings/portal");
    await card(page, "Quiet Harbour").waitFor();
    await tabTo(page, /^Search/);
    await tabTo(page, /^Projects$/);
    await page.keyboard.press("Space");
    await page.getByText("Quiet Harbour no longer sees Projects.").waitFor();
    await tabTo(page, /^Enable the portal of Quiet Harbour$/);
    await page.keyboard.press("Enter");
    await page.getByText(`The invitation to ${email} is on its way.`).waitFor();
    await card(page, "Quiet Harbour")
      .getByText(/^Sent /)
      .waitFor();

    const client = await visit();
    const { link } = await signInMailTo(email);
    await client.goto(link);
    await button(client.page, "Continue to the portal").waitFor();
    await tabTo(client.page, /^Continue to the portal$/);
    await client.page.keyboard.press("Enter");
    await heading(client.page, "Welcome, Quiet Harbour").waitFor();
    const seen = () => client.page.getByRole("navigation", { name: "Portal" }).getByRole("link").allInnerTexts();
    expect(await seen()).toEqual(["Overview", "Deliverables", "Contracts", "Invoices"]);

    await page.keyboard.press("u");
    await page.keyboard.press("Escape");
    await page.getByRole("switch", { name: "Projects" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Quiet Harbour sees Projects.").waitFor();
    await until(async () => (await hiddenOf(email)).length === 0, "Projects are shown");
    await client.page.reload();
    await heading(client.page, "Welcome, Quiet Harbour").waitFor();
    expect(await seen()).toEqual(["Overview", "Projects", "Deliverables", "Contracts", "Invoices"]);
  });

  test("everything is readable on every screen, with long names, none and many scripts", async () => {
    const { studio } = await world()
      .workspace()
      .client("north", { name: "Northwind Outdoor Equipment & Expedition Supplies of Saint John’s, Incorporated" })
      .client("noura", { name: "شركة الخليج للعمارة", hides: ["INVOICES", "CONTRACTS"] })
      .client("silent", { name: "Delacroix Wines", email: null, enabled: false })
      .client("off", { name: "株式会社 山吹デザイン計画", enabled: false })
      .build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/portal");
    await page.getByText("4 clients", { exact: true }).waitFor();
    await expectGoodLooks(page, "portal-settings");
    await page.setViewportSize({ width: 1280, height: 800 });

    const silent = card(page, "Delacroix Wines");
    await silent.getByText("A portal needs an e-mail address.").waitFor();
    await silent.getByRole("link", { name: "Add one" }).click();
    await heading(page, "Edit Delacroix Wines").waitFor();
  });

  test("a plan’s last seat names who has it, and is free again when that portal is disabled", async () => {
    const { studio } = await world()
      .workspace({ plan: "FREE" })
      .client("anna", { name: "Anna & Söhne" })
      .client("bela", { name: "Béla Kocsis", enabled: false })
      .build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/portal");
    await page.getByText("1 of 1 portal seats used").waitFor();
    await page.getByText(/In use by Anna & Söhne/).waitFor();
    await expectGoodLooks(page, "portal-settings-full");
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await button(card(page, "Béla"), /^Enable/).getAttribute("aria-disabled")).toBe("true");
    await card(page, "Béla").getByText("Every portal seat is in use.").waitFor();
    await button(card(page, "Anna"), /^Disable/).click();
    await button(page.getByRole("dialog"), "Disable the portal").click();
    await page.getByText("0 of 1 portal seats used").waitFor();
    await button(card(page, "Béla"), /^Enable/).click();
    await page.getByText(/The portal of Béla Kocsis is on\./).waitFor();
  });

  test("hundreds of clients come by pages, are found by search, and are filtered by their portal", async () => {
    let story = world().workspace().client("anna", { name: "Anna & Söhne" });
    for (let count = 1; count <= 60; count += 1)
      story = story.client(`c${count}` as "anna", { enabled: count % 2 === 0 });
    const { studio } = await story.build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/portal");
    await page.getByText("61 clients", { exact: true }).waitFor();
    const list = page.getByRole("main").getByRole("listitem");
    expect(await list.count()).toBe(50);
    await button(page, "Load more").click();
    await page.waitForFunction(() => document.activeElement?.tagName === "LI");
    expect(await list.count()).toBe(61);
    await page.getByLabel("Portal", { exact: true }).selectOption("Off");
    await page.getByText("30 clients", { exact: true }).waitFor();
    await page.getByLabel("Search by name or e-mail address").fill("söhne");
    await page.getByText("No client matches “söhne”").waitFor();
    await page.getByLabel("Portal", { exact: true }).selectOption("On or off");
    await page.getByText("1 client", { exact: true }).waitFor();
  });

  test("who is not an admin sees how it stands, and who can change it", async () => {
    const { mira } = await world()
      .workspace()
      .member("mira")
      .client("anna", { name: "Anna & Söhne", hides: ["INVOICES", "PROJECTS"] })
      .build();
    const { page, goto } = await visit(mira);
    await goto("/admin/settings/portal");
    await page.getByText("An owner or an admin of your team can change this.").waitFor();
    await page.getByText("Deliverables, Proposals, Contracts").waitFor();
    expect(await page.getByRole("switch").count()).toBe(0);
    expect(await button(page, /^(Enable|Disable|Send|Revoke)/).count()).toBe(0);
    await button(page, /^Preview/).waitFor();
    await expectGoodLooks(page, "portal-settings-member");
  });
});
