import { typed } from "../../core/input";
import { FieldProblem, InvalidInput } from "../../core/problem";
import { totalsOf } from "../pricing/totals";
import type { Invoice } from "./invoice.entity";
import type { InvoiceDiscountInput, InvoiceLineInput } from "./invoice.inputs";
import type { InvoiceLine } from "./invoice-line.entity";
import { categoryOf, discountOf, pricedInputs, pricedLines } from "./invoice-pricing";

/** What a member wrote of an invoice, as columns, with totals worked out. */
export interface InvoiceContent {
  readonly columns: Partial<Invoice>;
  readonly lines: readonly InvoiceLineColumns[];
}

export type InvoiceLineColumns = Pick<
  InvoiceLine,
  "description" | "quantity" | "unitPriceAmount" | "taxRate" | "taxCategory" | "taxReason" | "netAmount"
>;

interface Details {
  readonly issuedOn?: string | null;
  readonly dueOn?: string | null;
  readonly currency?: string | null;
  readonly lines?: readonly InvoiceLineInput[] | null;
  readonly discount?: InvoiceDiscountInput | null;
  readonly notes?: string | null;
  readonly sendsReminders?: boolean | null;
}

type Before = Pick<Invoice, "currency" | "discountRate" | "discountAmount"> & {
  readonly lines: readonly InvoiceLine[];
};

/** The largest sum that JSON carries exactly, with room for taxes. */
const MAX_AMOUNT = 1_000_000_000_000_000;

/** Merges what was sent with what there is. Totals are always worked out anew: nobody sends them. */
export function contentOf(details: Details, before: Before): InvoiceContent | InvalidInput {
  const { discount } = details;
  if (discount?.rate && discount.amount != null)
    return InvalidInput.of("discount", "Enter the discount as a rate or as an amount, not both.");
  const priced = details.lines ? pricedInputs(details.lines) : pricedLines(before.lines);
  const rate = discount === undefined ? before.discountRate : (discount?.rate ?? null);
  const discountAmount =
    rate !== null || discount !== undefined
      ? discountOf(rate === null ? discount : { rate }, priced)
      : before.discountAmount;
  const totals = totalsOf(priced, discountAmount);
  const isTooLarge = [totals.subtotal, totals.total, ...totals.lines].some((sum) => !(Math.abs(sum) <= MAX_AMOUNT));
  if (isTooLarge) return InvalidInput.of("lines", "These amounts are too large for an invoice.");
  const lines = details.lines ?? before.lines.map(asInput);
  return {
    columns: {
      ...(details.issuedOn !== undefined && { issuedOn: details.issuedOn }),
      ...(details.dueOn !== undefined && { dueOn: details.dueOn }),
      ...(details.notes !== undefined && { notes: typed(details.notes) }),
      ...(details.sendsReminders != null && { sendsReminders: details.sendsReminders }),
      currency: details.currency ?? before.currency,
      discountRate: rate,
      subtotalAmount: totals.subtotal,
      discountAmount: totals.discount,
      taxAmount: totals.tax,
      totalAmount: totals.total,
    },
    lines: lines.map((line, i) => ({
      description: line.description.trim(),
      quantity: line.quantity,
      unitPriceAmount: line.unitPrice,
      taxRate: line.taxRate,
      taxCategory: categoryOf(line),
      taxReason: typed(line.taxReason),
      netAmount: totals.lines[i] as number,
    })),
  };
}

function asInput({ unitPriceAmount, ...line }: InvoiceLine): InvoiceLineInput {
  return { ...line, unitPrice: unitPriceAmount };
}

interface Complete {
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly clientEmail: string | null;
  readonly clientAddress: string | null;
}

/** What keeps an invoice from being issued; a field and a sentence each. Null when nothing does. */
export function incompleteness({ columns, lines }: InvoiceContent, facts: Complete): InvalidInput | null {
  const faults: FieldProblem[] = [];
  const fault = (field: string, message: string) => faults.push(new FieldProblem(field, message));
  if (!facts.clientEmail)
    fault("clientId", "This client has no email address. Add one, so that the invoice can be sent.");
  if (!facts.clientAddress) fault("clientId", "This client has no billing address. Add it: an invoice must name it.");
  if (lines.length === 0) fault("lines", "Add at least one line.");
  lines.forEach(({ description, quantity }, i) => {
    if (description === "") fault(`lines.${i}.description`, "Describe what this line is for.");
    if (Number(quantity) === 0) fault(`lines.${i}.quantity`, "Enter a quantity, or remove the line.");
  });
  if (facts.dueOn < facts.issuedOn) fault("dueOn", "The due date is before the issue date. Choose a later one.");
  if ((columns.discountAmount ?? 0) > Math.max(columns.subtotalAmount ?? 0, 0))
    fault("discount", "The discount is larger than the sum of the lines.");
  else if ((columns.totalAmount ?? 0) < 0) fault("lines", "An invoice's total cannot be negative.");
  return faults.length > 0 ? new InvalidInput(faults) : null;
}
