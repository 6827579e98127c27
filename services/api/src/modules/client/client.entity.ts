import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Allow } from "../../core/access";
import { InstantScalar } from "../../core/scalars";

@Entity("client")
@ObjectType({ simpleResolvers: true, description: "A customer of a workspace." })
export class Client {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Field(() => String, { description: "The customer's name." })
  @Column("text")
  name: string;
  @Field(() => String, { nullable: true, description: "Where invoices and sign-in links go, as it was entered." })
  @Column("text", { nullable: true })
  email: string | null;
  /** The e-mail address in its canonical form, by which it is found. */
  @Column("text", { nullable: true }) address: string | null;
  @Allow("MEMBER")
  @Field(() => String, { nullable: true, description: "Where invoices are addressed to; several lines of plain text." })
  @Column("text", { nullable: true })
  billingAddress: string | null;
  @Allow("MEMBER")
  @Field(() => String, { nullable: true, description: "The client's tax id, as invoices name it." })
  @Column("text", { nullable: true })
  taxId: string | null;
  @Allow("MEMBER")
  @Field(() => String, { nullable: true, description: "ISO 3166-1 code of the client's country, such as `DE`." })
  @Column("text", { nullable: true })
  country: string | null;
  @Allow("MEMBER")
  @Field(() => String, { nullable: true, description: "The client's VAT id, with its country prefix." })
  @Column("text", { nullable: true })
  vatNumber: string | null;
  @Allow("MEMBER")
  @Field(() => String, {
    nullable: true,
    description: "The buyer reference that public buyers ask for on electronic invoices (Leitweg-ID in Germany).",
  })
  @Column("text", { nullable: true })
  buyerReference: string | null;
  @Allow("MEMBER")
  @Field(() => String, { nullable: true, description: "Internal notes: members read them, the client never does." })
  @Column("text", { nullable: true })
  notes: string | null;
  /** What a search compares, folded; written by the store. */
  @Column("text", { select: false }) searchText?: string;
  @Field(() => InstantScalar, { description: "Since when the workspace knows this client." })
  @Column("timestamptz")
  createdAt: string;
  @Field(() => InstantScalar, {
    nullable: true,
    description: "Since when the client is archived: signed out, without a seat.",
  })
  @Column("timestamptz", { nullable: true })
  archivedAt: string | null;
}
