import type { Locator, Page } from "playwright-core";
import { row, rows } from "../support/database";
import { liveSessionsOf } from "../support/links";
import { until } from "../support/sendgrid";
import { type WorldClient, world } from "../support/world";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole("button", { name });
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

journeys("Portal access in the admin app", (visit) => {
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
    expect(await page.getByText("Anna & Söhne no longer sees Invoices.").count()).toBe(0);
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
});
