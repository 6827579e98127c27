import { Field, ObjectType } from "type-graphql";
import { CurrencyScalar, SafeIntScalar } from "./scalars";

@ObjectType({
  simpleResolvers: true,
  description: "An amount of one currency. Amounts of different currencies are never added.",
})
export class Money {
  @Field(() => SafeIntScalar, {
    description: "Whole minor units: cents for EUR, yen for JPY, fils (thousandths) for KWD.",
  })
  readonly amount: number;
  @Field(() => CurrencyScalar, { description: "ISO 4217." })
  readonly currency: string;

  constructor(amount: number, currency: string) {
    this.amount = amount;
    this.currency = currency;
  }
}
