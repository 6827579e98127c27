import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Allow, InSection } from "../../core/access";
import { Computed } from "../../core/computed";
import { Money } from "../../core/money";
import { DayScalar } from "../../core/scalars";
import { Derived } from "../../core/table";
import { ContractStatus } from "./contract.status";

@Entity("contract")
@InSection("CONTRACTS")
@ObjectType({ simpleResolvers: true, description: "A contract with a client, who sees it once it has been signed." })
export class Contract {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Column("uuid") clientId: string;
  @Field(() => String, { description: "What it is called." })
  @Column("text")
  name: string;
  @Field(() => ContractStatus, { description: "How it stands." })
  @Column("text")
  status: ContractStatus;
  @Column("int8", { nullable: true }) valueAmount: number | null;
  @Column("text", { nullable: true }) currency: string | null;
  @Field(() => DayScalar, { nullable: true, description: "Its first day; null where none is agreed." })
  @Column("date", { nullable: true })
  startsOn: string | null;
  @Field(() => DayScalar, { nullable: true, description: "Its last day; null for one without an end." })
  @Column("date", { nullable: true })
  endsOn: string | null;
  @Allow("MEMBER")
  @Field(() => DayScalar, { nullable: true, description: "When it renews: for members, no client reads it." })
  @Column("date", { nullable: true })
  renewsOn: string | null;
  @Field(() => DayScalar, { nullable: true, description: "The day it was signed; null before." })
  @Column("date", { nullable: true })
  signedOn: string | null;
  @Field(() => String, { nullable: true, description: "When and how it is paid; plain text." })
  @Column("text", { nullable: true })
  paymentTerms: string | null;
  @Allow("MEMBER")
  @Field(() => String, { nullable: true, description: "Internal notes: members read them, the client never does." })
  @Column("text", { nullable: true })
  notes: string | null;
  @Column("uuid", { nullable: true }) fileId: string | null;
  /** What a search compares, folded; written by the store. */
  @Column("text", { select: false }) searchText?: string;
  @Column("timestamptz") createdAt: string;
  @Derived(
    "(contract.status = 'SIGNED' and coalesce(contract.starts_on, '-infinity') <= coalesce(:today::date, current_date) and coalesce(contract.ends_on, 'infinity') >= coalesce(:today::date, current_date))",
  )
  @Field(() => Boolean, { description: "Signed and within its dates, today in the workspace's time zone." })
  isActive: boolean;

  @Computed(() => Money, { nullable: true, description: "What it is worth; null where that is not said." })
  get value(): Money | null {
    return this.valueAmount === null || this.currency === null ? null : new Money(this.valueAmount, this.currency);
  }
}
