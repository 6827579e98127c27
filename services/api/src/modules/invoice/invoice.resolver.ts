import { Arg, Args, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import { Ahead } from "../../core/ahead";
import { connectionOf, type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Client } from "../client/client.entity";
import { Portal } from "../portal/portal";
import { Invoice } from "./invoice.entity";
import { InvoiceLine } from "./invoice-line.entity";
import { InvoiceLines, Invoices } from "./invoice.store";

const InvoiceConnection = connectionOf(Invoice, "Invoice", "INVOICES");

@Resolver(() => Invoice)
export class InvoiceResolver {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => [InvoiceLine], { description: "Its positions in their order." })
  lines(@Root() invoice: Invoice): Promise<InvoiceLine[]> {
    return this.context.get(InvoiceLines).of(invoice);
  }
}

@Resolver(() => Portal)
export class PortalInvoices {
  constructor(private readonly context: Context) {}

  @Allow("CLIENT", "INVOICES")
  @FieldResolver(() => InvoiceConnection, {
    nullable: true,
    description: "The client's invoices, newest first, never drafts; null where the section is hidden.",
  })
  invoices(@Args(() => PageArgs) args: PageArgs): Promise<Page<Invoice>> {
    return this.context.get(Invoices).issued(args);
  }

  @Allow("CLIENT", "INVOICES")
  @FieldResolver(() => Invoice, {
    nullable: true,
    description: "One invoice; null where it is hidden, foreign or absent.",
  })
  invoice(
    @Root() _portal: Portal,
    @Arg("id", () => ID, { description: "The invoice's." }) id: string,
  ): Promise<Invoice | null> {
    return this.context.get(Invoices).byId(id);
  }
}

@Resolver(() => Client)
export class ClientInvoices {
  constructor(private readonly context: Context) {}

  @Ahead()
  @Allow("MEMBER", "INVOICES")
  @FieldResolver(() => InvoiceConnection, {
    nullable: true,
    description: "The client's invoices, newest first, drafts too.",
  })
  invoices(@Root() client: Client, @Args(() => PageArgs) args: PageArgs): Promise<Page<Invoice>> {
    return this.context.get(Invoices).ofClient(client.id, args);
  }
}
