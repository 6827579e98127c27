import type { Page } from "playwright-core";
import { act } from "../support/act";
import { row } from "../support/database";
import { billable, draft, issued } from "../support/invoices";
import { mailTo } from "../support/mailbox";
import { until } from "../support/sendgrid";
import { world } from "../support/world";
import { journeys } from "./browser";
import { tabTo } from "./keyboard";
import { expectGoodLooks } from "./looks";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const wide = (page: Page) => page.setViewportSize({ width: 1280, height: 800 });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/).waitFor();
const fact = (page: Page, name: string) => page.locator("dl > div", { hasText: name }).locator("dd");

const studio = () => world().workspace({ name: "Studio Lumen" }).client("anna", { name: "Anna & Söhne" });

const notesOf = async (id: string) =>
  (await row<{ notes: string | null }>("select notes from invoice where id = $1", [id]))?.notes;

journeys("Invoices in the admin app", (visit) => {
  test("one is written, issued and mailed, and its payment makes it paid", async () => {
    const { studio: place, anna } = await studio().build();
    await billable(anna);
    const { page, goto } = await visit(place.owner);
    await goto("/admin/invoices");
    await page.getByText("You have no invoices yet").waitFor();
    await expectGoodLooks(page, "invoices-none");
    await wide(page);
    await page.getByRole("link", { name: "New invoice" }).first().click();
    await page.getByLabel("Client", { exact: true }).selectOption("Anna & Söhne");
    await button(page, "Create draft").click();
    await heading(page, "Edit draft invoice").waitFor();

    await button(page, "Add line").click();
    await page.getByLabel("Description").fill("Design of the shop");
    await page.getByLabel("Quantity").fill("1.125");
    await page.getByLabel("Unit price").fill("1,000.00");
    await page.getByLabel("Tax rate in %").fill("19");
    await button(page, "Add line").click();
    await page.getByRole("group", { name: "Line 2 of 2" }).getByLabel("Description").fill("Licence");
    await page.getByRole("group", { name: "Line 2 of 2" }).getByLabel("Unit price").fill("100");
    await page.getByRole("group", { name: "Line 2 of 2" }).getByLabel("Tax rate in %").fill("0");
    await page.getByLabel("Reason for no tax").selectOption("Reverse charge");
    await page.getByLabel("Discount", { exact: true }).selectOption("In percent");
    await page.getByLabel("Discount in %").fill("10");
    await page.getByLabel("Notes").fill("Thank you.");
    await page.getByText("€1,294.88").waitFor();
    await saved(page);
    await expectGoodLooks(page, "invoice-editor");
    await wide(page);
    await button(page, "Issue…").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Issue invoice \d{4}-0001\?/).waitFor();
    await dialog.getByText("€1,294.88").waitFor();
    await expectGoodLooks(page, "invoice-issue");
    await wide(page);
    await button(page, "Issue invoice").click();
    await heading(page, /^Invoice \d{4}-0001$/).waitFor();
    await page.getByRole("link", { name: /^Download .*\.pdf/ }).waitFor();
    const mail = await mailTo(anna.email);
    expect(mail.subject).toMatch(/^Invoice \d{4}-0001 from Studio Lumen$/);
    expect(mail.text).toContain("€1,294.88");

    await fact(page, "Email to the client").getByText("Sent").waitFor();

    await button(page, "Record payment").click();
    expect(await dialog.getByLabel("Amount in EUR").inputValue()).toBe("1294.88");
    await dialog.getByLabel("Amount in EUR").fill("1,300");
    await dialog.getByLabel("Note").fill("Seen on the statement");
    await expectGoodLooks(page, "invoice-payment");
    await wide(page);
    await dialog.getByRole("button", { name: "Record payment" }).click();
    await page.getByText("€5.12 more than was due is now credit of Anna & Söhne", { exact: false }).waitFor();
    await fact(page, "Status").getByText("Paid", { exact: true }).waitFor();
    await page.getByRole("link", { name: /^Download .*eceipt/ }).waitFor();
    await expectGoodLooks(page, "invoice-paid");
    await wide(page);

    await button(page, "Take back… the payment of €1,300.00").click();
    await dialog.getByLabel("Reason").fill("It was for another invoice");
    await button(page, "Take back payment").click();
    await fact(page, "Status").getByText("Open", { exact: true }).waitFor();
    await page.getByText("It was for another invoice").waitFor();
    await button(page, "Void…").click();
    await dialog.getByLabel("Reason").fill("Written by mistake");
    await button(page, "Void invoice").click();
    await page.getByText("Reason: Written by mistake").waitFor();
    await expectGoodLooks(page, "invoice-void");
  });

  test("what is missing for issuing stands at its field, and is mended there", async () => {
    const { studio: place, anna } = await studio().build();
    const { owner } = place;
    const { id } = await draft(owner, anna, { lines: [{ description: "", quantity: "0", unitPrice: 100 }] });
    const { page, goto } = await visit(owner);
    await goto(`/admin/invoices/${id}/edit`);
    await button(page, "Issue…").click();
    await button(page, "Issue invoice").click();
    await page.getByText("This client has no billing address.", { exact: false }).waitFor();
    await page.getByText("Describe what this line is for.").waitFor();
    await page.getByText("Enter a quantity, or remove the line.").waitFor();
    await expectGoodLooks(page, "invoice-faults");
    await wide(page);
    await billable(anna);
    await page.getByLabel("Description").fill("Design");
    await page.getByLabel("Quantity").fill("2");
    await button(page, "Issue…").click();
    await button(page, "Issue invoice").click();
    await heading(page, /^Invoice \d{4}-0001$/).waitFor();
  });

  test("with the keyboard alone a line is added, moved, removed and brought back, and saved", async () => {
    const { studio: place, anna } = await studio().build();
    const { id } = await draft(place.owner, anna, {
      lines: [{ description: "First", unitPrice: 100 }, { description: "Second" }],
    });
    const { page, goto } = await visit(place.owner);
    await goto(`/admin/invoices/${id}/edit`);
    await heading(page, "Edit draft invoice").waitFor();
    await tabTo(page, /^Move line 2 up$/);
    await page.keyboard.press("Enter");
    await page.getByText("Moved to line 1 of 2").waitFor();
    const texts = () =>
      page.getByLabel("Description").evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
    expect(await texts()).toEqual(["Second", "First"]);
    await tabTo(page, /^Remove line 1$/);
    await page.keyboard.press("Enter");
    expect(await texts()).toEqual(["First"]);
    await page.keyboard.press("u");
    await page.keyboard.press("Enter");
    expect(await texts()).toEqual(["Second", "First"]);
    await tabTo(page, /^Add line$/);
    await page.keyboard.press("Enter");
    await page.keyboard.type("Third");
    const stored = async () =>
      (
        await row<{ all: string[] | null }>(
          "select array_agg(description order by position) as all from invoice_line where invoice_id = $1",
          [id],
        )
      )?.all;
    await until(async () => (await stored())?.join() === "Second,First,Third", "the lines are saved");
    await page.keyboard.press("Control+Enter");
    await heading(page, "Draft invoice").waitFor();
  });

  test("where two have changed a draft, both texts are shown, and the person chooses", async () => {
    const { studio: place, anna } = await studio().build();
    const { owner } = place;
    const { id } = await draft(owner, anna);
    const { page, goto, context } = await visit(owner, { expects: [/ERR_INTERNET_DISCONNECTED/] });
    await goto(`/admin/invoices/${id}/edit`);
    await heading(page, "Edit draft invoice").waitFor();
    for (const [mine, theirs, choice, kept] of [
      ["Mine", "Theirs", "Keep mine", "Mine"],
      ["Mine again", "Theirs again", "Use what is saved", "Theirs again"],
    ] as const) {
      const { version } = (await row<{ version: number }>("select version from invoice where id = $1", [id])) ?? {};
      await context.setOffline(true);
      await page.getByLabel("Notes").fill(mine);
      await act(owner, "updateInvoice", { id, version, notes: theirs });
      await context.setOffline(false);
      const dialog = page.getByRole("dialog");
      await dialog.getByText("This invoice was changed meanwhile").waitFor();
      await dialog.getByText(mine, { exact: true }).waitFor();
      await dialog.getByText(theirs, { exact: true }).waitFor();
      await expectGoodLooks(page, "invoice-conflict");
      await wide(page);
      await button(page, choice).click();
      await dialog.waitFor({ state: "detached" });
      await until(async () => (await notesOf(id)) === kept, `${kept} is saved`);
      expect(await page.getByLabel("Notes").inputValue()).toBe(kept);
    }
  });

  test("an issued invoice is changed by a button, and its client is told when the member says so", async () => {
    const { studio: place, anna } = await studio().build();
    const { id, number } = await issued(place.owner, anna);
    const { page, goto } = await visit(place.owner);
    await goto(`/admin/invoices/${id}`);
    await page.getByRole("link", { name: "Edit" }).click();
    await page.getByLabel("Notes").fill("Corrected");
    await page.getByText("Unsaved changes").waitFor();
    await page.getByRole("switch", { name: "Email Anna & Söhne about it" }).click();
    await expectGoodLooks(page, "invoice-revision");
    await wide(page);
    await page.getByRole("link", { name: "Cancel" }).click();
    await button(page, "Stay here").click();
    await button(page, "Save changes").click();
    await heading(page, `Invoice ${number}`).waitFor();
    await page.getByText("Corrected").waitFor();
    await mailTo(anna.email, { count: 2 });
  });

  test("are found by number, client and state, in the address, and listed with their client", async () => {
    const { studio: place, anna } = await studio().build();
    const late = await issued(place.owner, anna, { issuedOn: "2026-01-10", dueOn: "2026-01-20" });
    await draft(place.owner, anna, { currency: "JPY" });
    const { page, goto } = await visit(place.owner);
    await goto("/admin/invoices");
    await page.getByRole("link", { name: late.number ?? "", exact: true }).waitFor();
    await expectGoodLooks(page, "invoices");
    await wide(page);
    await page.getByLabel("Status").selectOption("Overdue");
    await page.getByRole("link", { name: "Draft", exact: true }).waitFor({ state: "detached" });
    expect(page.url()).toContain("status=overdue");
    await page.reload();
    await page.getByRole("link", { name: late.number ?? "", exact: true }).waitFor();
    await page.getByLabel("Search by number or client").fill("nobody");
    await page.getByText("Nothing matches").waitFor();
    await goto(`/admin/clients/${anna.id}`);
    await page.getByRole("link", { name: "New invoice" }).waitFor();
    await page.getByRole("link", { name: late.number ?? "", exact: true }).click();
    await heading(page, `Invoice ${late.number}`).waitFor();
  });
});
