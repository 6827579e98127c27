/// <reference lib="dom" />
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { act } from "../support/act";
import { updateBrand } from "../support/brand";
import { startPreview } from "../support/deciding";
import { documentOf, issued } from "../support/invoices";
import { world } from "../support/world";
import type { Studio, WorldClient } from "../support/world.seed";
import { journeys } from "./browser";
import { expectGoodLooks } from "./looks";
import { heading } from "./portal";

const ACCOUNT = { payee: "Lumen GmbH", iban: "DE89370400440532013000", bic: "COBADEFFXXX" };
const LINES = [
  { description: "Brand workshop, two days", quantity: "2", unitPrice: 120_000, taxRate: "19" },
  { description: "Printed handbook", quantity: "12.5", unitPrice: 1_990, taxRate: "7" },
  { description: "Licence abroad", quantity: "1", unitPrice: 50_000, taxRate: "0", taxCategory: "REVERSE_CHARGE" },
];
const TOTAL = 240_000 + 24_875 + 50_000 + 45_600 + 1_741;
const FIRST_PART = 100_000;
const MARGIN = { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" };

const story = () => world().workspace({ name: "Studio Lumen" }).client("anna", { name: "Anna Berg" }).build();

async function written({ owner }: Studio, anna: WorldClient, details: object = {}) {
  await updateBrand(owner, { ...ACCOUNT, address: "Hafenstraße 12\n20359 Hamburg", taxId: "DE 123" });
  const invoice = await issued(owner, anna, { lines: LINES, ...details });
  await documentOf(anna, invoice.id);
  return invoice;
}

const pay = ({ owner }: Studio, invoiceId: string, amount: number) =>
  act(owner, "recordPayment", {
    ...{ key: crypto.randomUUID(), invoiceId, paidOn: "2026-03-15", amount: { amount, currency: "EUR" } },
  });

const summary = (page: Page) => page.getByRole("region", { name: "Summary" });

journeys("An invoice in the portal", (visit) => {
  test("names what is due first, who bills whom, each tax, and how to pay", async () => {
    const { studio, anna } = await story();
    const invoice = await written(studio, anna, { notes: "Thank you." });
    const { page, context, goto } = await visit(anna, { width: 360 });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await goto(`/p/${anna.slug}/invoices/${invoice.id}`);
    await heading(page, `Invoice ${invoice.number}`).waitFor();
    for (const text of ["Open", "Amount due", "€3,622.16", /^Due /]) {
      const box = await summary(page).getByText(text).boundingBox();
      expect(box && box.y + box.height).toBeLessThan(740);
    }
    const sheet = page.getByRole("article");
    for (const text of ["Studio Lumen", "Anna Berg", "Tax ID DE 123", "Tax 19% of €2,400.00", "Tax 7% of €248.75"])
      await sheet.getByText(text).waitFor();
    await sheet.getByText("Reverse charge: the recipient owes the VAT (€500.00)").waitFor();
    await page.getByText("DE89 3704 0044 0532 0130 00").waitFor();
    await page.getByRole("img", { name: "QR code for the transfer" }).waitFor();
    await page.getByRole("button", { name: "Copy: IBAN" }).click();
    await page.getByText("Copied").first().waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(ACCOUNT.iban);
    const begun = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download PDF" }).click();
    expect((await begun).suggestedFilename()).toMatch(/\.pdf$/);
    await page.getByRole("button", { name: "Copied" }).waitFor({ state: "detached" });
    await expectGoodLooks(page, "invoice-open");
  });

  test("shows what arrived, what is left, and at last that it is paid", async () => {
    const { studio, anna } = await story();
    const invoice = await written(studio, anna);
    const { page, goto } = await visit(anna);
    await goto(`/p/${anna.slug}/invoices/${invoice.id}`);
    await summary(page).getByText("Open").waitFor();
    await pay(studio, invoice.id, FIRST_PART);
    await summary(page).getByText("Partly paid · €2,622.16 left").waitFor();
    const payments = page.getByRole("region", { name: "Payments" });
    await payments.getByText("€1,000.00").waitFor();
    await payments.getByText("15 Mar 2026").waitFor();
    await payments.getByRole("link", { name: /^Download .*pdf$/ }).waitFor();
    await expectGoodLooks(page, "invoice-part-paid");
    await pay(studio, invoice.id, TOTAL - FIRST_PART);
    await summary(page).getByText("Paid", { exact: true }).waitFor();
    await summary(page).getByText("Paid on 15 Mar 2026").waitFor();
    expect(await page.getByText("How to pay").count()).toBe(0);
    await expectGoodLooks(page, "invoice-paid");
  });

  test("that was voided says when and why, and asks for no money", async () => {
    const { studio, anna } = await story();
    const invoice = await written(studio, anna);
    await act(studio.owner, "voidInvoice", { id: invoice.id, reason: "Written to the wrong company" });
    const { page, goto } = await visit(anna);
    await goto(`/p/${anna.slug}/invoices/${invoice.id}`);
    await summary(page).getByText("Void", { exact: true }).waitFor();
    await page.getByText("Written to the wrong company").waitFor();
    await page.getByText("Nothing to pay").waitFor();
    expect(await page.getByText("How to pay").count()).toBe(0);
    await expectGoodLooks(page, "invoice-void");
  });

  test("is printed black on white without the portal around it, also from a dark page", async () => {
    const { studio, anna } = await story();
    const invoice = await written(studio, anna);
    const { page, goto } = await visit(anna, { colorScheme: "dark" });
    await goto(`/p/${anna.slug}/invoices/${invoice.id}`);
    await page.getByRole("img", { name: "QR code for the transfer" }).waitFor();
    // As a person asks for it: what moves after a press was to be expected.
    await heading(page, /^Invoice/).click();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const printed = await page.evaluate(() => {
      const { color } = getComputedStyle(document.querySelector("h1") as Element);
      const shown = (of: string) => [...document.querySelectorAll(of)].filter((one) => one.checkVisibility()).length;
      const { display } = getComputedStyle(document.querySelector("thead") as Element);
      const canvas = getComputedStyle(document.documentElement).backgroundColor;
      return { color, canvas, chrome: shown("header nav, footer, button"), head: display };
    });
    expect(printed).toEqual({
      ...{ color: "rgb(0, 0, 0)", canvas: "rgb(255, 255, 255)", chrome: 0, head: "table-header-group" },
    });
    for (const format of ["A4", "Letter"]) {
      const paper = await page.pdf({ format, printBackground: true, margin: MARGIN });
      expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      if (process.env.JOURNEY_SHOTS) writeFileSync(join(process.env.JOURNEY_SHOTS, `invoice-${format}.pdf`), paper);
    }
  });

  test("looks in a preview as its client sees it", async () => {
    const { studio, anna } = await story();
    const invoice = await written(studio, anna);
    const preview = await startPreview(studio, anna);
    const { page, goto } = await visit(studio.owner);
    await goto(`${preview}/invoices/${invoice.id}`);
    await summary(page).getByText("€3,622.16").waitFor();
    const address = await page.getByRole("link", { name: "Download PDF" }).getAttribute("href");
    expect(address).toContain(`${preview}/files/`);
  });
});

journeys("The list of invoices", (visit) => {
  test("has what is to be paid apart from what is not, sums by currency, and a search when there are many", async () => {
    let telling = world()
      .workspace()
      .client("anna")
      .invoice({ number: "A-1", dueIn: -5, paid: 1_000 })
      .invoice({ number: "A-2", currency: "JPY" });
    for (let i = 0; i < 25; i += 1) telling = telling.invoice({ number: `B-${100 + i}`, status: "PAID" });
    const { anna } = await telling.invoice({ number: "A-3", status: "VOID" }).build();
    const { page, goto } = await visit(anna);
    await goto(`/p/${anna.slug}/invoices`);
    const open = page.getByRole("list", { name: "Invoices to pay, newest first" });
    await open.getByRole("link", { name: /A-1.*Overdue · €90.00 left/ }).waitFor();
    expect(await open.getByRole("listitem").count()).toBe(2);
    const due = page.getByText("Total due").locator("..");
    expect((await due.innerText()).split("\n").slice(1)).toEqual(["€90.00", "JP¥10,000"]);
    await expectGoodLooks(page, "invoices-many");
    await page.getByLabel("Search by number").fill("B-107");
    await page.waitForURL(/\?search=B-107$/);
    await page.getByRole("link", { name: /B-107/ }).waitFor();
    await open.waitFor({ state: "detached" });
    expect(await page.getByRole("listitem").count()).toBe(1);
    await page.getByLabel("Search by number").fill("none");
    await page.getByText("No invoice has a number like that.").waitFor();
    await page.getByRole("link", { name: "Show all invoices" }).click();
    await open.waitFor();
  });
});
