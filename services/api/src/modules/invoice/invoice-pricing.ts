import { Field, ObjectType } from "type-graphql";
import { Money } from "../../core/money";
import { discountAt, type Totals, totalsOf } from "../pricing/totals";
import type { Workspace } from "../workspace/workspace.entity";
import type { Invoice } from "./invoice.entity";
import type { InvoiceDiscountInput, InvoiceLineInput } from "./invoice.inputs";
import type { InvoiceLine } from "./invoice-line.entity";
import { TaxCategory } from "./tax";

@ObjectType({ simpleResolvers: true, description: "What is taxed at one rate for one reason." })
export class InvoiceTax {
  @Field(() => String, { description: "Percent, a decimal number." })
  rate: string;
  @Field(() => TaxCategory, { description: "Why the tax has its rate." })
  category: TaxCategory;
  @Field(() => Money, { description: "The sum of those lines less their share of the discount." })
  net: Money;
  @Field(() => Money, { description: "The tax on it." })
  amount: Money;
}

@ObjectType({ simpleResolvers: true, description: "Totals as the service works them out; nothing is saved." })
export class InvoicePricing {
  @Field(() => [Money], { description: "Quantity × unit price of each line." })
  lines: Money[];
  @Field(() => Money, { description: "The sum of the lines, net." })
  subtotal: Money;
  @Field(() => Money, { description: "What is taken off the subtotal." })
  discount: Money;
  @Field(() => [InvoiceTax], { description: "One entry for each rate and reason." })
  taxes: InvoiceTax[];
  @Field(() => Money, { description: "Subtotal − discount + taxes." })
  total: Money;
}

interface Priced {
  readonly quantity: string;
  readonly unitPrice: number;
  readonly taxRate: string;
  readonly taxCategory: TaxCategory;
}

/** A rate above zero is the standard one; a rate of zero keeps the reason that was given for it. */
export function categoryOf({ taxRate, taxCategory }: InvoiceLineInput): TaxCategory {
  if (Number(taxRate) > 0) return "STANDARD";
  return taxCategory && taxCategory !== "STANDARD" ? taxCategory : "ZERO";
}

/** In a small business, untaxed lines are exempt for its reason unless the member chose another category. */
export function withTaxDefaults(
  lines: readonly InvoiceLineInput[],
  { smallBusinessNote }: Pick<Workspace, "smallBusinessNote">,
): InvoiceLineInput[] {
  return lines.map((line) => {
    const isDefaulted = smallBusinessNote !== null && !line.taxCategory && Number(line.taxRate) === 0;
    return isDefaulted ? { ...line, taxCategory: "EXEMPT", taxReason: line.taxReason ?? smallBusinessNote } : line;
  });
}

export function pricedInputs(lines: readonly InvoiceLineInput[]): Priced[] {
  return lines.map((line) => ({ ...line, taxCategory: categoryOf(line) }));
}

export function pricedLines(lines: readonly InvoiceLine[]): Priced[] {
  return lines.map(({ quantity, unitPriceAmount, taxRate, taxCategory }) => ({
    quantity,
    unitPrice: unitPriceAmount,
    taxRate,
    taxCategory,
  }));
}

export function discountOf(discount: InvoiceDiscountInput | null | undefined, lines: readonly Priced[]): number {
  return discount?.rate ? discountAt(discount.rate, lines) : (discount?.amount ?? 0);
}

export function taxesOf({ taxes }: Totals, currency: string): InvoiceTax[] {
  return taxes.map(({ rate, category, net, amount }) => ({
    rate,
    category: category as TaxCategory,
    net: new Money(net, currency),
    amount: new Money(amount, currency),
  }));
}

export function taxesOfInvoice({ discountAmount, currency }: Invoice, lines: readonly InvoiceLine[]): InvoiceTax[] {
  return taxesOf(totalsOf(pricedLines(lines), discountAmount), currency);
}

export function pricingOf(lines: readonly Priced[], discount: number, currency: string): InvoicePricing {
  const totals = totalsOf(lines, discount);
  const money = (amount: number) => new Money(amount, currency);
  return {
    lines: totals.lines.map(money),
    subtotal: money(totals.subtotal),
    discount: money(totals.discount),
    taxes: taxesOf(totals, currency),
    total: money(totals.total),
  };
}
