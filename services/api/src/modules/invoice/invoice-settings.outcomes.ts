import { ArrayMaxSize, ArrayUnique, IsOptional, Matches, Max, MaxLength, Min } from "class-validator";
import { createUnionType, Field, InputType, Int, ObjectType } from "type-graphql";
import { OneLine } from "../../core/input";
import { InvalidInput, NotAllowedNow } from "../../core/problem";
import { Country, VatNumber } from "../workspace/tax-identity";
import { Workspace } from "../workspace/workspace.entity";

const MAX_NUMBER = 999_999_999;

@InputType({ description: "Numbering and seller. What is absent stays; an empty text empties, where it may be empty." })
export class UpdateInvoiceSettingsInput {
  @Field(() => String, { nullable: true, description: "The seller's name on documents, at most 200 characters." })
  @IsOptional()
  @OneLine()
  @MaxLength(200, { message: "Use at most 200 characters." })
  legalName?: string | null;
  @Field(() => String, { nullable: true, description: "ISO 3166-1 code of the seller's country, such as `PT`." })
  @Country()
  country?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The seller's VAT id with its country prefix; blanks and punctuation are removed.",
  })
  @VatNumber()
  vatNumber?: string | null;
  @Field(() => String, { nullable: true, description: "What stands before each number, at most 20 characters." })
  @IsOptional()
  @Matches(/^[\p{L}\p{N}/._-]*$/u, { message: "Use letters, digits, hyphens, dots, slashes and underscores." })
  @MaxLength(20, { message: "Use at most 20 characters." })
  prefix?: string | null;
  @Field(() => Int, { nullable: true, description: "How many digits a number has at least, 1 to 10." })
  @IsOptional()
  @Min(1, { message: "A number has 1 to 10 digits." })
  @Max(10, { message: "A number has 1 to 10 digits." })
  padding?: number | null;
  @Field(() => Boolean, { nullable: true, description: "Whether numbers bear the year and start anew with each." })
  byYear?: boolean | null;
  @Field(() => Int, { nullable: true, description: "The next number; it may only rise." })
  @IsOptional()
  @Min(1, { message: "Numbers begin with 1." })
  @Max(MAX_NUMBER, { message: "A number has at most nine digits." })
  nextNumber?: number | null;
  @Field(() => Int, { nullable: true, description: "Days from issuing until an invoice is due, 0 to 365." })
  @IsOptional()
  @Min(0, { message: "Enter 0 to 365 days." })
  @Max(365, { message: "Enter 0 to 365 days." })
  paymentDays?: number | null;
  @Field(() => Boolean, { nullable: true, description: "Whether clients are reminded of open invoices." })
  sendsReminders?: boolean | null;
  @Field(() => [Int], {
    nullable: true,
    description: "The days from the due day at which they are; negative before it. At most ten, each once, -60 to 365.",
  })
  @IsOptional()
  @ArrayMaxSize(10, { message: "Choose at most ten days." })
  @ArrayUnique({ message: "Name each day once." })
  @Min(-60, { each: true, message: "A reminder is at most 60 days early." })
  @Max(365, { each: true, message: "A reminder is at most 365 days late." })
  reminderDays?: number[] | null;
  @Field(() => String, {
    nullable: true,
    description: "Why this small business charges no tax, as its documents say; at most 200 characters.",
  })
  @IsOptional()
  @OneLine()
  @MaxLength(200, { message: "Use at most 200 characters." })
  smallBusinessNote?: string | null;
}

@ObjectType({ description: "The next invoices are numbered and written by these settings." })
export class InvoiceSettingsUpdated {
  @Field(() => Workspace, { description: "The workspace as it is now." })
  readonly workspace: Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }
}

export const UpdateInvoiceSettingsResult = createUnionType({
  name: "UpdateInvoiceSettingsResult",
  description: "What changing the settings of invoices can come to.",
  types: () => [InvoiceSettingsUpdated, InvalidInput, NotAllowedNow] as const,
});
