import type { LetterDocument } from "../../gateways/documents";
import { spacedIban } from "../workspace/bank-account";
import type { InvoiceSnapshot } from "./invoice-snapshot";
import { taxReasons } from "./tax";

const LETTER_COUNTRIES = ["US", "CA", "MX", "PH", "CL", "CO", "VE"];
const LANGUAGE = "en";

/** What the document says, in words and figures: the same figures as every screen, formatted by the same rules. */
export function invoiceDocument(snapshot: InvoiceSnapshot): LetterDocument {
  const { business, client, number, revision, currency, notes } = snapshot;
  const howToPay = howToPayText(snapshot);
  const money = moneyFormat(currency);
  const paper = paperOf(business.country);
  return {
    language: LANGUAGE,
    paper,
    at: snapshot.at,
    title: `Invoice ${number}`,
    accent: business.accent,
    logo: business.logo ?? undefined,
    business: {
      name: business.legalName ?? business.name,
      lines: partyLines(business),
    },
    pageLabel: `Invoice ${number} · Page {page} of {pages}`,
    badge: business.showsBadge ? "Powered by Portico" : undefined,
    recipient: { label: "Bill to", name: client.name, lines: partyLines({ ...client, email: null }) },
    facts: [
      { label: "Invoice number", value: number },
      { label: "Issued", value: dayOf(snapshot.issuedOn, paper) },
      { label: "Due", value: dayOf(snapshot.dueOn, paper) },
      ...(client.buyerReference ? [{ label: "Your reference", value: client.buyerReference }] : []),
      ...(revision > 1 ? [{ label: "Revision", value: String(revision) }] : []),
    ],
    tables: [
      {
        columns: ["Description", "Quantity", "Unit price", "Tax", "Amount"],
        rows: snapshot.lines.map((line) => [
          line.description,
          decimal(line.quantity),
          money(line.unitPrice),
          `${decimal(line.taxRate)}%`,
          money(line.amount),
        ]),
      },
    ],
    totals: totalsOf(snapshot, money),
    sections: [
      ...(notes ? [{ heading: "Notes", text: notes }] : []),
      ...(howToPay ? [{ heading: "How to pay", text: howToPay }] : []),
    ],
  };
}

/** The instructions as they were written, and the bank account. */
function howToPayText({ paymentInstructions, bankAccount, number }: InvoiceSnapshot): string {
  const account = bankAccount
    ? [
        `Account holder: ${bankAccount.payee}`,
        `IBAN: ${spacedIban(bankAccount.iban)}`,
        ...(bankAccount.bic ? [`BIC: ${bankAccount.bic}`] : []),
        `Reference: ${number}`,
      ].join("\n")
    : "";
  return [paymentInstructions ?? "", account].filter(Boolean).join("\n\n");
}

function totalsOf(snapshot: InvoiceSnapshot, money: (amount: number) => string): LetterDocument["totals"] {
  const { subtotal, discount, discountRate, taxes, total, lines } = snapshot;
  const reasonOf = (category: string) => {
    const reasons = lines.filter((line) => line.taxCategory === category).map((line) => line.taxReason);
    return reasons.find((reason) => reason !== null) ?? taxReasons[category as keyof typeof taxReasons];
  };
  return [
    { label: "Subtotal", value: money(subtotal) },
    ...(discount > 0
      ? [{ label: discountRate ? `Discount ${decimal(discountRate)}%` : "Discount", value: money(-discount) }]
      : []),
    ...taxes.map(({ rate, category, net, amount }) => {
      const reason = reasonOf(category);
      const label = reason ?? `Tax ${decimal(rate)}%`;
      return { label: `${label} of ${money(net)}`, value: money(amount) };
    }),
    { label: "Total", value: money(total), isStrong: true },
  ];
}

export function paperOf(country: string | null): LetterDocument["paper"] {
  return LETTER_COUNTRIES.includes(country ?? "") ? "us-letter" : "a4";
}

interface PartyDetails {
  readonly address: string | null;
  readonly taxId: string | null;
  readonly vatNumber: string | null;
  readonly email: string | null;
}

/** What stands below a name on a document. */
export function partyLines({ address, taxId, vatNumber, email }: PartyDetails): string[] {
  return [
    ...(address ?? "").split("\n").filter((line) => line.trim() !== ""),
    ...(vatNumber ? [`VAT ID ${vatNumber}`] : []),
    ...(taxId && taxId !== vatNumber ? [`Tax ID ${taxId}`] : []),
    ...(email ? [email] : []),
  ];
}

export function moneyFormat(currency: string): (amount: number) => string {
  const format = new Intl.NumberFormat(LANGUAGE, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  // With the minus sign of typography, as everywhere else.
  return (amount) => format.format(decimalText(amount, digits)).replace("-", "−");
}

/** Exact decimal text: no amount passes through a floating number. */
function decimalText(amount: number, digits: number): `${number}` {
  const text = String(Math.abs(amount)).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  return `${amount < 0 ? "-" : ""}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ""}` as `${number}`;
}

/** `1.5` for PostgreSQL's `1.500`, with separators of thousands. */
function decimal(text: string): string {
  return new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 4 }).format(text as `${number}`);
}

export function dayOf(day: string, paper: LetterDocument["paper"] = "a4"): string {
  const locale = paper === "us-letter" ? "en-US" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
