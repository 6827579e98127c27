import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InSection } from "../../core/access";
import { Computed } from "../../core/computed";
import { Money } from "../../core/money";
import { InstantScalar } from "../../core/scalars";

/** How much of a payment an invoice has; negative where it was taken back. Append-only, like the ledger. */
@Entity("allocation")
@InSection("INVOICES")
@ObjectType({
  simpleResolvers: true,
  description: "A part of a payment that was applied to an invoice, or taken back.",
})
export class Allocation {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Column("uuid") clientId: string;
  @Column("uuid") entryId: string;
  @Column("uuid") invoiceId: string;
  @Column("int8", { name: "amount" }) amountValue: number;
  @Field(() => InstantScalar, { description: "When." })
  @Column("timestamptz")
  allocatedAt: string;
  /** Its payment's; given at reading. */
  currency: string;

  @Computed(() => Money, { description: "How much; negative where it was taken back." })
  get amount(): Money {
    return new Money(this.amountValue, this.currency);
  }
}
