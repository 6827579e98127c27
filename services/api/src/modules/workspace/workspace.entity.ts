import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import type { LogoPlate } from "./logo-plate";
import { Plan } from "./plan";

/** A freelancer's business; the tenant. */
@Entity("workspace")
@ObjectType({ simpleResolvers: true, description: "A freelancer's business, as its members see it." })
export class Workspace {
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Field(() => String, { description: "Its name in addresses: `/p/<slug>`." })
  @Column("text")
  slug: string;
  @Field(() => String, { description: "The business's name, as clients read it." })
  @Column("text")
  name: string;
  @Field(() => Plan, { description: "Set by the operator." })
  @Column("text")
  plan: Plan;
  @Field(() => String, {
    description: "IANA name of the zone in which its days begin and end, such as `Europe/Lisbon`.",
  })
  @Column("text")
  timeZone: string;
  @Column("text") accent: string;
  @Column("text") accentContrast: "#000000" | "#ffffff";
  @Column("text") accentOnLight: string;
  @Column("text") accentOnDark: string;
  @Field(() => String, { nullable: true, description: "Where clients reach the business." })
  @Column("text", { nullable: true })
  contactEmail: string | null;
  @Field(() => String, { nullable: true, description: "The business's postal address, in some lines." })
  @Column("text", { nullable: true })
  address: string | null;
  @Field(() => String, { nullable: true, description: "The business's tax id, as invoices name it." })
  @Column("text", { nullable: true })
  taxId: string | null;
  @Field(() => String, { nullable: true, description: "How clients pay by other ways than in the portal." })
  @Column("text", { nullable: true })
  paymentInstructions: string | null;
  @Field(() => String, { nullable: true, description: "Who holds the bank account; the seller's name when absent." })
  @Column("text", { nullable: true })
  payee: string | null;
  @Field(() => String, { nullable: true, description: "The bank account to which clients transfer, without spaces." })
  @Column("text", { nullable: true })
  iban: string | null;
  @Field(() => String, { nullable: true, description: "The bank's BIC, where transfers need it." })
  @Column("text", { nullable: true })
  bic: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The seller's name on documents, where it is another than the business's.",
  })
  @Column("text", { nullable: true })
  legalName: string | null;
  @Field(() => String, { nullable: true, description: "ISO 3166-1 code of the seller's country, such as `PT`." })
  @Column("text", { nullable: true })
  country: string | null;
  @Field(() => String, { nullable: true, description: "The seller's VAT id, with its country prefix." })
  @Column("text", { nullable: true })
  vatNumber: string | null;
  @Column("text") invoicePrefix: string;
  @Column("int") invoicePadding: number;
  @Column("boolean") invoiceYear: boolean;
  @Column("int") invoicePaymentDays: number;
  @Column("text", { nullable: true }) smallBusinessNote: string | null;
  @Column("boolean") sendsReminders: boolean;
  @Column("int", { array: true }) reminderDays: number[];
  @Column("uuid", { nullable: true }) logoId: string | null;
  @Column("int", { nullable: true }) logoWidth: number | null;
  @Column("int", { nullable: true }) logoHeight: number | null;
  @Column("text", { nullable: true }) logoPlate: LogoPlate | null;
}
