import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import "reflect-metadata";
import type { MailKind } from "../modules/mail/mail.kind";
import { modules } from "../modules/modules";
import type { MailBrand, MailData, RenderMail } from "./mail";
import { openMailTemplates } from "./mail.render";

const TOKEN = "Zk3v9Q_xB2nW7-rT5uYc0aLmE8dHsJfGpKqVwXzR4iO";
const link = `https://portal.example.com/p/nord/enter#${TOKEN}`;
const brand: MailBrand = { name: "Studio Nord", accent: "#2f5d50", accentContrast: "#ffffff", showsBadge: false };

const HOSTILE = [
  `<script>alert("x")</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  "{{= it.link }} {{ process.exit() }} <%= it.link %> ${it.link} `it`",
  "]]></bdi><!-- --><![endif]-->",
  "Tom & Jerry &amp; &lt;b&gt;",
  "استوديو النور",
  "株式会社さくらデザイン",
  "👩‍👩‍👧 Zoë",
  "Wolfeschlegelstein".repeat(12).slice(0, 200),
];

function mailsOf(mailBrand: MailBrand, name: string): Readonly<Record<string, MailData>> {
  const secret = { brand: mailBrand, link, code: "048291", minutes: 10 };
  const mails = {
    invitation: { brand: mailBrand, clientName: name, link, validDays: 7 },
    "sign-in-link": secret,
    "member-sign-in-link": { ...secret, memberName: name },
    "member-invitation": { brand: mailBrand, memberName: name, inviterName: name, link, validDays: 7 },
    "deliverable-published": { brand: mailBrand, titles: [name, "Logo"], more: 2, link },
    "code-guessing": { brand: mailBrand, link },
    "email-changed": { brand: mailBrand, clientName: name, link },
    "invoice-issued": {
      brand: mailBrand,
      number: name,
      total: "€178.50",
      due: "1 December 2026",
      isChanged: false,
      link,
    },
    "invoice-reminder": {
      brand: mailBrand,
      number: name,
      amount: "€178.50",
      due: "1 December 2026",
      isOverdue: true,
      link,
    },
    receipt: { brand: mailBrand, amount: "€178.50", day: "1 December 2026", numbers: name, link },
    "first-sign-in": { brand: mailBrand, clientName: name, at: "22 November 2026, 18:34 CET", link },
  };
  return mails;
}

const kinds = modules.flatMap(({ mails = [] }) => mails);
const TEMPLATES = [...new Set(kinds.map(({ template }) => template))];
const tagsOf = (html: string) => html.match(/<[a-z!/][^>]*>/gi)?.length;
const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c] ?? c);

describe("mails", () => {
  let directory: string;
  let renderMail: RenderMail;

  // In a process of its own, because mjml is a tool of the build and an ES module builds it.
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "mails-"));
    const build = pathToFileURL(join(__dirname, "mail.templates.build.mjs")).href;
    const script = `await (await import(${JSON.stringify(build)})).buildMailTemplates(${JSON.stringify(directory)})`;
    execFileSync(process.execPath, ["--input-type=module", "--eval", script]);
    renderMail = openMailTemplates(directory, TEMPLATES);
  }, 30_000);
  afterAll(() => rmSync(directory, { recursive: true }));

  async function render(template: string, mailBrand: MailBrand = brand, name = "Anna", more: Partial<MailData> = {}) {
    const data = { ...(mailsOf(mailBrand, name)[template] as MailData), ...more };
    const subject = (kinds.find((kind) => kind.template === template) as MailKind).subject(data);
    return { subject, ...(await renderMail(template, subject, data)) };
  }

  test("a logo lies on the background on which it can be seen, also in dark mode and while images are blocked", async () => {
    const logoUrl = "https://portal.example.com/p/nord/logo?v=1";
    const onLight = (await render("invitation", { ...brand, logoUrl })).html;
    expect(onLight).toMatch(/\.plate \{ background-color: #ffffff !important; \}/);
    expect(onLight).toMatch(/class="plate" style="[^"]*background-color: #ffffff;/);
    const onDark = (await render("invitation", { ...brand, logoUrl, hasDarkPlate: true })).html;
    expect(onDark).toMatch(/\.plate \{ background-color: #18191c !important; \}/);
    expect(onDark).toMatch(/class="plate" style="[^"]*background-color: #18191c;/);
    expect(onDark).toMatch(/alt="Studio Nord"[^>]*color: #f3f3f4/);
  });

  test("each template is a mail that the service knows, and the other way round", () => {
    expect(readdirSync(directory).sort()).toEqual(TEMPLATES.map((template) => `${template}.eta.html`).sort());
    expect(Object.keys(mailsOf(brand, "")).sort()).toEqual([...TEMPLATES].sort());
  });

  test("a missing template stops the start", () => {
    expect(() => openMailTemplates(join(directory, "none"), TEMPLATES)).toThrow("ENOENT");
  });

  test.each(TEMPLATES)(
    "%s reads the same in both parts, fetches nothing and carries its link on a line of its own",
    async (template) => {
      const { html, text, subject } = await render(template);
      expect(text.split("\n").filter((line) => line === link)).toHaveLength(1);
      expect(html).toContain(`href="${link}"`);
      expect(subject).not.toContain(TOKEN);
      expect(html).not.toMatch(/\b(src|background)=|url\(|@import|<link|<script|undefined|\{\{|fonts\.g/);
      expect(html + text + subject).not.toMatch(/portico/i);
      expect(text).not.toMatch(/undefined|\n{3}|^\s|\s$| +\n/);
    },
  );

  test.each(["sign-in-link", "member-sign-in-link"])(
    "%s shows its code digit by digit, and as it is typed",
    async (template) => {
      const { html, text, subject } = await render(template);
      expect(html).toContain(">0 4 8 2 9 1<");
      expect(text.split("\n")).toContain("048291");
      expect(subject).not.toContain("048291");
    },
  );

  test("a lifetime of one is singular", async () => {
    const textOf = async (...mail: Parameters<typeof render>) => (await render(...mail)).text;
    const oneDay = { validDays: 1 } as Partial<MailData>;
    const oneMinute = { minutes: 1 } as Partial<MailData>;
    expect(await textOf("invitation", brand, "Anna", oneDay)).toContain("within 1 day;");
    expect(await textOf("sign-in-link", brand, "Anna", oneMinute)).toContain("for 1 minute.");
    expect(await textOf("invitation")).toContain("within 7 days;");
  });

  describe.each(HOSTILE)("the name %j", (name) => {
    test.each(TEMPLATES)("is text in %s", async (template) => {
      const dressed = { ...brand, name, address: name, logoUrl: "https://files.example/logo.png" };
      const { html, text, subject } = await render(template, dressed, name);
      const harmless = await render(template, { ...dressed, name: "N", address: "N" }, "N");
      expect(tagsOf(html)).toBe(tagsOf(harmless.html));
      expect(html).toContain(escaped(name));
      expect(text).toContain(name);
      expect(subject).toContain(name);
      expect(text.split("\n").filter((line) => line === link)).toHaveLength(1);
    });
  });

  test("the logo replaces the name, and the badge shows only when told", async () => {
    const { html, text } = await render("invitation", {
      ...brand,
      logoUrl: "https://files.example/a.png?x=1&y=2",
      showsBadge: true,
    });
    expect(html).toContain('src="https://files.example/a.png?x=1&amp;y=2" alt="Studio Nord"');
    expect(text).toMatch(/Powered by Portico$/);
    expect(text).not.toContain("files.example");
  });

  test("an address of several lines is one", async () => {
    const { text } = await render("invitation", { ...brand, address: "Hafenstraße 12\r\n20359 Hamburg\n" });
    expect(text).toMatch(/Studio Nord · Hafenstraße 12, 20359 Hamburg$/);
  });

  test.each([
    ["#2f5d50", "#2f5d50", "#85858c"],
    ["#ffe600", "#85858c", "#ffe600"],
    ["#ffffff", "#85858c", "#ffffff"],
    ["#000000", "#000000", "#85858c"],
    ["#D9480F", "#D9480F", "#D9480F"],
  ])("a button in %s keeps an edge on a light card and on a dark one", async (accent, light, dark) => {
    const { html } = await render("invitation", { ...brand, accent });
    expect(html).toContain(`bgcolor="${accent}"`);
    expect(html).toContain(`border:1px solid ${light};`);
    expect(html).toContain(`border-color: ${dark} !important`);
  });

  test.each(["red", "#fff", "#ffffff;background:url(//evil)", "#ffffff\n", "", "#gggggg"])(
    "%j is no colour",
    async (accent) => {
      await expect(render("invitation", { ...brand, accent })).rejects.toThrow("colour");
    },
  );

  test.each(["javascript:alert(1)", "//evil.example", "data:text/html,x", "https://a b", 'https://a"b', ""])(
    "%j is no address",
    async (address) => {
      await expect(render("invitation", brand, "Anna", { link: address })).rejects.toThrow("address");
    },
  );

  test("a code is six digits", async () => {
    await expect(render("sign-in-link", brand, "Anna", { code: "<b>123" })).rejects.toThrow("six digits");
  });

  test("the compiled mails know no host but the schema names of mail itself", () => {
    for (const file of readdirSync(directory)) {
      const hosts = readFileSync(join(directory, file), "utf8").match(/https?:\/\/[^/"\s]+/g) ?? [];
      expect(new Set(hosts)).toEqual(new Set(["http://www.w3.org"]));
    }
  });
});
