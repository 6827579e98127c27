import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { eInvoiceXml } from "../../gateways/e-invoice.xml";
import { totalsOf } from "../pricing/totals";
import { eInvoiceOf, gapsOf } from "./e-invoice";
import { invoiceDocument, moneyFormat } from "./invoice-document";
import type { InvoiceSnapshot } from "./invoice-snapshot";
import { TaxCategory, taxCategories } from "./tax";

const folder = mkdtempSync(join(tmpdir(), "portico-xsd-"));
afterAll(() => rmSync(folder, { recursive: true }));

const business = {
  ...{ name: "Studio & Söhne <1>", legalName: null, address: "Rua do Sol 1\n1200-001 Lisboa", country: "PT" },
  ...{ taxId: null, vatNumber: "PT123456789", email: "hello@studio.example", accent: "#2f5d50", logo: null },
  showsBadge: false,
};
const client = {
  ...{ name: "Hana", address: "Kaffeestraße 2\nHinterhaus\n3. Etage\n10115 Berlin", country: "DE", taxId: null },
  ...{ vatNumber: "DE123456789", buyerReference: "04011000-12345-34", email: null },
};

type Line = Pick<
  InvoiceSnapshot["lines"][number],
  "description" | "quantity" | "unitPrice" | "taxRate" | "taxCategory"
>;

function snapshotWith(lines: readonly Line[], currency: string, share = 0): InvoiceSnapshot {
  const { subtotal } = totalsOf(lines);
  const discount = Math.floor(Math.max(subtotal, 0) * share);
  const totals = totalsOf(lines, discount);
  return {
    ...{ business, client, number: "2026-0001", revision: 1, at: "2026-03-10T10:00:00Z", currency },
    ...{ issuedOn: "2026-03-10", dueOn: "2026-03-24", discountRate: null, notes: "Thank you.", discount, subtotal },
    lines: lines.map((line, i) => ({ ...line, taxReason: null, amount: totals.lines[i] as number })),
    taxes: totals.taxes.map((tax) => ({ ...tax, category: tax.category as TaxCategory })),
    total: totals.total,
    paymentInstructions: "IBAN DE02 1203 0000 0000 2020 51",
  };
}

const decimal = (max: number, places: number) =>
  fc.integer({ min: 1, max }).map((units) => {
    const text = String(units).padStart(places + 1, "0");
    return `${text.slice(0, -places)}.${text.slice(-places)}`;
  });
const line = fc.record({
  description: fc.constantFrom("Design", "Two\nlines", "<b>&amp;", "Beratung"),
  quantity: decimal(99_999, 3),
  unitPrice: fc.integer({ min: -50_000, max: 5_000_000 }),
  taxRate: fc.constantFrom("19", "7.7", "20.0001", "0"),
  taxCategory: fc.constantFrom(...taxCategories.filter((category) => category !== "OUT_OF_SCOPE")),
});
/** A rate above zero is the standard one, as the service writes it. */
const asWritten = (each: Line): Line => {
  if (each.taxRate !== "0") return { ...each, taxCategory: "STANDARD" };
  return each.taxCategory === "STANDARD" ? { ...each, taxCategory: "ZERO" } : each;
};
const invoices = fc.record({
  lines: fc.array(line.map(asWritten), { minLength: 1, maxLength: 8 }),
  currency: fc.constantFrom("JPY", "EUR", "USD"),
  share: fc.constantFrom(0, 0.04, 0.333),
});

/** Amounts in minor units, exact: no floating number in between. */
function minor(text: string | undefined, digits: number): number {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? "");
  if (!match || (match[3] ?? "").length !== digits) throw new Error(`Not an amount with ${digits} decimals: ${text}`);
  return Number(`${match[1]}${match[2]}${match[3] ?? ""}`);
}

function figuresOf(xml: string, currency: string) {
  const digits = { JPY: 0, EUR: 2, USD: 2 }[currency] as number;
  const all = (source: string, name: string) =>
    [...source.matchAll(new RegExp(`<ram:${name}(?: [^>]*)?>([^<]*)</ram:${name}>`, "g"))].map(([, text]) => text);
  const sum = (source: string, name: string) =>
    all(source, name).reduce((total, text) => total + minor(text, digits), 0);
  const settlement = xml.slice(xml.indexOf("<ram:ApplicableHeaderTradeSettlement>"));
  const blocks = (source: string, name: string) =>
    source
      .split(`<ram:${name}>`)
      .slice(1)
      .map((part) => part.split(`</ram:${name}>`)[0] as string);
  const adjustments = blocks(settlement, "SpecifiedTradeAllowanceCharge");
  const adjusted = (isCharge: boolean) =>
    adjustments
      .filter((block) => block.includes(`<udt:Indicator>${isCharge}</udt:Indicator>`))
      .reduce((total, block) => total + sum(block, "ActualAmount"), 0);
  return {
    lines: sum(xml, "LineTotalAmount") - sum(settlement, "LineTotalAmount"),
    allowances: adjusted(false),
    charges: adjusted(true),
    sumOfLines: sum(settlement, "LineTotalAmount"),
    sumOfAllowances: sum(settlement, "AllowanceTotalAmount"),
    sumOfCharges: sum(settlement, "ChargeTotalAmount"),
    net: sum(settlement, "TaxBasisTotalAmount"),
    tax: sum(settlement, "TaxTotalAmount"),
    total: sum(settlement, "GrandTotalAmount"),
    due: sum(settlement, "DuePayableAmount"),
    taxes: blocks(settlement, "ApplicableTradeTax").map((block) => ({
      category: all(block, "CategoryCode")[0],
      rate: all(block, "RateApplicablePercent")[0],
      reason: all(block, "ExemptionReason")[0],
      net: sum(block, "BasisAmount"),
      amount: sum(block, "CalculatedAmount"),
    })),
  };
}

test("every invoice's XML fits the official schema and the arithmetic rules, and says what the document says", async () => {
  const files: string[] = [];
  await fc.assert(
    fc.asyncProperty(invoices, async ({ lines, currency, share }) => {
      const snapshot = snapshotWith(lines, currency, share);
      const xml = await eInvoiceXml(eInvoiceOf(snapshot) as never);
      files.push(join(folder, `${files.length}.xml`));
      writeFileSync(files.at(-1) as string, xml);
      const figures = figuresOf(xml, currency);
      expect(figures.sumOfLines).toBe(figures.lines); // BR-CO-10
      expect(figures.sumOfAllowances).toBe(figures.allowances); // BR-CO-11
      expect(figures.sumOfCharges).toBe(figures.charges); // BR-CO-12
      expect(figures.net).toBe(figures.sumOfLines - figures.allowances + figures.charges); // BR-CO-13
      expect(figures.tax).toBe(figures.taxes.reduce((sum, { amount }) => sum + amount, 0)); // BR-CO-14
      expect(figures.total).toBe(figures.net + figures.tax); // BR-CO-15
      expect(figures.due).toBe(figures.total); // BR-CO-16
      for (const { category, rate, net, amount, reason } of figures.taxes) {
        const exact = BigInt(net) * BigInt(Math.round(Number(rate) * 10_000)); // BR-CO-17, BR-S-09
        const magnitude = exact < 0n ? -exact : exact;
        const rounded = Number((magnitude * 2n + 1_000_000n) / 2_000_000n);
        expect(Math.abs(amount)).toBe(rounded);
        const shared = snapshot.taxes.filter((tax) => Number(tax.rate) === Number(rate) && tax.net === net);
        expect(shared.length).toBeGreaterThan(0); // BR-S-08
        expect(reason === undefined).toBe(category === "S" || category === "Z");
      }
      expect([figures.sumOfLines, figures.total]).toEqual([snapshot.subtotal, snapshot.total]);
      const { totals } = invoiceDocument(snapshot);
      expect(totals.at(-1)?.value).toBe(moneyFormat(currency)(figures.total));
    }),
    { numRuns: 40 },
  );
  const validator = join(__dirname, "../../gateways/e-invoice.xsd.mjs");
  expect(execFileSync(process.execPath, [validator, ...files], { encoding: "utf8" })).toBe("");
}, 60_000);

test("what is outside the tax's scope names neither a rate nor a VAT id", async () => {
  const snapshot = snapshotWith(
    [{ description: "a", quantity: "1", unitPrice: 100, taxRate: "0", taxCategory: "OUT_OF_SCOPE" }],
    "EUR",
  );
  const xml = await eInvoiceXml(eInvoiceOf(snapshot) as never);
  expect(xml).not.toContain("RateApplicablePercent");
  expect(xml).not.toContain("PT123456789");
  expect(xml).toContain("<ram:ExemptionReason>Not subject to VAT</ram:ExemptionReason>");
});

test("what an electronic invoice lacks is named", () => {
  const nothing = { address: null, country: null, vatNumber: null, taxId: null };
  const lines = [{ taxCategory: TaxCategory.REVERSE_CHARGE }];
  expect(gapsOf({ business: nothing, client: nothing, lines, currency: "EUR" })).toEqual([
    ...["SELLER_ADDRESS", "SELLER_COUNTRY", "SELLER_TAX_ID", "BUYER_ADDRESS", "BUYER_COUNTRY", "BUYER_VAT_ID"],
  ]);
  const mixed = [{ taxCategory: TaxCategory.OUT_OF_SCOPE }, { taxCategory: TaxCategory.STANDARD }];
  expect(gapsOf({ business, client, lines: mixed, currency: "EUR" })).toEqual(["TAX_CATEGORIES"]);
  expect(
    gapsOf({ business: { ...business, vatNumber: null, taxId: "1" }, client, lines: [], currency: "JPY" }),
  ).toEqual([]);
  expect(gapsOf({ business, client, lines: [], currency: "KWD" })).toEqual(["CURRENCY"]);
  expect(eInvoiceOf({ ...snapshotWith([], "EUR"), business: { ...business, country: null } })).toBeNull();
});
