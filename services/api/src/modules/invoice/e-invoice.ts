import { registerEnumType } from "type-graphql";
import type { EInvoice, EInvoiceCategory } from "../../gateways/e-invoice";
import type { InvoiceSnapshot } from "./invoice-snapshot";
import { type TaxCategory, taxReasons } from "./tax";

/** What an electronic invoice (EN 16931) needs and this one lacks. */
export const EInvoiceGap = {
  SELLER_ADDRESS: "SELLER_ADDRESS",
  SELLER_COUNTRY: "SELLER_COUNTRY",
  SELLER_TAX_ID: "SELLER_TAX_ID",
  BUYER_ADDRESS: "BUYER_ADDRESS",
  BUYER_COUNTRY: "BUYER_COUNTRY",
  BUYER_VAT_ID: "BUYER_VAT_ID",
  TAX_CATEGORIES: "TAX_CATEGORIES",
  CURRENCY: "CURRENCY",
} as const;
export type EInvoiceGap = keyof typeof EInvoiceGap;
registerEnumType(EInvoiceGap, {
  name: "EInvoiceGap",
  description: "What an electronic invoice (EN 16931) needs and this one lacks.",
  valuesConfig: {
    SELLER_ADDRESS: { description: "The workspace has no address." },
    SELLER_COUNTRY: { description: "The workspace has no country." },
    SELLER_TAX_ID: { description: "The workspace has no VAT id or tax id; taxes that need a VAT id have none." },
    BUYER_ADDRESS: { description: "The client has no billing address." },
    BUYER_COUNTRY: { description: "The client has no country." },
    BUYER_VAT_ID: { description: "A line is reverse-charged, and the client has no VAT id." },
    TAX_CATEGORIES: { description: "Some lines are outside the tax's scope and others are not." },
    CURRENCY: { description: "Its currency has three decimals; the standard's amounts have at most two." },
  },
});

const CODES: Readonly<Record<TaxCategory, EInvoiceCategory>> = {
  STANDARD: "S",
  ZERO: "Z",
  EXEMPT: "E",
  REVERSE_CHARGE: "AE",
  EXPORT: "G",
  OUT_OF_SCOPE: "O",
};

export interface EInvoiceFacts {
  readonly currency: string;
  readonly business: Pick<InvoiceSnapshot["business"], "address" | "country" | "vatNumber" | "taxId">;
  readonly client: Pick<InvoiceSnapshot["client"], "address" | "country" | "vatNumber">;
  readonly lines: readonly { readonly taxCategory: TaxCategory }[];
}

export function gapsOf({ business, client, lines, currency }: EInvoiceFacts): EInvoiceGap[] {
  const has = (category: TaxCategory) => lines.some((line) => line.taxCategory === category);
  const needsVatId = has("REVERSE_CHARGE") || has("EXPORT");
  const hasTaxId = Boolean(business.vatNumber) || (!needsVatId && Boolean(business.taxId));
  const isMixed = has("OUT_OF_SCOPE") && lines.some((line) => line.taxCategory !== "OUT_OF_SCOPE");
  const gaps: readonly (readonly [EInvoiceGap, boolean])[] = [
    ["SELLER_ADDRESS", !business.address],
    ["SELLER_COUNTRY", !business.country],
    ["SELLER_TAX_ID", !hasTaxId],
    ["BUYER_ADDRESS", !client.address],
    ["BUYER_COUNTRY", !client.country],
    ["BUYER_VAT_ID", has("REVERSE_CHARGE") && !client.vatNumber],
    ["TAX_CATEGORIES", isMixed],
    ["CURRENCY", decimalsOf(currency) > 2],
  ];
  return gaps.filter(([, isMissing]) => isMissing).map(([gap]) => gap);
}

function decimalsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Null where the invoice lacks something. */
export function eInvoiceOf(snapshot: InvoiceSnapshot): EInvoice | null {
  if (gapsOf(snapshot).length > 0) return null;
  const { business, client, lines, taxes, number, issuedOn, dueOn, currency } = snapshot;
  const groupOf = (rate: string, category: TaxCategory) =>
    lines.filter((line) => line.taxCategory === category && Number(line.taxRate) === Number(rate));
  return {
    ...{ number, issuedOn, dueOn, currency },
    seller: {
      ...{ name: business.legalName ?? business.name, country: business.country as string },
      ...{ vatNumber: business.vatNumber, taxId: business.taxId, email: business.email },
      addressLines: linesOf(business.address),
    },
    buyer: {
      ...{ name: client.name, country: client.country as string },
      ...{ vatNumber: client.vatNumber, taxId: client.taxId, email: client.email },
      addressLines: linesOf(client.address),
    },
    buyerReference: client.buyerReference,
    lines: lines.map(({ description, quantity, unitPrice, taxRate, taxCategory, amount }) => ({
      ...{ description, quantity, unitPrice, rate: taxRate, category: CODES[taxCategory], amount },
    })),
    taxes: taxes.map(({ rate, category, net, amount }) => ({
      ...{ rate, category: CODES[category], net, amount },
      gross: groupOf(rate, category).reduce((sum, line) => sum + line.amount, 0),
      reason: taxReasons[category] && reasonOf(groupOf(rate, category), taxReasons[category]),
    })),
    subtotal: snapshot.subtotal,
    total: snapshot.total,
    notes: snapshot.notes,
    paymentInstructions: snapshot.paymentInstructions,
  };
}

function reasonOf(lines: InvoiceSnapshot["lines"], otherwise: string): string {
  return lines.find((line) => line.taxReason !== null)?.taxReason ?? otherwise;
}

function linesOf(address: string | null): string[] {
  return (address ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
