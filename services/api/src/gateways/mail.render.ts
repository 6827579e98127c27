import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wcagContrast } from "culori";
import { Eta } from "eta";
import { compile } from "html-to-text";
import type { MailBrand, MailData, RenderMail } from "./mail";

/** Reads the compiled templates once; one that is missing or broken stops the start. */
export function openMailTemplates(directory: string, templates: readonly string[]): RenderMail {
  const eta = new Eta({ tags: ["{{", "}}"], autoEscape: true, autoTrim: false });
  for (const template of templates) {
    eta.loadTemplate(`@${template}`, readFileSync(join(directory, `${template}.eta.html`), "utf8"));
  }
  return async (template, subject, data) => {
    assertSafe(data);
    const { brand } = data;
    const html = eta.render(`@${template}`, { ...data, subject, edge: edgeOf(brand.accent), plate: plateOf(brand) });
    return { html, text: toText(html).trim() };
  };
}

/** What escaping does not cover: a value inside CSS, the scheme of an address, the shape of a code. */
function assertSafe(data: MailData): void {
  const { accent, accentContrast, logoUrl } = data.brand;
  for (const colour of [accent, accentContrast]) {
    if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new TypeError("A mail's colour is not of the form #rrggbb.");
  }
  for (const address of [data.link, logoUrl]) {
    if (address !== undefined && !/^https?:\/\/[^\s<>"]+$/.test(address))
      throw new TypeError("A mail's address is not an http(s) one.");
  }
  if (data.code !== undefined && !/^\d{6}$/.test(data.code)) throw new TypeError("A mail's code is not six digits.");
}

const LIGHT_CARD = "#ffffff";
const DARK_CARD = "#1c1c1f";

/** The button's border: its own colour, or grey where the accent would melt into the card (contrast below 3:1). */
function edgeOf(accent: string): { light: string; dark: string } {
  const against = (card: string) => (wcagContrast(accent, card) < 3 ? "#85858c" : accent);
  return { light: against(LIGHT_CARD), dark: against(DARK_CARD) };
}

/** The same in light and dark mode. The name is shown in this text colour while images are blocked. */
const plateOf = ({ hasDarkPlate }: MailBrand) =>
  hasDarkPlate ? { background: "#18191c", text: "#f3f3f4" } : { background: "#ffffff", text: "#1c1c1e" };

const toText = compile({
  wordwrap: false,
  formatters: {
    // On a line of its own, where every reader makes it clickable whole.
    link(element, _walk, builder) {
      builder.openBlock({ leadingLineBreaks: 2 });
      builder.addInline(`${contentOf(element).trim()}:`);
      builder.addLineBreak();
      builder.addLiteral(element.attribs.href);
      builder.closeBlock({ trailingLineBreaks: 2 });
    },
    // Spaced for the ear in HTML; here as it is typed.
    digits(element, _walk, builder) {
      builder.addInline(contentOf(element).replaceAll(" ", ""));
    },
  },
  selectors: [
    { selector: "head", format: "skip" },
    { selector: "img", format: "skip" },
    // The preheader repeats what follows, and the written-out address is the link's.
    { selector: "div[style*='display:none']", format: "skip" },
    { selector: ".address", format: "skip" },
    { selector: "h1", options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "div", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "a", format: "link" },
    { selector: ".digits", format: "digits" },
  ],
});

function contentOf(element: { children: { data?: string }[] }): string {
  return element.children.map(({ data }) => data ?? "").join("");
}
