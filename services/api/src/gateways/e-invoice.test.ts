import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Documents, LetterDocument } from "./documents";
import { typstDocuments } from "./documents.typst";
import type { EInvoice } from "./e-invoice";

const letter: LetterDocument = {
  ...{ language: "en", paper: "a4", at: "2026-11-01T10:00:00Z", title: "Invoice 2026-0001", accent: "#2f5d50" },
  business: { name: "Studio Lumen", lines: ["Rua do Sol 1"] },
  pageLabel: "Page {page} of {pages}",
  recipient: { label: "Bill to", name: "Hana", lines: ["10115 Berlin"] },
  facts: [],
  tables: [{ columns: ["Description", "Amount"], rows: [["Design", "€150.00"]] }],
  totals: [{ label: "Total", value: "€178.50", isStrong: true }],
  sections: [],
};

const party = { addressLines: ["Rua do Sol 1", "1200-001 Lisboa"], taxId: null, email: null };
const eInvoice: EInvoice = {
  ...{ number: "2026-0001", issuedOn: "2026-11-01", dueOn: "2026-11-15", currency: "EUR", buyerReference: null },
  seller: { ...party, name: "Studio Lumen", country: "PT", vatNumber: "PT123456789" },
  buyer: { ...party, name: "Hana", country: "DE", vatNumber: null },
  lines: [{ description: "Design", quantity: "1.5", unitPrice: 10_000, rate: "19", category: "S", amount: 15_000 }],
  taxes: [{ rate: "19", category: "S", gross: 15_000, net: 15_000, amount: 2_850, reason: null }],
  ...{ subtotal: 15_000, total: 17_850, notes: null, paymentInstructions: null },
};

const folder = mkdtempSync(join(tmpdir(), "portico-e-invoice-"));
let documents: Documents;
beforeAll(() => {
  const fonts = join(__dirname, "../../../fonts/dist");
  const worker = join(__dirname, "documents.worker.ts");
  documents = typstDocuments({ worker, templates: join(__dirname, "documents"), fonts });
});
afterAll(async () => {
  await documents.stop();
  rmSync(folder, { recursive: true });
});

const hasPoppler = process.env.REQUIRE_POPPLER === "1" || spawnSync("pdftotext", ["-v"]).error === undefined;
const testRead = hasPoppler ? test : test.skip;

const read = (tool: string, ...words: string[]) =>
  execFileSync(tool, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

testRead("an invoice for people and for programs is one tagged PDF/A-3a with one factur-x.xml", async () => {
  const pdf = await documents.render("letter", letter, eInvoice);
  const file = join(folder, "invoice.pdf");
  writeFileSync(file, pdf);
  expect(read("pdfdetach", "-list", file)).toMatch(/^1 embedded files\n1: factur-x\.xml\n$/);
  expect(read("pdfinfo", file)).toMatch(/Title:\s+Invoice 2026-0001[\s\S]*CreationDate:.* 2026[\s\S]*Tagged:\s+yes/);
  // The structure that screen readers follow is still there.
  expect(read("pdfinfo", "-struct-text", file)).toContain("Design");
  expect(read("pdftotext", file, "-")).toContain("€178.50");
  const metadata = read("pdfinfo", "-meta", file);
  expect(metadata).toContain("<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>");
  expect(metadata).toContain("<pdfaid:part>3</pdfaid:part>");
  read("pdfdetach", "-save", "1", "-o", join(folder, "factur-x.xml"), file);
  const xml = readFileSync(join(folder, "factur-x.xml"), "utf8");
  expect(xml).toContain("<ram:GrandTotalAmount>178.50</ram:GrandTotalAmount>");
});

test("an electronic invoice has the same bytes whenever it is made", async () => {
  const first = await documents.render("letter", letter, eInvoice);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const second = await documents.render("letter", letter, eInvoice);
  expect(second.equals(first)).toBe(true);
});
