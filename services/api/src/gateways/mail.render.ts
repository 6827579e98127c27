import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wcagContrast } from "culori";
import { Eta } from "eta";
import { compile } from "html-to-text";

/** What a workspace looks like in a mail. Colours come as they were saved, and are checked again here. */
export interface MailBrand {
  name: string;
  /** An absolute address: a mail has no page of its own. */
  logoUrl?: string;
  /** The logo is too light for a white plate. */
  hasDarkPlate?: boolean;
  accent: string;
  accentContrast: "#000000" | "#ffffff";
  address?: string;
  showsBadge: boolean;
}

/** What each mail needs to know; its text is in `mail/<name>.mjml`, its subject below. */
export interface MailData {
  invitation: { brand: MailBrand; clientName: string; link: string; validDays: number };
  "sign-in-link": { brand: MailBrand; link: string; code: string; minutes: number };
  "member-sign-in-link": { brand: MailBrand; memberName: string; link: string; code: string; minutes: number };
  "member-invitation": { brand: MailBrand; memberName: string; inviterName: string; link: string; validDays: number };
  /** The first few titles, and how many more there are. */
  "deliverable-published": { brand: MailBrand; titles: readonly string[]; more: number; link: string };
  /** `at` is a day and time as the member should read it, zone included. */
  "code-guessing": { brand: MailBrand; link: string };
  "email-changed": { brand: MailBrand; clientName: string; link: string };
  "first-sign-in": { brand: MailBrand; clientName: string; at: string; link: string };
}

export type MailTemplate = keyof MailData;

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

export type RenderMail = <T extends MailTemplate>(template: T, data: MailData[T]) => RenderedMail;

// Nothing secret here: a subject is shown on locked screens and kept in logs.
const SUBJECTS: { [T in MailTemplate]: (data: MailData[T]) => string } = {
  invitation: ({ brand }) => `Your client portal with ${brand.name}`,
  "sign-in-link": ({ brand }) => `Your sign-in link for ${brand.name}`,
  "member-sign-in-link": ({ brand }) => `Sign in to ${brand.name}`,
  "member-invitation": ({ brand, inviterName }) => `${inviterName} invites you to ${brand.name}`,
  "deliverable-published": ({ brand }) => `New in your portal with ${brand.name}`,
  "code-guessing": ({ brand }) => `Wrong sign-in codes for ${brand.name}`,
  "email-changed": ({ brand }) => `Your e-mail address at ${brand.name} was changed`,
  "first-sign-in": ({ clientName }) => `${clientName} signed in for the first time`,
};

/** Reads the compiled mails once; one that is missing or broken stops the start. */
export function openMailTemplates(directory: string): RenderMail {
  const eta = new Eta({ tags: ["{{", "}}"], autoEscape: true, autoTrim: false });
  for (const template of Object.keys(SUBJECTS)) {
    eta.loadTemplate(`@${template}`, readFileSync(join(directory, `${template}.eta.html`), "utf8"));
  }
  return (template, data) => {
    assertSafe(data);
    const subject = SUBJECTS[template](data);
    const html = eta.render(`@${template}`, {
      ...data,
      subject,
      edge: edgeOf(data.brand.accent),
      plate: plateOf(data.brand),
    });
    return { subject, html, text: toText(html).trim() };
  };
}

/** What escaping does not cover: a value inside CSS, the scheme of an address, the shape of a code. */
function assertSafe(data: MailData[MailTemplate]): void {
  const { accent, accentContrast, logoUrl } = data.brand;
  for (const colour of [accent, accentContrast]) {
    if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new TypeError("A mail's colour is not of the form #rrggbb.");
  }
  for (const address of logoUrl ? [data.link, logoUrl] : [data.link]) {
    if (!/^https?:\/\/[^\s<>"]+$/.test(address)) throw new TypeError("A mail's address is not an http(s) one.");
  }
  if ("code" in data && !/^\d{6}$/.test(data.code)) throw new TypeError("A mail's code is not six digits.");
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
