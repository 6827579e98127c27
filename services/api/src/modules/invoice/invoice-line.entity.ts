import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InSection } from "../../core/access";
import { Computed } from "../../core/computed";
import { Money } from "../../core/money";
import { TaxCategory } from "./tax";

@Entity("invoice_line")
@InSection("INVOICES")
@ObjectType({ simpleResolvers: true, description: "One position of an invoice." })
export class InvoiceLine {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Column("uuid") clientId: string;
  @Column("uuid") invoiceId: string;
  @Column("int") position: number;
  @Field(() => String, { description: "What was done; plain text." })
  @Column("text")
  description: string;
  @Field(() => String, { description: "A decimal number with up to three places, such as `1.5`." })
  @Column("numeric")
  quantity: string;
  @Column("int8", { name: "unit_price" }) unitPriceAmount: number;
  @Field(() => String, { description: "Percent, a decimal number with up to four places, such as `19`." })
  @Column("numeric")
  taxRate: string;
  @Field(() => TaxCategory, { description: "Why the tax has its rate." })
  @Column("text")
  taxCategory: TaxCategory;
  @Field(() => String, { nullable: true, description: "The reason that documents print for a rate of zero." })
  @Column("text", { nullable: true })
  taxReason: string | null;
  @Column("int8", { name: "amount" }) netAmount: number;
  /** Its invoice's; given at reading. */
  currency: string;

  @Computed(() => Money, { description: "Net price per unit." })
  get unitPrice(): Money {
    return new Money(this.unitPriceAmount, this.currency);
  }
  @Computed(() => Money, { description: "Quantity × unit price, rounded half away from zero." })
  get amount(): Money {
    return new Money(this.netAmount, this.currency);
  }
}
