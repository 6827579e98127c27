import { Arg, FieldResolver, type MaybePromise, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import { Client } from "../client/client.entity";
import { Clients } from "../client/client.store";
import { File } from "../file/file.entity";
import { Mail } from "../mail/mail.entity";
import { Mails } from "../mail/mail.store";
import { EInvoiceGap } from "./e-invoice";
import { Invoice } from "./invoice.entity";
import {
  CreateInvoiceResult,
  DuplicateInvoiceResult,
  IssueInvoiceResult,
  DeleteInvoiceResult,
  UpdateInvoiceResult,
  VoidInvoiceResult,
} from "./invoice.outcomes";
import { InvoiceService } from "./invoice.service";
import { InvoiceLines } from "./invoice.store";
import {
  CreateInvoiceInput,
  DuplicateInvoiceInput,
  IssueInvoiceInput,
  DeleteInvoiceInput,
  UpdateInvoiceInput,
  VoidInvoiceInput,
} from "./invoice.inputs";
import { InvoiceIssueService } from "./invoice-issue.service";
import { InvoiceLine } from "./invoice-line.entity";
import { InvoiceParties } from "./invoice-parties.service";
import { InvoiceParty } from "./invoice-party";
import { PaymentDetails } from "./invoice-payment-details";
import { InvoiceTax, taxesOfInvoice } from "./invoice-pricing";

@Resolver(() => Invoice)
export class InvoiceResolver {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => [InvoiceLine], { description: "Its lines in their order." })
  lines(@Root() invoice: Invoice): Promise<InvoiceLine[]> {
    return this.context.get(InvoiceLines).of(invoice);
  }

  @FieldResolver(() => [InvoiceTax], { description: "The taxes, one entry for each rate and reason." })
  async taxes(@Root() invoice: Invoice): Promise<InvoiceTax[]> {
    return taxesOfInvoice(invoice, await this.context.get(InvoiceLines).of(invoice));
  }

  @FieldResolver(() => File, {
    nullable: true,
    description: "Its PDF as it was issued; null for a draft, and for the moment in which it is being prepared.",
  })
  document(@Root() invoice: Invoice): Promise<File | null> {
    return this.context.get(InvoiceIssueService).documentOf(invoice);
  }

  @FieldResolver(() => InvoiceParty, { nullable: true, description: "Who bills, as it was true at issue." })
  seller(@Root() invoice: Invoice): Promise<InvoiceParty | null> {
    return this.context.get(InvoiceParties).sellerOf(invoice);
  }

  @FieldResolver(() => InvoiceParty, { nullable: true, description: "Who is billed, as it was true at issue." })
  buyer(@Root() invoice: Invoice): Promise<InvoiceParty | null> {
    return this.context.get(InvoiceParties).buyerOf(invoice);
  }

  @FieldResolver(() => PaymentDetails, {
    nullable: true,
    description: "How it is paid outside the portal; null unless it is open and the workspace says how.",
  })
  paymentDetails(@Root() invoice: Invoice): Promise<PaymentDetails | null> {
    return this.context.get(InvoiceParties).paymentDetailsOf(invoice);
  }

  @Allow("MEMBER")
  @FieldResolver(() => String, {
    nullable: true,
    description: "The number that a draft would get if it were issued now; null once it has one.",
  })
  upcomingNumber(@Root() invoice: Invoice): Promise<string | null> {
    return this.context.get(InvoiceIssueService).upcomingNumberOf(invoice);
  }

  @Allow("MEMBER")
  @FieldResolver(() => [EInvoiceGap], {
    nullable: true,
    description: "What a draft lacks to become an electronic invoice (Factur-X); null once it is issued.",
  })
  missingForEInvoice(@Root() invoice: Invoice): Promise<EInvoiceGap[] | null> {
    return this.context.get(InvoiceIssueService).eInvoiceGapsOf(invoice);
  }

  @Allow("MEMBER")
  @FieldResolver(() => [Mail], { nullable: true, description: "The mails that bring it to the client, newest first." })
  mails(@Root() { id }: Invoice): Promise<Mail[]> {
    return this.context.get(Mails).about(id);
  }

  @Allow("MEMBER")
  @FieldResolver(() => Client, { nullable: true, description: "Whom it bills." })
  client(@Root() { clientId }: Invoice): MaybePromise<Client | null> {
    return this.context.get(Clients).byId(clientId);
  }

  @Allow("MEMBER", "INVOICES")
  @Mutation(() => CreateInvoiceResult, { description: "Starts a draft." })
  createInvoice(
    @Arg("input", () => CreateInvoiceInput, { description: "The new draft." }) input: CreateInvoiceInput,
  ): Promise<typeof CreateInvoiceResult> {
    return this.context.get(InvoiceService).create(input);
  }

  @Allow("MEMBER", "INVOICES")
  @Mutation(() => DuplicateInvoiceResult, {
    description: "Starts a draft with the lines of another invoice, without its dates and number.",
  })
  duplicateInvoice(
    @Arg("input", () => DuplicateInvoiceInput, { description: "Which one." }) { id }: DuplicateInvoiceInput,
  ): Promise<typeof DuplicateInvoiceResult> {
    return this.context.get(InvoiceService).duplicate(id);
  }

  @Allow("MEMBER", "INVOICES")
  @Mutation(() => UpdateInvoiceResult, {
    description: "Saves a draft; of an issued invoice without payments it makes a new revision.",
  })
  updateInvoice(
    @Arg("input", () => UpdateInvoiceInput, { description: "What is to be changed." }) input: UpdateInvoiceInput,
  ): Promise<typeof UpdateInvoiceResult> {
    return this.context.get(InvoiceService).update(input);
  }

  @Allow("MEMBER", "INVOICES")
  @Mutation(() => DeleteInvoiceResult, { description: "Deletes a draft." })
  deleteInvoice(
    @Arg("input", () => DeleteInvoiceInput, { description: "Which one." }) { id }: DeleteInvoiceInput,
  ): Promise<typeof DeleteInvoiceResult> {
    return this.context.get(InvoiceService).remove(id);
  }

  @Allow("MEMBER", "INVOICES")
  @Mutation(() => IssueInvoiceResult, {
    description: "Gives a draft its number, freezes what it says, and mails it to the client.",
  })
  issueInvoice(
    @Arg("input", () => IssueInvoiceInput, { description: "Which draft." }) input: IssueInvoiceInput,
  ): Promise<typeof IssueInvoiceResult> {
    return this.context.get(InvoiceIssueService).issue(input);
  }

  @Allow("MEMBER", "INVOICES")
  @Mutation(() => VoidInvoiceResult, { description: "Takes an issued invoice back; its number stays taken." })
  voidInvoice(
    @Arg("input", () => VoidInvoiceInput, { description: "Which, and why." }) input: VoidInvoiceInput,
  ): Promise<typeof VoidInvoiceResult> {
    return this.context.get(InvoiceIssueService).voidInvoice(input);
  }
}
