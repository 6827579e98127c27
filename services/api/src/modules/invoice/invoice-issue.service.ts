import type { Context } from "../../core/context";
import { type InvalidInput, NotAllowedNow, NotFound, reasons } from "../../core/problem";
import { ActivityService } from "../activity/activity.service";
import type { ActivityKind } from "../activity/activity.kind";
import { Client } from "../client/client.entity";
import { ClientService } from "../client/client.service";
import { Clients } from "../client/client.store";
import type { File } from "../file/file.entity";
import { Files } from "../file/file.store";
import { asMember } from "../identity/member.viewer";
import { notifyPortal } from "../section/portal-change";
import { MailService } from "../mail/mail.service";
import { LogoPictures } from "../workspace/logo.store";
import type { Workspace } from "../workspace/workspace.entity";
import { Workspaces } from "../workspace/workspace.store";
import { invoiceActivity } from "./invoice.activity";
import { type EInvoiceGap, gapsOf } from "./e-invoice";
import type { Invoice } from "./invoice.entity";
import { invoiceReasons, InvoiceIssued, InvoiceUpdated, InvoiceVoided } from "./invoice.outcomes";
import { releaseInvoice } from "./invoice-release";
import { snapshotOf } from "./invoice-snapshot";
import { InvoiceLines, Invoices } from "./invoice.store";
import { contentOf, incompleteness, type InvoiceContent } from "./invoice-content";
import type { IssueInvoiceInput, VoidInvoiceInput } from "./invoice.inputs";
import { INVOICE_CHANGED, INVOICE_ISSUED } from "./invoice-mail.kind";
import { InvoiceRevisions } from "./invoice-revision.store";
import { InvoiceNumbers } from "./invoice-series.store";

export const INVOICE_DOCUMENT_QUEUE = "invoice-document";

/** What makes an invoice binding: its number, its snapshot and document, its mail; and what takes it back. */
export class InvoiceIssueService {
  constructor(private readonly context: Context) {}

  /** Issuing again what is issued answers the same and does nothing. */
  issue({ id, version }: IssueInvoiceInput): Promise<InvoiceIssued | InvalidInput | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      const invoices = this.context.get(Invoices);
      const found = await invoices.byId(id);
      if (!found) return new NotFound();
      // Clients are locked before invoices, as payments do.
      const client = await this.context.get(ClientService).lockCurrent(found.clientId);
      if (!(client instanceof Client)) return client;
      const invoice = await invoices.lock(id);
      if (!invoice) return new NotFound();
      if (invoice.status === "VOID") return VOIDED();
      if (invoice.status !== "DRAFT") return new InvoiceIssued(invoice);
      if (invoice.version !== version || invoice.clientId !== client.id)
        return new NotAllowedNow(
          reasons.CHANGED,
          "This invoice was changed meanwhile. Look at it again before you issue it.",
        );
      const workspace = (await this.context.get(Workspaces).byId(invoice.workspaceId)) as Workspace;
      const lines = await this.context.get(InvoiceLines).of(invoice);
      const content = contentOf({}, { ...invoice, lines }) as InvoiceContent;
      const issuedOn = invoice.issuedOn ?? (this.context.viewer.parameters.today as string);
      const dueOn = invoice.dueOn ?? daysAfter(issuedOn, workspace.invoicePaymentDays);
      const refused = incompleteness(content, {
        ...{ issuedOn, dueOn, clientEmail: client.email, clientAddress: client.billingAddress },
      });
      if (refused) return refused;
      const number = await this.context.get(InvoiceNumbers).take(workspace, issuedOn);
      await invoices.save(invoice, { number, issuedOn, dueOn, status: "OPEN", revision: 1, version: version + 1 });
      await this.freeze(invoice, { client, workspace });
      await this.tell(invoice, invoiceActivity.INVOICE_ISSUED, INVOICE_ISSUED);
      return new InvoiceIssued((await invoices.lock(id)) as Invoice);
    });
  }

  /** Within the transaction that holds the invoice's lock: a change of an issued invoice is its next revision. */
  async revise(
    invoice: Invoice,
    content: InvoiceContent,
    notify: boolean,
  ): Promise<InvoiceUpdated | InvalidInput | NotAllowedNow> {
    if (invoice.status === "VOID") return VOIDED();
    if (invoice.status !== "OPEN" || invoice.paidAmount > 0)
      return new NotAllowedNow(
        invoiceReasons.PAID,
        "Money has arrived for this invoice, so it can no longer be changed.",
      );
    const invoices = this.context.get(Invoices);
    const parties = await this.partiesOf(invoice);
    const { client } = parties;
    const issuedOn = content.columns.issuedOn ?? (invoice.issuedOn as string);
    const dueOn = content.columns.dueOn ?? (invoice.dueOn as string);
    const refused = incompleteness(content, {
      ...{ issuedOn, dueOn, clientEmail: client.email, clientAddress: client.billingAddress },
    });
    if (refused) return refused;
    const { version, revision } = invoice;
    await invoices.save(invoice, {
      ...content.columns,
      ...{ issuedOn, dueOn, version: version + 1, revision: revision + 1 },
    });
    await this.context.get(InvoiceLines).replace(invoice, content.lines);
    await this.freeze(invoice, parties);
    await this.tell(invoice, invoiceActivity.INVOICE_CHANGED, notify ? INVOICE_CHANGED : null);
    return new InvoiceUpdated((await invoices.lock(invoice.id)) as Invoice);
  }

  /** The number stays taken, and the document as it was. Voiding what is void answers the same. */
  voidInvoice({
    id,
    reason,
    keepCredit,
  }: VoidInvoiceInput): Promise<InvoiceVoided | InvalidInput | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      const invoices = this.context.get(Invoices);
      const invoice = await invoices.lock(id);
      if (!invoice) return new NotFound();
      if (invoice.status === "VOID") return new InvoiceVoided(invoice);
      if (invoice.status === "DRAFT")
        return new NotAllowedNow(invoiceReasons.NOT_ISSUED, "This is a draft. Delete it instead: no number is lost.");
      if (invoice.paidAmount > 0 && !keepCredit)
        return new NotAllowedNow(
          invoiceReasons.PAID,
          "Money has arrived for this invoice. Take the payment back first, or keep it as the client's credit.",
        );
      const { version } = invoice;
      const voidedAt = await invoices.clock();
      await invoices.save(invoice, { status: "VOID", voidReason: reason.trim(), voidedAt, version: version + 1 });
      await releaseInvoice(this.context, invoice);
      await this.tell(invoice, invoiceActivity.INVOICE_VOIDED, null);
      return new InvoiceVoided((await invoices.lock(id)) as Invoice);
    });
  }

  /** The number that a draft would get if it were issued now. */
  async upcomingNumberOf({ status, issuedOn, workspaceId }: Invoice): Promise<string | null> {
    if (status !== "DRAFT") return null;
    const workspace = (await this.context.get(Workspaces).byId(workspaceId)) as Workspace;
    const day = issuedOn ?? (this.context.viewer.parameters.today as string);
    return this.context.get(InvoiceNumbers).upcoming(workspace, day);
  }

  /** Null once it is issued: then the document is made. */
  async eInvoiceGapsOf(invoice: Invoice): Promise<EInvoiceGap[] | null> {
    if (invoice.status !== "DRAFT") return null;
    const { client, workspace: business } = await this.partiesOf(invoice);
    const lines = await this.context.get(InvoiceLines).of(invoice);
    const { currency } = invoice;
    return gapsOf({ business, client: { ...client, address: client.billingAddress }, lines, currency });
  }

  /** The newest revision's; null for a draft and while it is being made. */
  async documentOf({ id, revision }: Invoice): Promise<File | null> {
    const newest = revision > 0 ? await this.context.get(InvoiceRevisions).newestOf(id) : null;
    return newest?.fileId ? this.context.get(Files).byId(newest.fileId) : null;
  }

  /** Keeps what is true now, and has the document made. Within the transaction that changed the invoice. */
  async freeze(invoice: Invoice, parties?: Parties): Promise<void> {
    const { client, workspace } = parties ?? (await this.partiesOf(invoice));
    const revisions = this.context.get(InvoiceRevisions);
    const { workspaceId, id: invoiceId, clientId, revision } = invoice;
    const at = await revisions.clock();
    const lines = await this.context.get(InvoiceLines).of(invoice);
    const logo = await this.context.get(LogoPictures).bytesOf(workspace);
    const snapshot = snapshotOf({ workspace, logo, client, invoice, lines, at });
    const id = await revisions.create({ workspaceId, clientId, invoiceId, revision, snapshot });
    await this.context.service.jobs.send(INVOICE_DOCUMENT_QUEUE, { id, workspaceId }, this.context.currentTransaction);
  }

  private async partiesOf({ clientId, workspaceId }: Invoice): Promise<Parties> {
    const client = (await this.context.get(Clients).byId(clientId)) as Client;
    const workspace = (await this.context.get(Workspaces).byId(workspaceId)) as Workspace;
    return { client, workspace };
  }

  private async tell(
    { workspaceId, clientId, id }: Invoice,
    kind: ActivityKind,
    mail: typeof INVOICE_ISSUED | null,
  ): Promise<void> {
    const { memberId: actorId } = asMember(this.context.viewer);
    await this.context
      .get(ActivityService)
      .record({ workspaceId, clientId, targetId: id, kind, actorKind: "MEMBER", actorId });
    if (mail) await this.context.get(MailService).queue({ workspaceId, clientId, kind: mail, aboutId: id });
    await notifyPortal(this.context, { workspaceId, clientId, sections: ["INVOICES"] });
  }
}

interface Parties {
  readonly client: Client;
  readonly workspace: Workspace;
}

const VOIDED = () => new NotAllowedNow(invoiceReasons.VOIDED, "This invoice is void.");

/** A calendar day some days later; days have no zone. */
function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
