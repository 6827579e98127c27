import { ArrayMaxSize, IsIn, IsOptional, Matches, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { CurrencyScalar, DayScalar, SafeIntScalar } from "../../core/scalars";
import { TaxCategory, taxCategories } from "./tax";

const MAX_LINES = 500;
/** Keeps every product far inside the integers that JSON carries. */
const MAX_UNIT_PRICE = 1_000_000_000_000;
const PERCENT = /^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/;

@InputType({ description: "One line of an invoice. A draft's may be unfinished: issuing checks them." })
export class InvoiceLineInput {
  @Field(() => String, { defaultValue: "", description: "What was done; plain text, at most 10,000 characters." })
  @MaxLength(10_000, { message: "A description has at most 10,000 characters." })
  description: string;
  @Field(() => String, { defaultValue: "1", description: "A decimal with up to three places, such as `1.5`." })
  @Matches(/^-?\d{1,9}(\.\d{1,3})?$/, { message: "Enter a quantity with up to three decimals, such as 1.5." })
  quantity: string;
  @Field(() => SafeIntScalar, { defaultValue: 0, description: "Net, in whole minor units; negative for a credit." })
  @Min(-MAX_UNIT_PRICE, { message: "This price is too large." })
  unitPrice: number;
  @Field(() => String, { defaultValue: "0", description: "Percent with up to four places, 0 to 100." })
  @Matches(PERCENT, { message: "Enter a tax rate from 0 to 100 with up to four decimals." })
  taxRate: string;
  @Field(() => TaxCategory, { nullable: true, description: "Why the tax has its rate; by the rate when absent." })
  @IsOptional()
  @IsIn(taxCategories)
  taxCategory?: TaxCategory | null;
  @Field(() => String, { nullable: true, description: "What documents print beside a rate of zero." })
  @IsOptional()
  @MaxLength(200, { message: "Use at most 200 characters." })
  taxReason?: string | null;
}

@InputType({ description: "A discount of the sum of the lines: a rate or an amount, not both." })
export class InvoiceDiscountInput {
  @Field(() => String, { nullable: true, description: "Percent with up to four places, 0 to 100." })
  @IsOptional()
  @Matches(PERCENT, { message: "Enter a discount from 0 to 100 percent." })
  rate?: string | null;
  @Field(() => SafeIntScalar, { nullable: true, description: "Whole minor units." })
  @IsOptional()
  @Min(0, { message: "A discount is zero or more." })
  amount?: number | null;
}

@InputType()
abstract class InvoiceDetails {
  @Field(() => DayScalar, {
    nullable: true,
    description: "The day the invoice is to bear; the day of issuing when null.",
  })
  issuedOn?: string | null;
  @Field(() => DayScalar, {
    nullable: true,
    description: "The last day to pay; by the workspace's terms when null at issuing.",
  })
  dueOn?: string | null;
  @Field(() => CurrencyScalar, { nullable: true, description: "Of all its amounts." })
  currency?: string | null;
  @Field(() => [InvoiceLineInput], { nullable: true, description: "All lines in their order, at most 500." })
  @IsOptional()
  @ArrayMaxSize(MAX_LINES, { message: "An invoice has at most 500 lines." })
  @ValidateNested({ each: true })
  lines?: InvoiceLineInput[] | null;
  @Field(() => InvoiceDiscountInput, { nullable: true, description: "Null: none." })
  @IsOptional()
  @ValidateNested()
  discount?: InvoiceDiscountInput | null;
  @Field(() => String, {
    nullable: true,
    description: "A message to the client; plain text, at most 5,000 characters.",
  })
  @IsOptional()
  @MaxLength(5000, { message: "The notes have at most 5,000 characters." })
  notes?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Whether the client is reminded of it." })
  sendsReminders?: boolean | null;
}

@InputType({ description: "A new draft; all but the client may come later." })
export class CreateInvoiceInput extends InvoiceDetails {
  @Field(() => ID, { description: "The client's." })
  clientId: string;
}

@InputType({
  description: "What is to be changed of an invoice; an absent field stays. Of an issued one this makes a revision.",
})
export class UpdateInvoiceInput extends InvoiceDetails {
  @Field(() => ID, { description: "The invoice's." })
  id: string;
  @Field(() => Int, { description: "The version that the change is based on; another one is refused as CHANGED." })
  version: number;
  @Field(() => ID, { nullable: true, description: "Another client, while it is a draft." })
  clientId?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the client gets a mail about the change of an issued invoice.",
  })
  notify: boolean;
}

@InputType({ description: "Which draft is issued." })
export class IssueInvoiceInput {
  @Field(() => ID, { description: "The invoice's." })
  id: string;
  @Field(() => Int, { description: "The version that was looked at; another one is refused as CHANGED." })
  version: number;
}

@InputType({ description: "Which invoice is copied." })
export class DuplicateInvoiceInput {
  @Field(() => ID, { description: "The invoice's." })
  id: string;
}

@InputType({ description: "Which draft is deleted." })
export class DeleteInvoiceInput {
  @Field(() => ID, { description: "The draft's." })
  id: string;
}

@InputType({ description: "Which invoice is voided, and why." })
export class VoidInvoiceInput {
  @Field(() => ID, { description: "The invoice's." })
  id: string;
  @Field(() => String, { description: "Why, 1 to 500 characters; the client reads it." })
  @Matches(/\S/, { message: "Say why the invoice is void. Your client reads it." })
  @MaxLength(500, { message: "Use at most 500 characters." })
  reason: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether what was paid stays the client's credit; refused as PAID when money has arrived and this is not said.",
  })
  keepCredit: boolean;
}

@InputType({ description: "What totals are worked out for." })
export class InvoicePricingInput {
  @Field(() => CurrencyScalar, { description: "Of all amounts." })
  currency: string;
  @Field(() => [InvoiceLineInput], { description: "At most 500 lines." })
  @ArrayMaxSize(MAX_LINES, { message: "An invoice has at most 500 lines." })
  @ValidateNested({ each: true })
  lines: InvoiceLineInput[];
  @Field(() => InvoiceDiscountInput, { nullable: true, description: "Null: none." })
  @IsOptional()
  @ValidateNested()
  discount?: InvoiceDiscountInput | null;
}
