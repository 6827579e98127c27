import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { rows } from "../support/database";
import { hashOf } from "../support/world.seed";
import { world } from "../support/world";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";
import { heading, links, NO_STREAM, withoutStream } from "./portal";

const navigation = (page: Page) => links(page).allInnerTexts();
const LONG = "Field guide for winter expeditions, second edition, revised and enlarged, with maps";

journeys("In the portal", (visit) => {
  test("every page is readable by everybody, with long names and several scripts", async () => {
    const { anna } = await world()
      .workspace({ name: "Studio für außergewöhnlich lange Namen und Zwischenräume" })
      .client("anna", { name: "Northwind Outdoor Equipment & Expedition Supplies of Saint John’s, Incorporated" })
      .project({ name: LONG, description: `${LONG}\n\n${LONG}` })
      .project({ name: "هوية المكتب الجديدة", status: "COMPLETED" })
      .project({ name: "ウェブサイト全面改訂", status: "PLANNED", startsIn: 9, endsIn: null })
      .invoice({
        number: "A-1",
        dueIn: -5,
        paid: 1_000,
        discount: 500,
        lines: [[LONG, "1.5", 38_500, "23"]],
        notes: LONG,
      })
      .event({ kind: "INVOICE_ISSUED", daysAgo: 15 })
      .invoice({ number: "A-2", currency: "JPY", lines: [["デザイン一式", "1", 880_000, "10"]] })
      .invoice({ number: "A-3", currency: "KWD", status: "PAID", lines: [["Identity", "8", 1_250_500, "0"]] })
      .invoice({ number: "A-4", status: "VOID" })
      .build();
    const { page, goto } = await visit(anna);
    const home = `/p/${anna.slug}`;
    await goto(home);
    await page.getByRole("link", { name: "View invoice A-1" }).waitFor();
    await expectGoodLooks(page, "dashboard");
    await goto(`${home}/projects`);
    await page.getByRole("link", { name: LONG }).waitFor();
    await expectGoodLooks(page, "projects");
    await page.getByRole("link", { name: LONG }).click();
    await heading(page, LONG).waitFor();
    await expectGoodLooks(page, "project");
    await goto(`${home}/invoices`);
    await page.getByRole("link", { name: "A-4" }).waitFor();
    await expectGoodLooks(page, "invoices");
    await page.getByRole("link", { name: "A-1" }).click();
    await heading(page, "Invoice A-1").waitFor();
    await expectGoodLooks(page, "invoice");
  });

  test("a client with nothing is welcomed, and told what will appear", async () => {
    const { anna } = await world().workspace({ plan: "FREE" }).client("anna", { name: "Quiet Harbour" }).build();
    const { page, goto } = await visit(anna);
    await goto(`/p/${anna.slug}`);
    await heading(page, "Welcome, Quiet Harbour").waitFor();
    await page.getByText("Powered by Portico").waitFor();
    await expectGoodLooks(page, "dashboard-empty");
    await page.getByRole("link", { name: "Invoices" }).click();
    await page.getByText("You have no invoices yet").waitFor();
    await expectGoodLooks(page, "invoices-empty");
  });

  test("a hidden section is absent: from the navigation, the overview and what is said of it", async () => {
    const { anna, berta } = await world()
      .workspace()
      .client("anna", { hides: ["INVOICES"] })
      .project({ name: "Website" })
      .invoice({ number: "A-1" })
      .event()
      .client("berta", { hides: ["PROJECTS"] })
      .project({ name: "Poster" })
      .invoice({ number: "B-1" })
      .build();
    const first = await visit(anna);
    await first.goto(`/p/${anna.slug}`);
    await first.page.getByRole("link", { name: "Website" }).first().waitFor();
    expect(await navigation(first.page)).toEqual(["Overview", "Projects", "Deliverables", "Contracts"]);
    expect(await first.page.locator("body").innerText()).not.toMatch(/invoice|A-1/i);
    await expectGoodLooks(first.page, "dashboard-without-invoices");

    const second = await visit(berta);
    await second.goto(`/p/${berta.slug}`);
    await second.page.getByRole("link", { name: "View invoice B-1" }).waitFor();
    expect(await navigation(second.page)).toEqual([
      "Overview",
      "Deliverables",
      "Contracts",
      "Invoices\n1\n1 waiting for you",
    ]);
    expect(await second.page.locator("body").innerText()).not.toMatch(/project|Poster/i);
  });

  test("what is hidden, somebody else’s or nowhere is one and the same page", async () => {
    const { anna, berta, clara } = await world()
      .workspace()
      .client("anna", { hides: ["INVOICES"] })
      .invoice()
      .client("berta")
      .invoice()
      .project()
      .workspace({ as: "elsewhere" })
      .client("clara")
      .project()
      .build();
    const { page, goto } = await visit(anna);
    const own = anna.invoices[0]?.id;
    const addresses = [
      `invoices/${own}`,
      "invoices",
      `invoices/${randomUUID()}`,
      "invoices/nonsense",
      `projects/${berta.projects[0]?.id}`,
      `projects/${clara.projects[0]?.id}`,
      `projects/${randomUUID()}`,
      "nowhere",
    ];
    const seen = new Set<string>();
    for (const address of addresses) {
      await goto(`/p/${anna.slug}/${address}`);
      await heading(page, "Not available").waitFor();
      seen.add(`${await page.title()}\n${await page.getByRole("main").innerText()}`);
    }
    expect(seen.size).toBe(1);
    await expectGoodLooks(page, "not-available");
    await page.getByRole("link", { name: "Go to the overview" }).click();
    await heading(page, /Overview|Welcome/).waitFor();
  });

  test("after logging out Back shows nothing of what was there", async () => {
    const { anna } = await world().workspace().client("anna").invoice({ number: "SECRET-7" }).build();
    const { page, goto } = await visit(anna);
    await goto(`/p/${anna.slug}`);
    await links(page).filter({ hasText: "Invoices" }).click();
    await page.getByRole("link", { name: /^SECRET-7/ }).click();
    await heading(page, "Invoice SECRET-7").waitFor();
    await page.getByRole("button", { name: "Log out" }).click();
    await heading(page, "Sign in to your portal").waitFor();
    for (let step = 0; step < 2; step += 1) {
      await page.goBack();
      await heading(page, "Sign in to your portal").waitFor();
      expect(await page.content()).not.toContain("SECRET-7");
    }
  });

  test("a session that ends while the page is open is said at the next step, and nothing stays", async () => {
    const { anna } = await world()
      .workspace({ name: "Studio Lumen" })
      .client("anna")
      .invoice({ number: "S-7" })
      .build();
    const { page, goto, context } = await visit(anna, { expects: [NO_STREAM] });
    await withoutStream(context);
    await goto(`/p/${anna.slug}`);
    await page.getByRole("link", { name: "View invoice S-7" }).waitFor();
    await rows("update session set ended_at = now(), end_reason = 'REVOKED' where token_hash = $1", [
      hashOf(anna.token),
    ]);
    await links(page).filter({ hasText: "Invoices" }).click();
    await page.getByText("Access ended. Studio Lumen has closed your session.").waitFor();
    await expectGoodLooks(page, "access-ended");
    expect(await page.content()).not.toContain("S-7");
    await page.goBack();
    await heading(page, "Sign in to your portal").waitFor();
    expect(await page.content()).not.toContain("S-7");
  });

  test("an address without a workspace says so", async () => {
    const { page, goto } = await visit(undefined, { expects: [/status of 404/] });
    await goto("/p/no-such-studio");
    await heading(page, "There is no portal here").waitFor();
    await expectGoodLooks(page, "no-portal");
  });
});
