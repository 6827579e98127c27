import { IsOptional, Length, Matches, MaxLength } from "class-validator";
import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { OneLine } from "../../core/input";
import { InvalidInput, NotAllowedNow } from "../../core/problem";
import { INVALID_BIC, INVALID_IBAN } from "./bank-account-validation";
import { Workspace } from "./workspace.entity";

@InputType({ description: "What is to look different. What is absent stays; null or an empty text empties." })
export class UpdateBrandInput {
  @Field(() => String, { nullable: true, description: "The business's name, 1 to 200 characters; never empty." })
  @IsOptional()
  @OneLine()
  @Matches(/\S/, { message: "Enter the name of your business." })
  @Length(1, 200, { message: "The name has 1 to 200 characters." })
  name?: string | null;
  @Field(() => String, { nullable: true, description: "The accent colour, `#rrggbb`; never empty." })
  @IsOptional()
  @Matches(/^#[\da-f]{6}$/i, { message: "Enter a colour such as #3454d1." })
  accent?: string | null;
  @Field(() => String, { nullable: true, description: "Where clients reach the business: one e-mail address." })
  @IsOptional()
  @MaxLength(254, { message: "Enter one e-mail address, such as hello@studio.com." })
  contactEmail?: string | null;
  @Field(() => String, { nullable: true, description: "The postal address, in up to 500 characters and some lines." })
  @IsOptional()
  @MaxLength(500, { message: "The address has at most 500 characters." })
  address?: string | null;
  @Field(() => String, { nullable: true, description: "As invoices name it, in up to 100 characters." })
  @IsOptional()
  @OneLine()
  @MaxLength(100, { message: "The tax ID has at most 100 characters." })
  taxId?: string | null;
  @Field(() => String, { nullable: true, description: "How to pay by other ways, in up to 2,000 characters." })
  @IsOptional()
  @MaxLength(2000, { message: "Payment instructions have at most 2,000 characters." })
  paymentInstructions?: string | null;
  @Field(() => String, { nullable: true, description: "Who holds the bank account, in up to 70 characters." })
  @IsOptional()
  @OneLine()
  @MaxLength(70, { message: "The account holder has at most 70 characters." })
  payee?: string | null;
  @Field(() => String, { nullable: true, description: "The bank account's IBAN; spaces do not matter." })
  @IsOptional()
  @MaxLength(60, { message: INVALID_IBAN })
  iban?: string | null;
  @Field(() => String, { nullable: true, description: "The bank's BIC, 8 or 11 characters." })
  @IsOptional()
  @MaxLength(30, { message: INVALID_BIC })
  bic?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the logo goes; the name then stands in its place.",
  })
  removeLogo: boolean;
}

@ObjectType({ description: "Portal, sign-in pages and mails look like this from now on." })
export class BrandUpdated {
  @Field(() => Workspace, { description: "The workspace, with its brand." })
  readonly workspace: Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }
}

export const UpdateBrandResult = createUnionType({
  name: "UpdateBrandResult",
  description: "What changing the brand can come to.",
  types: () => [BrandUpdated, InvalidInput, NotAllowedNow] as const,
});
