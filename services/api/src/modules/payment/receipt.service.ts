import type { Context } from "../../core/context";
import type { Client } from "../client/client.entity";
import type { File } from "../file/file.entity";
import { Files } from "../file/file.store";
import { FileService } from "../file/file.service";
import type { Invoice } from "../invoice/invoice.entity";
import { MailService } from "../mail/mail.service";
import { LogoPictures } from "../workspace/logo.store";
import { terms } from "../workspace/plan";
import type { Workspace } from "../workspace/workspace.entity";
import { Workspaces } from "../workspace/workspace.store";
import type { Payment } from "./payment.entity";
import { PaymentReceipts } from "./payment.store";
import { RECEIPT } from "./receipt-mail.kind";
import type { ReceiptSnapshot } from "./receipt-snapshot";

export const RECEIPT_DOCUMENT_QUEUE = "receipt-document";

interface Applied {
  readonly invoice: Invoice;
  readonly applied: number;
}

/** Receipts say what was true when the payment was recorded. */
export class ReceiptService {
  constructor(private readonly context: Context) {}

  /** In the transaction of the payment. */
  async freeze(payment: Payment, client: Client, applied: readonly Applied[], isSent: boolean): Promise<void> {
    const { workspaceId, clientId, id } = payment;
    const receipts = this.context.get(PaymentReceipts);
    const workspace = (await this.context.get(Workspaces).byId(workspaceId)) as Workspace;
    const logo = await this.context.get(LogoPictures).bytesOf(workspace);
    const {
      name,
      legalName,
      address,
      country,
      taxId,
      vatNumber,
      contactEmail: email,
      accentOnLight: accent,
    } = workspace;
    const snapshot: ReceiptSnapshot = {
      business: {
        ...{ name: legalName ?? name, address, country, taxId, vatNumber, email, accent },
        logo: logo?.toString("base64") ?? null,
        showsBadge: terms[workspace.plan].showsBadge,
      },
      client: { name: client.name, address: client.billingAddress },
      at: payment.recordedAt,
      paidOn: payment.paidOn,
      method: payment.method,
      currency: payment.currency,
      amount: payment.amountValue,
      unapplied: payment.unapplied.amount,
      invoices: applied.map(({ invoice, applied: amount }) => ({
        number: invoice.number as string,
        total: invoice.totalAmount,
        applied: amount,
        due: Math.max(invoice.totalAmount - invoice.paidAmount, 0),
      })),
    };
    await receipts.create({ workspaceId, id, clientId, snapshot });
    await this.context.service.jobs.send(RECEIPT_DOCUMENT_QUEUE, { id, workspaceId }, this.context.currentTransaction);
    if (isSent) await this.context.get(MailService).queue({ workspaceId, clientId, kind: RECEIPT, aboutId: id });
  }

  /** Null while it is being made, and for a payment that was taken back. */
  async documentOf({ id, isReversed }: Payment): Promise<File | null> {
    const receipt = isReversed ? null : await this.context.get(PaymentReceipts).byId(id);
    return receipt?.fileId ? this.context.get(Files).byId(receipt.fileId) : null;
  }

  /** A receipt of a payment that was taken back is nobody's any more. */
  async withdraw(paymentId: string): Promise<void> {
    const receipt = await this.context.get(PaymentReceipts).byId(paymentId);
    if (receipt?.fileId) await this.context.get(FileService).show(receipt.fileId, false);
  }
}
