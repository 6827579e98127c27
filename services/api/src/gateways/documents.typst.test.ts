import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { DocumentFailed, type Documents, type LetterDocument } from "./documents";
import { replaceUncovered } from "./documents.glyphs";
import { typstDocuments } from "./documents.typst";

const FONTS = join(__dirname, "../../../fonts/dist");
const TEMPLATES = join(__dirname, "documents");
const WORKER = join(__dirname, "documents.worker.ts");

const COLUMNS = ["Description", "Quantity", "Unit price", "VAT", "Amount"];
const row = (description: string): string[] => [description, "1.5", "€100.00", "19 %", "€150.00"];

const letter: LetterDocument = {
  language: "en",
  paper: "a4",
  at: "2026-11-01T10:00:00Z",
  title: "Invoice 2026-0001",
  accent: "#2f5d50",
  business: { name: "Studio Lumen", lines: ["Rua do Sol 1", "1200-001 Lisboa"] },
  pageLabel: "Page {page} of {pages}",
  recipient: { label: "Bill to", name: "Hana Coffee Roasters", lines: ["10115 Berlin"] },
  facts: [{ label: "Due", value: "1 December 2026" }],
  tables: [{ columns: COLUMNS, rows: [row("Design")] }],
  totals: [{ label: "Total", value: "€178.50", isStrong: true }],
  sections: [],
};
const withRows = (rows: string[][]): LetterDocument => ({ ...letter, tables: [{ columns: COLUMNS, rows }] });

const folder = mkdtempSync(join(tmpdir(), "portico-documents-"));
let documents: Documents;
beforeAll(() => {
  documents = typstDocuments({ worker: WORKER, templates: TEMPLATES, fonts: FONTS });
});
afterAll(async () => {
  await documents.stop();
  rmSync(folder, { recursive: true });
});

function poppler(tool: "pdftotext" | "pdfinfo", pdf: Buffer): string {
  const file = join(folder, "document.pdf");
  writeFileSync(file, pdf);
  const words = tool === "pdftotext" ? ["-layout", file, "-"] : [file];
  return execFileSync(tool, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}
const textOf = (pdf: Buffer) => poppler("pdftotext", pdf);
const plain = (text: string) => text.replace(/[\s\u200b\u202a-\u202e\u2066-\u2069]/g, "");

/** Poppler reads documents back; where it is not installed those tests are skipped, or fail with REQUIRE_POPPLER. */
const hasPoppler = process.env.REQUIRE_POPPLER === "1" || spawnSync("pdftotext", ["-v"]).error === undefined;
const describeRead = hasPoppler ? describe : describe.skip;

describeRead("a document", () => {
  it("is a tagged PDF with its title, its sums and its page numbers", async () => {
    const pdf = await documents.render("letter", letter);
    expect(poppler("pdfinfo", pdf)).toMatch(/Title:\s+Invoice 2026-0001[\s\S]*Tagged:\s+yes/);
    const text = textOf(pdf);
    for (const part of ["Studio Lumen", "Bill to", "€178.50", "Page 1 of 1"]) expect(text).toContain(part);
  });

  it("has the same bytes for the same data, whichever thread makes it", async () => {
    const other = typstDocuments({ worker: WORKER, templates: TEMPLATES, fonts: FONTS });
    const [first, second] = await Promise.all([documents.render("letter", letter), other.render("letter", letter)]);
    await other.stop();
    expect(first.equals(second)).toBe(true);
  });

  it("is on Letter where that is the paper", async () => {
    const pdf = await documents.render("letter", { ...letter, paper: "us-letter" });
    expect(poppler("pdfinfo", pdf)).toMatch(/Page size:\s+612 x 792/);
  });

  it("repeats the table's head on each page, and loses no row of eighty", async () => {
    const rows = Array.from({ length: 80 }, (_, i) => row(`Position ${i + 1};`));
    const text = textOf(await documents.render("letter", withRows(rows)));
    const pages = text.split("\f").filter((page) => page.trim() !== "");
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.filter((page) => page.includes("Position"))) expect(page).toContain("Unit price");
    for (let i = 1; i <= 80; i += 1) expect(text).toContain(`Position ${i};`);
  });

  it.each(["山田太郎", "김민준", "Ελένη", "محمد", "Michał Bąk", "Zoë 😀", "שלום", "Юлия"])(
    "prints the name %s so that it can be read back",
    async (name) => {
      const pdf = await documents.render("letter", { ...letter, recipient: { ...letter.recipient, name } });
      expect(plain(textOf(pdf))).toContain(plain(name));
    },
  );

  it("prints the code of a character that no font has", async () => {
    const pdf = await documents.render("letter", { ...letter, title: "Invoice \u{10FFFF}" });
    expect(textOf(pdf)).toContain("Invoice U+10FFFF");
  });

  it.each([`#import "x.typ"`, "*bold* _it_ $x^2$", "<b>&amp;</b>", "#{panic()}", "= heading", "\\u{41} @ref"])(
    "prints %s as it was typed",
    async (typed) => {
      const pdf = await documents.render("letter", withRows([row(typed)]));
      expect(plain(textOf(pdf))).toContain(plain(typed));
    },
  );

  it("breaks a word of three hundred letters, and a line of three pages", async () => {
    const long = "x".repeat(300);
    const essay = Array.from({ length: 1500 }, (_, i) => `word${i}`).join(" ");
    const text = plain(textOf(await documents.render("letter", withRows([row(long), row(essay)]))));
    expect(text.match(/x/g)?.length).toBeGreaterThanOrEqual(300);
    expect(text).toContain("word1499");
  });

  it("carries the business's logo", async () => {
    const logo = await sharp({ create: { width: 200, height: 80, channels: 3, background: "#2f5d50" } })
      .png()
      .toBuffer();
    const pdf = await documents.render("letter", { ...letter, logo: logo.toString("base64") });
    expect(pdf.length).toBeGreaterThan((await documents.render("letter", letter)).length);
  });
});

describe("the renderer", () => {
  it("leaves the event loop to others while it makes three hundred lines", async () => {
    const rows = Array.from({ length: 300 }, (_, i) => row(`Position ${i + 1}`));
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    await documents.render("letter", withRows(rows));
    clearInterval(counting);
    expect(turns).toBeGreaterThan(20);
  });

  it("says that a document whose template fails can never be made, and makes the next", async () => {
    const broken = join(folder, "templates");
    cpSync(TEMPLATES, broken, { recursive: true });
    writeFileSync(
      join(broken, "letter.typ"),
      `#if json(bytes(sys.inputs.data)).title == "Bad" { panic("no") } else [Good]`,
    );
    const renderer = typstDocuments({ worker: WORKER, templates: broken, fonts: FONTS });
    const [bad, good] = await Promise.allSettled([
      renderer.render("letter", { ...letter, title: "Bad" }),
      renderer.render("letter", letter),
    ]);
    await renderer.stop();
    expect(bad).toMatchObject({ status: "rejected", reason: { name: "DocumentFailed", isTransient: false } });
    expect(good.status).toBe("fulfilled");
  });

  it("replaces a thread that dies, and says that trying again may help", async () => {
    const script = join(folder, "dying.mjs");
    writeFileSync(
      script,
      `import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit(1));`,
    );
    const renderer = typstDocuments({ worker: script, templates: TEMPLATES, fonts: FONTS });
    for (let i = 0; i < 2; i += 1)
      await expect(renderer.render("letter", letter)).rejects.toMatchObject({ isTransient: true });
    await renderer.stop();
  });

  it("fails what waits when it is stopped", async () => {
    const renderer = typstDocuments({ worker: WORKER, templates: TEMPLATES, fonts: FONTS });
    const waiting = [renderer.render("letter", letter), renderer.render("letter", letter)];
    const settled = Promise.allSettled(waiting);
    await renderer.stop();
    for (const { status } of await settled) expect(status).toBe("rejected");
    await expect(renderer.render("letter", letter)).rejects.toBeInstanceOf(DocumentFailed);
  });
});

test("characters that are not drawn are kept, and only uncovered ones are replaced", () => {
  const ranges = [[32, 126]] as const;
  expect(replaceUncovered({ a: ["x\u200d\ny", "é"], b: 1 }, ranges)).toEqual({ a: ["x\u200d\ny", "U+00E9"], b: 1 });
});
