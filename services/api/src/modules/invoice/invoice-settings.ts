import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "How invoices are numbered, and by what terms." })
export class InvoiceSettings {
  @Field(() => String, { description: "What stands before each number." })
  prefix: string;
  @Field(() => Int, { description: "How many digits a number has at least." })
  padding: number;
  @Field(() => Boolean, { description: "Whether numbers bear the year and start anew with each." })
  byYear: boolean;
  @Field(() => Int, { description: "The next number, of this year where numbers start anew with each." })
  nextNumber: number;
  @Field(() => String, { description: "The number of an invoice that is issued today, in full." })
  upcomingNumber: string;
  @Field(() => Int, { description: "Days from issuing until an invoice is due." })
  paymentDays: number;
  @Field(() => Boolean, { description: "Whether clients are reminded of open invoices." })
  sendsReminders: boolean;
  @Field(() => [Int], { description: "The days from the due day at which they are; negative before it." })
  reminderDays: number[];
  @Field(() => String, { nullable: true, description: "Why this small business charges no tax; null where it does." })
  smallBusinessNote: string | null;
}
