import { IsOptional, Length, Matches, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { CurrencyScalar, DayScalar, SafeIntScalar } from "../../core/scalars";
import { PaymentMethod } from "./payment.entity";

@InputType({ description: "An amount of money that arrived." })
export class PaymentAmountInput {
  @Field(() => SafeIntScalar, { description: "Whole minor units, as in Money; more than zero." })
  @Min(1, { message: "Enter an amount of more than zero." })
  amount: number;
  @Field(() => CurrencyScalar, { description: "ISO 4217." })
  currency: string;
}

@InputType({ description: "Money that arrived outside the portal." })
export class RecordPaymentInput {
  @Field(() => String, {
    description: "Made once for each intent, 8 to 100 characters: the same key sent again has one effect.",
  })
  @Length(8, 100, { message: "The key has 8 to 100 characters." })
  key: string;
  @Field(() => ID, {
    nullable: true,
    description: "The invoice that it is for; what exceeds its due amount stays the client's credit.",
  })
  invoiceId?: string | null;
  @Field(() => ID, { nullable: true, description: "The client; needed where no invoice is named." })
  clientId?: string | null;
  @Field(() => PaymentAmountInput, { description: "How much." })
  @ValidateNested()
  amount: PaymentAmountInput;
  @Field(() => DayScalar, { description: "The day on which it arrived; not in the future." })
  paidOn: string;
  @Field(() => PaymentMethod, { defaultValue: "BANK_TRANSFER", description: "How it arrived." })
  method: PaymentMethod;
  @Field(() => String, { nullable: true, description: "An internal note, at most 1,000 characters." })
  @IsOptional()
  @MaxLength(1000, { message: "Use at most 1,000 characters." })
  note?: string | null;
  @Field(() => Boolean, { defaultValue: true, description: "Whether the client gets the receipt by mail." })
  sendReceipt: boolean;
}

@InputType({ description: "Which payment was recorded by mistake, and why." })
export class ReversePaymentInput {
  @Field(() => ID, { description: "The payment's." })
  id: string;
  @Field(() => String, { description: "Why, 1 to 500 characters; internal." })
  @Matches(/\S/, { message: "Say why this payment is taken back." })
  @MaxLength(500, { message: "Use at most 500 characters." })
  reason: string;
}

@InputType({ description: "Which credit goes to which invoice." })
export class ApplyPaymentInput {
  @Field(() => ID, { description: "The payment that has credit left." })
  id: string;
  @Field(() => ID, { description: "The open invoice, of the same client and currency." })
  invoiceId: string;
}
