import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Allow, InSection } from "../../core/access";
import { Computed } from "../../core/computed";
import { Money } from "../../core/money";
import { DayScalar, InstantScalar } from "../../core/scalars";
import { Derived } from "../../core/table";

export const PaymentMethod = {
  BANK_TRANSFER: "BANK_TRANSFER",
  CARD: "CARD",
  CASH: "CASH",
  CHECK: "CHECK",
  OTHER: "OTHER",
} as const;
export type PaymentMethod = keyof typeof PaymentMethod;
registerEnumType(PaymentMethod, {
  name: "PaymentMethod",
  description: "How money arrived.",
  valuesConfig: {
    BANK_TRANSFER: { description: "By bank transfer." },
    CARD: { description: "By card." },
    CASH: { description: "In cash." },
    CHECK: { description: "By check." },
    OTHER: { description: "In another way." },
  },
});

const REVERSAL =
  "from ledger_entry reversal where reversal.workspace_id = ledger_entry.workspace_id and reversal.reverses_id = ledger_entry.id";

/** Money that arrived, an entry of the append-only ledger. An entry that takes one back is read as the state of the first. */
@Entity("ledger_entry")
@InSection("INVOICES")
@ObjectType({ simpleResolvers: true, description: "Money that arrived from a client." })
export class Payment {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Column("uuid") clientId: string;
  @Column("text") kind: "PAYMENT" | "REVERSAL";
  @Column("text") source: "OUTSIDE";
  @Column("text") externalKey: string;
  @Column("text") currency: string;
  @Column("int8", { name: "amount" }) amountValue: number;
  @Field(() => DayScalar, { description: "The day on which it arrived." })
  @Column("date")
  paidOn: string;
  @Field(() => PaymentMethod, { description: "How it arrived." })
  @Column("text")
  method: PaymentMethod;
  @Allow("MEMBER")
  @Field(() => String, { nullable: true, description: "An internal note; no client reads it." })
  @Column("text", { nullable: true })
  note: string | null;
  @Column("uuid", { nullable: true }) reversesId: string | null;
  @Column("uuid", { nullable: true }) recordedBy: string | null;
  @Field(() => InstantScalar, { description: "When it was recorded." })
  @Column("timestamptz")
  recordedAt: string;
  @Derived(
    "(select coalesce(sum(allocation.amount), 0)::int8 from allocation where allocation.workspace_id = ledger_entry.workspace_id and allocation.entry_id = ledger_entry.id)",
  )
  allocatedValue: number;
  @Derived(`exists (select ${REVERSAL})`) isReversed: boolean;
  @Derived(`(select reversal.note ${REVERSAL})`) reversalNote: string | null;

  @Computed(() => Money, { description: "How much arrived." })
  get amount(): Money {
    return new Money(this.amountValue, this.currency);
  }
  @Computed(() => Boolean, { description: "Whether it was recorded by mistake and taken back." })
  get reversed(): boolean {
    return this.isReversed;
  }
  @Computed(() => Money, { description: "What no invoice has of it: the client's credit." })
  get unapplied(): Money {
    return new Money(this.isReversed ? 0 : this.amountValue - this.allocatedValue, this.currency);
  }
}
