import {
  Arg,
  Args,
  ArgsType,
  Field,
  FieldResolver,
  ID,
  type MaybePromise,
  Mutation,
  Resolver,
  Root,
} from "type-graphql";
import { Allow } from "../../core/access";
import { connectionOf, type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Client } from "../client/client.entity";
import { Clients } from "../client/client.store";
import { File } from "../file/file.entity";
import { Invoice } from "../invoice/invoice.entity";
import { Invoices } from "../invoice/invoice.store";
import { Mail } from "../mail/mail.entity";
import { Mails } from "../mail/mail.store";
import { Workspace } from "../workspace/workspace.entity";
import { Allocation } from "./allocation.entity";
import { Payment } from "./payment.entity";
import { ApplyPaymentResult, RecordPaymentResult, ReversePaymentResult } from "./payment.outcomes";
import { PaymentService } from "./payment.service";
import { Allocations, Payments } from "./payment.store";
import { ReceiptService } from "./receipt.service";
import { ApplyPaymentInput, RecordPaymentInput, ReversePaymentInput } from "./payment.inputs";

const PaymentConnection = connectionOf(Payment, "Payment", "INVOICES");

@ArgsType()
class WorkspacePaymentsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Those of one client; of all when absent." })
  client?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: "Only those of which something is unapplied." })
  unapplied: boolean;
}

@Resolver(() => Payment)
export class PaymentResolver {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => [Allocation], { description: "Which invoices have what of it, in the order of time." })
  async allocations(@Root() { id, currency }: Payment): Promise<Allocation[]> {
    const allocations = await this.context.get(Allocations).ofPayment(id);
    return allocations.map((allocation) => Object.assign(allocation, { currency }));
  }

  @FieldResolver(() => File, {
    nullable: true,
    description: "Its receipt as a PDF; null for the moment in which it is being prepared, and once it was taken back.",
  })
  receipt(@Root() payment: Payment): Promise<File | null> {
    return this.context.get(ReceiptService).documentOf(payment);
  }

  @Allow("MEMBER")
  @FieldResolver(() => Mail, {
    nullable: true,
    description: "The mail that brings the receipt to the client; null when none was asked for.",
  })
  async receiptMail(@Root() { id }: Payment): Promise<Mail | null> {
    const [mail] = await this.context.get(Mails).about(id);
    return mail ?? null;
  }

  @Allow("MEMBER")
  @FieldResolver(() => String, { nullable: true, description: "Why it was taken back; internal." })
  reversalReason(@Root() { reversalNote }: Payment): string | null {
    return reversalNote;
  }

  @Allow("MEMBER")
  @FieldResolver(() => Client, { nullable: true, description: "Who paid." })
  client(@Root() { clientId }: Payment): Promise<Client | null> {
    return this.context.get(Clients).byId(clientId);
  }

  @Allow("MEMBER", "INVOICES")
  @Mutation(() => RecordPaymentResult, { description: "Records money that arrived outside the portal." })
  recordPayment(
    @Arg("input", () => RecordPaymentInput, { description: "What arrived." }) input: RecordPaymentInput,
  ): Promise<typeof RecordPaymentResult> {
    return this.context.get(PaymentService).record(input);
  }

  @Allow("MEMBER", "INVOICES")
  @Mutation(() => ReversePaymentResult, {
    description: "Takes back a payment that was recorded by mistake, by an entry of its own.",
  })
  reversePayment(
    @Arg("input", () => ReversePaymentInput, { description: "Which, and why." }) input: ReversePaymentInput,
  ): Promise<typeof ReversePaymentResult> {
    return this.context.get(PaymentService).reverse(input);
  }

  @Allow("MEMBER", "INVOICES")
  @Mutation(() => ApplyPaymentResult, { description: "Applies a client's credit to an open invoice." })
  applyPayment(
    @Arg("input", () => ApplyPaymentInput, { description: "Which credit, and to which invoice." })
    input: ApplyPaymentInput,
  ): Promise<typeof ApplyPaymentResult> {
    return this.context.get(PaymentService).apply(input);
  }
}

@Resolver(() => Allocation)
export class AllocationResolver {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => Invoice, { nullable: true, description: "The invoice; null where it is hidden." })
  invoice(@Root() { invoiceId }: Allocation): MaybePromise<Invoice | null> {
    return this.context.get(Invoices).cachedById(invoiceId);
  }

  @FieldResolver(() => Payment, { nullable: true, description: "The payment; null where it is hidden." })
  payment(@Root() { entryId }: Allocation): MaybePromise<Payment | null> {
    return this.context.get(Payments).cachedById(entryId);
  }
}

@Resolver(() => Invoice)
export class InvoicePayments {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => [Allocation], { description: "What it has of payments, in the order of time." })
  async payments(@Root() { id, currency }: Invoice): Promise<Allocation[]> {
    const allocations = await this.context.get(Allocations).ofInvoice(id);
    return allocations.map((allocation) => Object.assign(allocation, { currency }));
  }
}

@Resolver(() => Workspace)
export class WorkspacePayments {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER", "INVOICES")
  @FieldResolver(() => PaymentConnection, { nullable: true, description: "All payments, newest first." })
  payments(@Args(() => WorkspacePaymentsArgs) args: WorkspacePaymentsArgs): Promise<Page<Payment>> {
    const { client = null, unapplied } = args;
    return this.context.get(Payments).all(args, { client, hasCredit: unapplied });
  }

  @Allow("MEMBER", "INVOICES")
  @FieldResolver(() => Payment, { nullable: true, description: "One payment; null where there is none of that id." })
  payment(
    @Root() _workspace: Workspace,
    @Arg("id", () => ID, { description: "The payment's." }) id: string,
  ): Promise<Payment | null> {
    return this.context.get(Payments).byId(id);
  }
}

@Resolver(() => Client)
export class ClientPayments {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER", "INVOICES")
  @FieldResolver(() => PaymentConnection, { nullable: true, description: "What the client paid, newest first." })
  payments(@Root() { id }: Client, @Args(() => PageArgs) args: PageArgs): Promise<Page<Payment>> {
    return this.context.get(Payments).all(args, { client: id, hasCredit: false });
  }
}
