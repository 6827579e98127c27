import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Allow, InSection } from "../../core/access";
import { Computed } from "../../core/computed";
import { Money } from "../../core/money";
import { CurrencyScalar, DayScalar, InstantScalar } from "../../core/scalars";
import { Derived } from "../../core/table";
import { InvoiceCondition, InvoiceStatus } from "./invoice.status";

@Entity("invoice")
@InSection("INVOICES")
@ObjectType({
  simpleResolvers: true,
  description: "A bill to a client. Subtotal − discount + tax = total, to the minor unit.",
})
export class Invoice {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Column("uuid") clientId: string;
  @Field(() => String, { nullable: true, description: "Unique in the workspace and without gaps; null for a draft." })
  @Column("text", { nullable: true })
  number: string | null;
  @Field(() => InvoiceStatus, { description: "Its state; what is derived beside it is in `conditions`." })
  @Column("text")
  status: InvoiceStatus;
  @Field(() => DayScalar, {
    nullable: true,
    description: "The day it was issued; for a draft the day it is to bear, null for the day of issuing.",
  })
  @Column("date", { nullable: true })
  issuedOn: string | null;
  @Field(() => DayScalar, { nullable: true, description: "The last day to pay; null for a draft without one." })
  @Column("date", { nullable: true })
  dueOn: string | null;
  @Field(() => CurrencyScalar, { description: "Of all its amounts." })
  @Column("text")
  currency: string;
  @Column("int8") subtotalAmount: number;
  @Column("int8") discountAmount: number;
  @Column("int8") taxAmount: number;
  @Column("int8") totalAmount: number;
  @Column("int8") paidAmount: number;
  @Allow("MEMBER")
  @Field(() => Int, {
    nullable: true,
    description: "Counts its changes: what is saved names the version it is based on.",
  })
  @Column("int")
  version: number;
  @Field(() => Int, { description: "0 for a draft, 1 as issued, and one more for each change since." })
  @Column("int")
  revision: number;
  @Allow("MEMBER")
  @Field(() => String, { nullable: true, description: "The discount's rate in percent; null where it is an amount." })
  @Column("numeric", { nullable: true })
  discountRate: string | null;
  @Field(() => String, { nullable: true, description: "Why it was voided; null unless it was." })
  @Column("text", { nullable: true })
  voidReason: string | null;
  @Field(() => InstantScalar, { nullable: true, description: "When it was voided." })
  @Column("timestamptz", { nullable: true })
  voidedAt: string | null;
  @Allow("MEMBER")
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the client is reminded of it, as the workspace's settings say.",
  })
  @Column("boolean")
  sendsReminders: boolean;
  @Field(() => String, { nullable: true, description: "A message to the client; plain text." })
  @Column("text", { nullable: true })
  notes: string | null;
  @Derived("(invoice.status = 'OPEN' and invoice.due_on < coalesce(:today::date, current_date))")
  isOverdue: boolean;

  @Computed(() => [InvoiceCondition], {
    description: "What is true of it beside its status, today in the workspace's time zone.",
  })
  get conditions(): InvoiceCondition[] {
    const conditions: InvoiceCondition[] = [];
    if (this.isOverdue) conditions.push("OVERDUE");
    if (this.status === "OPEN" && this.paidAmount > 0) conditions.push("PART_PAID");
    return conditions;
  }

  @Computed(() => Money, { description: "The sum of its lines, net." })
  get subtotal(): Money {
    return new Money(this.subtotalAmount, this.currency);
  }
  @Computed(() => Money, { description: "What is taken off the subtotal." })
  get discount(): Money {
    return new Money(this.discountAmount, this.currency);
  }
  @Computed(() => Money, { description: "The taxes of all rates." })
  get tax(): Money {
    return new Money(this.taxAmount, this.currency);
  }
  @Computed(() => Money, { description: "What the client owes for it in all." })
  get total(): Money {
    return new Money(this.totalAmount, this.currency);
  }
  @Computed(() => Money, { description: "What has arrived." })
  get amountPaid(): Money {
    return new Money(this.paidAmount, this.currency);
  }
  @Computed(() => Money, { description: "What is still to be paid; nothing unless it is open." })
  get amountDue(): Money {
    return new Money(this.status === "OPEN" ? Math.max(this.totalAmount - this.paidAmount, 0) : 0, this.currency);
  }
}
