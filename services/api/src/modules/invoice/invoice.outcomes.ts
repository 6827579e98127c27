import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import { InSection } from "../../core/access";
import { defineReasons, InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";
import { Invoice } from "./invoice.entity";

export const invoiceReasons = defineReasons({
  ISSUED: "The invoice has been issued.",
  NOT_ISSUED: "The invoice is a draft.",
  PAID: "Money has arrived for it.",
  VOIDED: "The invoice is void.",
});

@ObjectType()
abstract class InvoiceOutcome {
  @Field(() => Invoice, { description: "The invoice as it is now." })
  readonly invoice: Invoice;

  constructor(invoice: Invoice) {
    this.invoice = invoice;
  }
}

@InSection("INVOICES")
@ObjectType({ description: "The draft is there." })
export class InvoiceCreated extends InvoiceOutcome {}

@InSection("INVOICES")
@ObjectType({ description: "The invoice is saved; an issued one has a new revision." })
export class InvoiceUpdated extends InvoiceOutcome {}

@InSection("INVOICES")
@ObjectType({ description: "The invoice has its number, and a mail is on its way to the client." })
export class InvoiceIssued extends InvoiceOutcome {}

@InSection("INVOICES")
@ObjectType({ description: "The invoice is void; nothing is owed for it." })
export class InvoiceVoided extends InvoiceOutcome {}

@ObjectType({ description: "The draft is gone." })
export class InvoiceDeleted {
  @Field(() => ID, { description: "The id that it had." })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

export const CreateInvoiceResult = createUnionType({
  name: "CreateInvoiceResult",
  description: "What making a draft can come to.",
  types: () => [InvoiceCreated, InvalidInput, NotFound, NotAllowedNow] as const,
});

export const DuplicateInvoiceResult = createUnionType({
  name: "DuplicateInvoiceResult",
  description: "What copying an invoice can come to.",
  types: () => [InvoiceCreated, InvalidInput, NotFound, NotAllowedNow] as const,
});

export const UpdateInvoiceResult = createUnionType({
  name: "UpdateInvoiceResult",
  description: "What saving an invoice can come to.",
  types: () => [InvoiceUpdated, InvalidInput, NotFound, NotAllowedNow] as const,
});

export const DeleteInvoiceResult = createUnionType({
  name: "DeleteInvoiceResult",
  description: "What removing a draft can come to.",
  types: () => [InvoiceDeleted, NotFound, NotAllowedNow] as const,
});

export const IssueInvoiceResult = createUnionType({
  name: "IssueInvoiceResult",
  description: "What issuing an invoice can come to.",
  types: () => [InvoiceIssued, InvalidInput, NotFound, NotAllowedNow] as const,
});

export const VoidInvoiceResult = createUnionType({
  name: "VoidInvoiceResult",
  description: "What voiding an invoice can come to.",
  types: () => [InvoiceVoided, InvalidInput, NotFound, NotAllowedNow] as const,
});
