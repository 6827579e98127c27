import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { act } from "../support/act";
import { ask } from "../support/ask";
import { rows } from "../support/database";
import { download } from "../support/files";
import { billable, documentOf, draft, issue } from "../support/invoices";
import { mailTo } from "../support/mailbox";
import { world } from "../support/world";

const hasPoppler = process.env.REQUIRE_POPPLER === "1" || spawnSync("pdftotext", ["-v"]).error === undefined;
const testRead = hasPoppler ? test : test.skip;
const folder = mkdtempSync(join(tmpdir(), "portico-invoices-"));
afterAll(() => rmSync(folder, { recursive: true }));

const story = () => world().workspace({ name: "Studio Lumen" }).member("mia").client("anna").build();
const read = (tool: string, ...words: string[]) =>
  execFileSync(tool, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/** Gives both parties what an electronic invoice needs. */
async function equip({ studio, anna }: Awaited<ReturnType<typeof story>>): Promise<void> {
  await billable(anna);
  await act(studio.owner, "updateBrand", { address: "Rua do Sol 1\n1200-001 Lisboa" });
  await act(studio.owner, "updateInvoiceSettings", { country: "PT", vatNumber: "PT123456789" });
  await act(studio.owner, "updateClient", { id: anna.id, country: "DE" });
}

test("a draft names what an electronic invoice lacks, until nothing does", async () => {
  const people = await story();
  const { mia, anna } = people;
  const begun = await draft(mia, anna);
  const { id } = begun;
  const gaps = async () => {
    const query = "query ($id: ID!) { workspace { invoice(id: $id) { missingForEInvoice } } }";
    const { data } = await ask(mia).query<{ workspace: { invoice: { missingForEInvoice: string[] | null } } }>(query, {
      id,
    });
    return data.workspace.invoice.missingForEInvoice;
  };
  expect(await gaps()).toEqual(["SELLER_ADDRESS", "SELLER_COUNTRY", "SELLER_TAX_ID", "BUYER_ADDRESS", "BUYER_COUNTRY"]);
  await equip(people);
  expect(await gaps()).toEqual([]);
  await issue(mia, begun);
  expect(await gaps()).toBeNull();
});

testRead.each([
  ["EUR", "3.333", 9_999, "7.7"],
  ["JPY", "1.5", 10_001, "10"],
  ["KWD", "0.007", 1_234_567, "5"],
])(
  "screen, PDF, mail and XML of an invoice in %s agree to the minor unit",
  async (currency, quantity, unitPrice, taxRate) => {
    const people = await story();
    const { mia, anna } = people;
    await equip(people);
    const lines = [
      { description: "Design", quantity, unitPrice, taxRate },
      { description: "Credit", quantity: "1", unitPrice: -7, taxRate: "0", taxCategory: "EXEMPT" },
    ];
    const invoice = await issue(mia, await draft(mia, anna, { currency, lines, discount: { rate: "3.3" } }));
    const { bytes } = await download(anna, (await documentOf(anna, invoice.id)).id);
    const file = join(folder, `${currency}.pdf`);
    writeFileSync(file, bytes);

    const format = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" });
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    const exact = invoice.total.amount / 10 ** digits;
    const shown = format.format(exact);
    const plain = (text: string) => text.replace(/\s/g, " ");
    expect(plain(read("pdftotext", "-layout", file, "-"))).toContain(plain(shown));
    expect(plain((await mailTo(anna.email)).text)).toContain(`Amount: ${plain(shown)}`);
    const [stored] = await rows<{ total: string }>(
      "select subtotal_amount - discount_amount + tax_amount as total from invoice where id = $1",
      [invoice.id],
    );
    expect(Number(stored?.total)).toBe(invoice.total.amount);

    const attached = read("pdfdetach", "-list", file);
    if (digits > 2) return expect(attached).toContain("0 embedded files");
    expect(attached).toMatch(/^1 embedded files\n1: factur-x\.xml\n$/);
    read("pdfdetach", "-save", "1", "-o", `${file}.xml`, file);
    const xml = readFileSync(`${file}.xml`, "utf8");
    expect(xml).toContain(`<ram:DuePayableAmount>${exact.toFixed(digits)}</ram:DuePayableAmount>`);
    expect(read("pdfinfo", file)).toMatch(/Tagged:\s+yes/);
  },
);
