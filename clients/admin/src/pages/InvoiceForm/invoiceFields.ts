import { type ParsedDecimal, parseDecimal, writeDecimal } from "@portico/kit/decimalInput";
import { inputLocale } from "@portico/kit/inputLocale";
import { parseMoney, parseSignedMoney, writeMoney } from "@portico/kit/moneyInput";
import type {
  InvoiceDiscountInput,
  InvoiceFormFragment,
  InvoiceLineInput,
  TaxCategory,
  UpdateInvoiceInput,
} from "@portico/schema/admin.generated";
import { t } from "../../invoiceText";

/** A line as it is typed. */
export interface LineFields {
  /** Names the line on this page while it moves among the others. */
  key: string;
  description: string;
  quantity: string;
  unitPrice: string;
  taxRate: string;
  taxCategory: string;
  taxReason: string;
}

/** An invoice as it is typed. */
export interface InvoiceFields {
  clientId: string;
  currency: string;
  issuedOn: string;
  dueOn: string;
  discountKind: string;
  discount: string;
  notes: string;
  lines: LineFields[];
}

export type Details = Required<Pick<UpdateInvoiceInput, "lines" | "discount" | "issuedOn" | "dueOn" | "notes">> &
  Pick<UpdateInvoiceInput, "clientId" | "currency">;

/** What is wrong with the fields, by their names. */
export type Faults = Record<string, string>;

export const zeroCategories: TaxCategory[] = ["ZERO", "EXEMPT", "REVERSE_CHARGE", "EXPORT", "OUT_OF_SCOPE"];

export function fieldsOf(invoice: InvoiceFormFragment): InvoiceFields {
  const { currency, discountRate, discount } = invoice;
  const isAmount = discountRate === null && discount.amount !== 0;
  return {
    clientId: invoice.client?.id ?? "",
    currency,
    issuedOn: invoice.issuedOn ?? "",
    dueOn: invoice.dueOn ?? "",
    discountKind: isAmount ? "amount" : discountRate === null ? "none" : "rate",
    discount: isAmount ? writeMoney(discount) : writeDecimal(discountRate ?? "", inputLocale),
    notes: invoice.notes ?? "",
    lines: invoice.lines.map((line) => ({
      key: line.id,
      description: line.description,
      quantity: writeDecimal(line.quantity, inputLocale),
      unitPrice: writeMoney(line.unitPrice),
      taxRate: writeDecimal(line.taxRate, inputLocale),
      taxCategory: line.taxCategory,
      taxReason: line.taxReason ?? "",
    })),
  };
}

/** A new line is taxed like the one before it. */
export const newLine = (before: LineFields | undefined): LineFields => ({
  key: crypto.randomUUID(),
  description: "",
  quantity: "1",
  unitPrice: "",
  taxRate: before?.taxRate ?? "0",
  taxCategory: before?.taxCategory ?? "ZERO",
  taxReason: before?.taxReason ?? "",
});

/** Without the keys, which say nothing about the invoice. */
export const textOf = ({ lines, ...rest }: InvoiceFields) =>
  JSON.stringify({ ...rest, lines: lines.map(({ key: _key, ...line }) => line) });

const quantityRules = { maxDecimals: 3, locale: inputLocale };
const rateRules = { maxDecimals: 4, locale: inputLocale, mayGroup: false };

export const quantityFault = (text: string) => decimalFault(parseDecimal(text, quantityRules), 3, "1.5");

export function rateFault(text: string): string | undefined {
  const parsed = parseDecimal(text, rateRules);
  if (parsed.kind === "decimal" && Number(parsed.decimal) > 100) return t("invoice.rateTooHigh");
  return decimalFault(parsed, 4, "7.5");
}

function decimalFault(parsed: ParsedDecimal, count: number, example: string): string | undefined {
  if (parsed.kind === "notANumber") return t("invoice.badDecimal", { example: writeDecimal(example, inputLocale) });
  if (parsed.kind === "tooManyDecimals") return t("invoice.tooManyDecimals", { count });
  return parsed.kind === "ambiguous" ? t("invoice.ambiguous", { plain: parsed.grouped }) : undefined;
}

export const isZeroRate = (text: string) => Number(decimalOf(text, rateRules)) === 0;

/** A draft may be unfinished: what is empty, or not a number yet, counts as zero until it is one. */
function decimalOf(text: string, rules: typeof quantityRules): string {
  const parsed = parseDecimal(text, rules);
  return parsed.kind === "decimal" ? parsed.decimal : "0";
}

/** What cannot be understood, and so cannot be saved. */
export function faultsOf(fields: InvoiceFields): Faults {
  const faults: Record<string, string | undefined> = {};
  if (fields.discountKind === "rate") faults.discount = rateFault(fields.discount);
  if (fields.discountKind === "amount") faults.discount = parseMoney(fields.discount, fields.currency).problem;
  fields.lines.forEach((line, i) => {
    faults[`lines.${i}.quantity`] = quantityFault(line.quantity);
    faults[`lines.${i}.unitPrice`] = parseSignedMoney(line.unitPrice, fields.currency).problem;
    faults[`lines.${i}.taxRate`] = rateFault(line.taxRate);
  });
  return Object.fromEntries(Object.entries(faults).flatMap(([name, fault]) => (fault ? [[name, fault]] : [])));
}

export const pricingOf = (fields: InvoiceFields) => ({
  currency: fields.currency,
  discount: discountOf(fields),
  lines: fields.lines.map((line) => lineOf(line, fields.currency)),
});

export const detailsOf = (fields: InvoiceFields): Details => ({
  ...pricingOf(fields),
  clientId: fields.clientId,
  issuedOn: fields.issuedOn || null,
  dueOn: fields.dueOn || null,
  notes: fields.notes || null,
});

function discountOf({ discountKind, discount, currency }: InvoiceFields): InvoiceDiscountInput | null {
  if (discountKind === "none" || discount.trim() === "") return null;
  if (discountKind === "rate") return { rate: decimalOf(discount, rateRules) };
  const parsed = parseMoney(discount, currency);
  return parsed.problem === undefined && parsed.amount ? { amount: parsed.amount.amount } : null;
}

function lineOf(line: LineFields, currency: string): InvoiceLineInput {
  const price = parseSignedMoney(line.unitPrice, currency);
  const isZero = isZeroRate(line.taxRate);
  return {
    description: line.description,
    quantity: decimalOf(line.quantity, quantityRules),
    unitPrice: price.problem === undefined ? (price.amount?.amount ?? 0) : 0,
    taxRate: decimalOf(line.taxRate, rateRules),
    taxCategory: isZero ? (line.taxCategory as TaxCategory) : "STANDARD",
    taxReason: isZero ? line.taxReason || null : null,
  };
}
