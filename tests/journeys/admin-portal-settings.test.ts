import type { Locator, Page } from "playwright-core";
import { row, rows } from "../support/database";
import { liveSessionsOf } from "../support/links";
import { signInMailTo } from "../support/mailbox";
import { until } from "../support/sendgrid";
import { type WorldClient, world } from "../support/world";
import { journeys } from "./browser";
import { tabTo } from "./keyboard";
import { expectGoodLooks } from "./looks";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const button = (page: Page | Locator, name: string | RegExp) => page.getByRole("button", { name });
const card = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });
const stateOf = (of: Locator) => of.getAttribute("aria-checked");

const hiddenOf = async (email: string) => {
  const { hidden } = await row<{ hidden: string[] }>(
    "select hidden_sections as hidden from portal_access join client on client.id = client_id where email = $1",
    [email],
  );
  return hidden;
};

/** Until the server has so many sections hidden from a client. */
const hidden = ({ email }: WorldClient, count: number) =>
  until(async () => (await hiddenOf(email)).length === count, `${count} sections are hidden`);

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
    expect(await seen()).toEqual(["Overview", "Invoices"]);

    await page.keyboard.press("u");
    await page.keyboard.press("Escape");
    await page.getByRole("switch", { name: "Projects" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Quiet Harbour sees Projects.").waitFor();
    await until(async () => (await hiddenOf(email)).length === 0, "Projects are shown");
    await client.page.reload();
    await heading(client.page, "Welcome, Quiet Harbour").waitFor();
    expect(await seen()).toEqual(["Overview", "Projects", "Invoices"]);
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

  test("a switch answers at once, can be undone, and five quick flips end as the server has it", async () => {
    const { studio, anna } = await world().workspace().client("anna", { name: "Anna & Söhne" }).build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/portal");
    const invoices = page.getByRole("switch", { name: "Invoices" });
    await invoices.waitFor();
    const answered = await page.evaluate(() => {
      const found = [...document.querySelectorAll<HTMLElement>("[role=switch]")].at(-1) as HTMLElement;
      const before = performance.now();
      found.click();
      return { after: performance.now() - before, state: found.getAttribute("aria-checked") };
    });
    expect(answered.state).toBe("false");
    expect(answered.after).toBeLessThan(50);
    await button(page, "Undo").click();
    await page.getByText("Anna & Söhne sees Invoices.").waitFor();
    await hidden(anna, 0);

    await page.evaluate(() => {
      const found = [...document.querySelectorAll<HTMLElement>("[role=switch]")].at(-1) as HTMLElement;
      for (let flips = 0; flips < 5; flips += 1) found.click();
    });
    expect(await stateOf(invoices)).toBe("false");
    await hidden(anna, 1);
    await page.waitForLoadState("networkidle");
    expect(await stateOf(invoices)).toBe("false");
    expect(await hiddenOf(anna.email)).toEqual(["INVOICES"]);
  });

  test("a switch that fails falls back and offers to try again", async () => {
    const { studio, anna } = await world().workspace().client("anna", { name: "Anna & Söhne" }).build();
    const { page, goto } = await visit(studio.owner, { expects: [/Failed to load resource/, /ERR_FAILED/] });
    await goto("/admin/settings/portal");
    const invoices = page.getByRole("switch", { name: "Invoices" });
    await invoices.waitFor();
    await page.route("**/graphql", (route) =>
      /setSectionVisibility/.test(route.request().postData() ?? "") ? route.abort() : route.fallback(),
    );
    await invoices.click();
    await page.getByText(/Anna & Söhne still sees Invoices\./).waitFor();
    expect(await stateOf(invoices)).toBe("true");
    await expectGoodLooks(page, "portal-settings-failed");
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.unroute("**/graphql");
    await button(page, "Try again").click();
    await hidden(anna, 1);
    expect(await stateOf(invoices)).toBe("false");
  });

  test("disabling and revoking say what they do, do it at once, and leave the focus where it was", async () => {
    const { studio, anna } = await world().workspace().client("anna", { name: "Anna & Söhne" }).build();
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/portal");
    await page.getByText("1 open session").waitFor();
    await button(page, /^Revoke/).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Sign Anna & Söhne out everywhere?").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Cancel");
    await page.keyboard.press("Escape");
    expect(await liveSessionsOf(anna)).toBe(1);
    await button(page, /^Revoke/).click();
    await button(dialog, "Revoke sessions").click();
    await page.getByText("1 session of Anna & Söhne has ended.").waitFor();
    expect(await liveSessionsOf(anna)).toBe(0);

    await button(page, /^Disable/).click();
    await dialog.getByText("Disable the portal of Anna & Söhne?").waitFor();
    await expectGoodLooks(page, "portal-disable");
    await page.setViewportSize({ width: 1280, height: 800 });
    await button(dialog, "Disable the portal").click();
    await page.getByText("The portal of Anna & Söhne is off.").waitFor();
    await button(page, /^Enable/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Enable");
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
    await button(card(page, "Anna"), /^Disable/).click();
    await button(page.getByRole("dialog"), "Disable the portal").click();
    await page.getByText("0 of 1 portal seats used").waitFor();
    await button(card(page, "Béla"), /^Enable/).click();
    await page.getByText(/The portal of Béla Kocsis is on\./).waitFor();
  });

  test("a mail that failed says why where the button is, and can be sent again", async () => {
    const { studio, anna } = await world().workspace().client("anna", { name: "Anna & Söhne" }).build();
    await rows(
      `insert into mail (id, workspace_id, client_id, template, state, reason, created_at)
       values (gen_random_uuid(), $1, $2, 'INVITATION', 'FAILED', 'The address does not exist.', now() - interval '1 hour')`,
      [studio.id, anna.id],
    );
    const { page, goto } = await visit(studio.owner);
    await goto("/admin/settings/portal");
    await page.getByText("Not sent (The address does not exist.)").waitFor();
    await button(page, /^Send invite again/).click();
    await page.getByText(/^Sent /).waitFor();
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
    await page.keyboard.press("Escape");
    await page.getByLabel("Search by name or e-mail address").fill("söhne");
    await page.getByText("No client matches “söhne”").waitFor();
    await page.getByLabel("Portal", { exact: true }).selectOption("On or off");
    await page.getByText("1 client", { exact: true }).waitFor();
  });

  test("a preview opens in a tab of its own; when it cannot be made, the tab goes and the reason is said", async () => {
    const { studio, anna } = await world()
      .workspace({ name: "Studio Lumen" })
      .client("anna", { name: "Anna & Söhne", hides: ["INVOICES"] })
      .build();
    const { page, context, goto } = await visit(studio.owner, { expects: [/Failed to load resource/, /ERR_FAILED/] });
    await goto(`/admin/clients/${anna.id}`);
    const [tab] = await Promise.all([context.waitForEvent("page"), button(page, "Preview portal").click()]);
    await tab.waitForURL(/\/p\/[^/]+\/preview\/[^/]+/);
    await tab.getByText("Preview Mode").waitFor();
    await tab.close();

    await page.route("**/graphql", (route) =>
      /startPreview/.test(route.request().postData() ?? "") ? route.abort() : route.fallback(),
    );
    const [closing] = await Promise.all([context.waitForEvent("page"), button(page, "Preview portal").click()]);
    await page.getByText(/The preview of Anna & Söhne could not be opened\./).waitFor();
    expect(closing.isClosed()).toBe(true);
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
