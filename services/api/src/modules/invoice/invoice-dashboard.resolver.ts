import { Field, FieldResolver, Int, ObjectType, Resolver } from "type-graphql";
import { Allow, InSection } from "../../core/access";
import type { Context } from "../../core/context";
import { Money } from "../../core/money";
import { BLOCK_SIZE, Dashboard } from "../dashboard/dashboard";
import { Invoice } from "./invoice.entity";
import { Invoices, type Outstanding } from "./invoice.store";

@InSection("INVOICES")
@ObjectType({ simpleResolvers: true, description: "Invoices that are to be paid." })
export class OutstandingInvoices {
  @Field(() => [Invoice], { description: "The five that are due first." })
  nodes: Invoice[];
  @Field(() => Int, { description: "How many there are in all." })
  total: number;
  @Field(() => [Money], { description: "What all of them come to, one entry for each currency." })
  amounts: Money[];
}

@Resolver(() => Dashboard)
export class DashboardInvoices {
  constructor(private readonly context: Context) {}

  @Allow("CLIENT", "INVOICES")
  @FieldResolver(() => OutstandingInvoices, {
    nullable: true,
    description: "Invoices to be paid; null where the section is hidden.",
  })
  outstandingInvoices(): Promise<Outstanding> {
    return this.context.get(Invoices).outstanding(BLOCK_SIZE);
  }
}
