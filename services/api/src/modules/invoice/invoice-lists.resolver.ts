import { Arg, Args, ArgsType, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { Allow, InSection } from "../../core/access";
import { Prefetch } from "../../core/prefetch";
import { connectionOf, type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Money } from "../../core/money";
import { Client } from "../client/client.entity";
import { Portal } from "../portal/portal";
import { Workspace } from "../workspace/workspace.entity";
import { Invoice } from "./invoice.entity";
import { InvoiceStatus } from "./invoice.status";
import { Invoices } from "./invoice.store";
import { InvoicePricingInput } from "./invoice.inputs";
import { discountOf, InvoicePricing, pricedInputs, pricingOf } from "./invoice-pricing";

const InvoiceConnection = connectionOf(Invoice, "Invoice", "INVOICES");

@ArgsType()
class WorkspaceInvoicesArgs extends PageArgs {
  @Field(() => String, { defaultValue: "", description: "Finds numbers and clients' names that contain it." })
  search: string;
  @Field(() => [InvoiceStatus], { nullable: true, description: "Those in one of these states; all when absent." })
  status?: InvoiceStatus[] | null;
  @Field(() => ID, { nullable: true, description: "Those of one client; of all when absent." })
  client?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: "Only those that are overdue today." })
  overdue: boolean;
}

@ArgsType()
class PortalInvoicesArgs extends PageArgs {
  @Field(() => String, { defaultValue: "", description: "Finds numbers that contain it." })
  search: string;
  @Field(() => Boolean, {
    nullable: true,
    description: "Those still to be paid, or those that are not; all when absent.",
  })
  outstanding?: boolean | null;
}

@InSection("INVOICES")
@ObjectType({ simpleResolvers: true, description: "What a client's invoices of one currency come to." })
export class ClientInvoiceSums {
  @Field(() => Money, { description: "Still to be paid." })
  outstanding: Money;
  @Field(() => Money, { description: "The part of it whose due date has passed." })
  overdue: Money;
  @Field(() => Money, { description: "What was paid of all of them." })
  paid: Money;
}

@InSection("INVOICES")
@ObjectType({ simpleResolvers: true, description: "What the invoices of one currency come to, over all clients." })
export class InvoiceSums {
  @Field(() => Money, { description: "Issued and still to be paid." })
  outstanding: Money;
  @Field(() => Money, { description: "The part of it whose due date has passed." })
  overdue: Money;
  @Field(() => Money, { description: "The totals of drafts." })
  drafts: Money;
}

@Resolver(() => Portal)
export class PortalInvoices {
  constructor(private readonly context: Context) {}

  @Allow("CLIENT", "INVOICES")
  @FieldResolver(() => InvoiceConnection, {
    nullable: true,
    description: "The client's invoices, newest first, never drafts; null where the section is hidden.",
  })
  invoices(@Args(() => PortalInvoicesArgs) args: PortalInvoicesArgs): Promise<Page<Invoice>> {
    const { search, outstanding = null } = args;
    return this.context.get(Invoices).issued(args, { search: search.trim(), isOutstanding: outstanding });
  }

  @Allow("CLIENT", "INVOICES")
  @FieldResolver(() => [ClientInvoiceSums], {
    nullable: true,
    description: "What the client's invoices come to, one entry for each currency; null where the section is hidden.",
  })
  async invoiceSums(): Promise<ClientInvoiceSums[]> {
    const sums = await this.context.get(Invoices).clientSums();
    return sums.map(({ currency, outstanding, overdue, paid }) => ({
      outstanding: new Money(outstanding, currency),
      overdue: new Money(overdue, currency),
      paid: new Money(paid, currency),
    }));
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

@Resolver(() => Workspace)
export class WorkspaceInvoices {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER", "INVOICES")
  @FieldResolver(() => InvoiceConnection, { nullable: true, description: "All invoices, newest first." })
  invoices(@Args(() => WorkspaceInvoicesArgs) args: WorkspaceInvoicesArgs): Promise<Page<Invoice>> {
    const { search, status = null, client = null, overdue } = args;
    return this.context.get(Invoices).search(args, { search: search.trim(), status, client, overdue });
  }

  @Allow("MEMBER", "INVOICES")
  @FieldResolver(() => Invoice, { nullable: true, description: "One invoice; null where there is none of that id." })
  invoice(
    @Root() _workspace: Workspace,
    @Arg("id", () => ID, { description: "The invoice's." }) id: string,
  ): Promise<Invoice | null> {
    return this.context.get(Invoices).byId(id);
  }

  @Allow("MEMBER", "INVOICES")
  @FieldResolver(() => [InvoiceSums], {
    nullable: true,
    description: "The sums of all invoices, one entry for each currency.",
  })
  async invoiceSums(): Promise<InvoiceSums[]> {
    const sums = await this.context.get(Invoices).sums();
    return sums.map(({ currency, outstanding, overdue, drafts }) => ({
      outstanding: new Money(outstanding, currency),
      overdue: new Money(overdue, currency),
      drafts: new Money(drafts, currency),
    }));
  }

  @Allow("MEMBER", "INVOICES")
  @FieldResolver(() => InvoicePricing, {
    nullable: true,
    description: "Totals of lines that are being written, by the rule by which they are saved; saves nothing.",
  })
  invoicePricing(
    @Root() _workspace: Workspace,
    @Arg("input", () => InvoicePricingInput, { description: "The lines." }) input: InvoicePricingInput,
  ): InvoicePricing {
    const lines = pricedInputs(input.lines);
    return pricingOf(lines, discountOf(input.discount, lines), input.currency);
  }
}

@Resolver(() => Client)
export class ClientInvoices {
  constructor(private readonly context: Context) {}

  @Prefetch()
  @Allow("MEMBER", "INVOICES")
  @FieldResolver(() => InvoiceConnection, {
    nullable: true,
    description: "The client's invoices, newest first, drafts too.",
  })
  invoices(@Root() client: Client, @Args(() => PageArgs) args: PageArgs): Promise<Page<Invoice>> {
    return this.context.get(Invoices).ofClient(client.id, args);
  }
}
