import { createUnionType, Field, ObjectType } from "type-graphql";
import { InSection } from "../../core/access";
import { defineReasons, InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";
import { Payment } from "./payment.entity";

export const paymentReasons = defineReasons({
  REVERSED: "The payment was taken back.",
  NOTHING_LEFT: "No credit is left of the payment, or nothing is due.",
});

@ObjectType()
abstract class PaymentOutcome {
  @Field(() => Payment, { description: "The payment as it is now." })
  readonly payment: Payment;

  constructor(payment: Payment) {
    this.payment = payment;
  }
}

@InSection("INVOICES")
@ObjectType({ description: "The payment is in the ledger." })
export class PaymentRecorded extends PaymentOutcome {}

@InSection("INVOICES")
@ObjectType({ description: "The payment is taken back by an entry of its own; its invoices are open again." })
export class PaymentReversed extends PaymentOutcome {}

@InSection("INVOICES")
@ObjectType({ description: "The credit went to the invoice." })
export class PaymentApplied extends PaymentOutcome {}

export const RecordPaymentResult = createUnionType({
  name: "RecordPaymentResult",
  description: "What recording a payment can come to.",
  types: () => [PaymentRecorded, InvalidInput, NotFound, NotAllowedNow] as const,
});

export const ReversePaymentResult = createUnionType({
  name: "ReversePaymentResult",
  description: "What taking a payment back can come to.",
  types: () => [PaymentReversed, InvalidInput, NotFound, NotAllowedNow] as const,
});

export const ApplyPaymentResult = createUnionType({
  name: "ApplyPaymentResult",
  description: "What applying a credit can come to.",
  types: () => [PaymentApplied, NotFound, NotAllowedNow] as const,
});
