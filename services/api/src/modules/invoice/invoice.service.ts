import type { Context } from "../../core/context";
import { InvalidInput, NotAllowedNow, NotFound, reasons } from "../../core/problem";
import { Client } from "../client/client.entity";
import { ClientService } from "../client/client.service";
import { asMember } from "../identity/member.viewer";
import type { Workspace } from "../workspace/workspace.entity";
import { Workspaces } from "../workspace/workspace.store";
import type { Invoice } from "./invoice.entity";
import { invoiceReasons, InvoiceCreated, InvoiceDeleted, InvoiceUpdated } from "./invoice.outcomes";
import { InvoiceLines, Invoices } from "./invoice.store";
import { contentOf, type InvoiceContent } from "./invoice-content";
import type { CreateInvoiceInput, UpdateInvoiceInput } from "./invoice.inputs";
import { InvoiceIssueService } from "./invoice-issue.service";
import { withTaxDefaults } from "./invoice-pricing";

const CHANGED = () =>
  new NotAllowedNow(reasons.CHANGED, "This invoice was changed meanwhile. Look at what is new, then save again.");

/** Drafts, and the text of every invoice. What issuing means is in `InvoiceIssueService`. */
export class InvoiceService {
  constructor(private readonly context: Context) {}

  create({
    clientId,
    ...details
  }: CreateInvoiceInput): Promise<InvoiceCreated | InvalidInput | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      const refused = await this.refuseClient(clientId);
      if (refused) return refused;
      const blank = { currency: await this.usualCurrency(clientId), discountRate: null, discountAmount: 0, lines: [] };
      const content = contentOf(await this.withDefaults(details), blank);
      if (content instanceof InvalidInput) return content;
      return new InvoiceCreated(await this.insert(clientId, content));
    });
  }

  /** A draft with the lines of another invoice, without its dates and number. */
  duplicate(id: string): Promise<InvoiceCreated | InvalidInput | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      const invoice = await this.context.get(Invoices).byId(id);
      if (!invoice) return new NotFound();
      const refused = await this.refuseClient(invoice.clientId);
      if (refused) return refused;
      const lines = await this.context.get(InvoiceLines).of(invoice);
      const content = contentOf({ notes: invoice.notes }, { ...invoice, lines });
      if (content instanceof InvalidInput) return content;
      return new InvoiceCreated(await this.insert(invoice.clientId, content));
    });
  }

  update(input: UpdateInvoiceInput): Promise<InvoiceUpdated | InvalidInput | NotFound | NotAllowedNow> {
    const { id, version, clientId, notify, ...details } = input;
    return this.context.transaction(async () => {
      const invoices = this.context.get(Invoices);
      // Clients are locked before invoices, as payments do.
      const refused = clientId ? await this.refuseClient(clientId) : null;
      if (refused) return refused;
      const invoice = await invoices.lock(id);
      if (!invoice) return new NotFound();
      if (invoice.version !== version) return CHANGED();
      const moved = clientId && clientId !== invoice.clientId ? clientId : null;
      if (moved && invoice.status !== "DRAFT")
        return InvalidInput.of("clientId", "An issued invoice stays with its client. Void it and write another one.");
      const lines = await this.context.get(InvoiceLines).of(invoice);
      const content = contentOf(await this.withDefaults(details), { ...invoice, lines });
      if (content instanceof InvalidInput) return content;
      if (invoice.status !== "DRAFT") return this.context.get(InvoiceIssueService).revise(invoice, content, notify);
      await invoices.save(invoice, { ...content.columns, version: version + 1, ...(moved && { clientId: moved }) });
      await this.context.get(InvoiceLines).replace(invoice, content.lines);
      return new InvoiceUpdated((await invoices.lock(id)) as Invoice);
    });
  }

  /** Drafts alone: an issued invoice is never deleted. */
  remove(id: string): Promise<InvoiceDeleted | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      const invoices = this.context.get(Invoices);
      const invoice = await invoices.lock(id);
      if (!invoice) return new NotFound();
      if (invoice.status !== "DRAFT")
        return new NotAllowedNow(invoiceReasons.ISSUED, "An issued invoice is never deleted. Void it instead.");
      await invoices.removeDraft(id);
      return new InvoiceDeleted(id);
    });
  }

  private async withDefaults<Details extends Pick<CreateInvoiceInput, "lines">>(details: Details): Promise<Details> {
    if (!details.lines) return details;
    const { workspaceId } = asMember(this.context.viewer);
    const workspace = (await this.context.get(Workspaces).byId(workspaceId)) as Workspace;
    return { ...details, lines: withTaxDefaults(details.lines, workspace) };
  }

  private async insert(clientId: string, { columns, lines }: InvoiceContent): Promise<Invoice> {
    const invoices = this.context.get(Invoices);
    const id = await invoices.create({ clientId, status: "DRAFT", paidAmount: 0, ...columns });
    const invoice = (await invoices.lock(id)) as Invoice;
    await this.context.get(InvoiceLines).replace(invoice, lines);
    return invoice;
  }

  /** Locks the client: none is archived while an invoice is written. Null when one may be. */
  private async refuseClient(clientId: string): Promise<NotFound | NotAllowedNow | null> {
    const client = await this.context.get(ClientService).lockCurrent(clientId);
    return client instanceof Client ? null : client;
  }

  /** The currency of the client's newest invoice, else of the workspace's; else the euro. */
  private async usualCurrency(clientId: string): Promise<string> {
    return (await this.context.get(Invoices).newestCurrency(clientId)) ?? "EUR";
  }
}
