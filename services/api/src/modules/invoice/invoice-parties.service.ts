import type { Context } from "../../core/context";
import { Clients } from "../client/client.store";
import { Workspaces } from "../workspace/workspace.store";
import type { Invoice } from "./invoice.entity";
import { buyerNow, type InvoiceParty, partyOf, sellerNow } from "./invoice-party";
import { type PaymentDetails, paymentDetailsOf } from "./invoice-payment-details";
import { InvoiceRevisions } from "./invoice-revision.store";

/** Who bills whom, and how it is paid. What was frozen at issue counts; a draft, and what nothing was frozen of, has the facts of now. */
export class InvoiceParties {
  constructor(private readonly context: Context) {}

  async sellerOf(invoice: Invoice): Promise<InvoiceParty | null> {
    const frozen = await this.frozenOf(invoice);
    if (frozen?.seller) return partyOf(frozen.seller);
    const workspace = await this.context.get(Workspaces).byId(invoice.workspaceId);
    return workspace && sellerNow(workspace);
  }

  async buyerOf(invoice: Invoice): Promise<InvoiceParty | null> {
    const frozen = await this.frozenOf(invoice);
    if (frozen?.buyer) return partyOf(frozen.buyer);
    const client = await this.context.get(Clients).byId(invoice.clientId);
    return client && buyerNow(client);
  }

  async paymentDetailsOf(invoice: Invoice): Promise<PaymentDetails | null> {
    const workspace = await this.context.get(Workspaces).byId(invoice.workspaceId);
    return workspace && paymentDetailsOf(invoice, workspace);
  }

  private async frozenOf({ id, revision }: Invoice) {
    return revision > 0 ? this.context.get(InvoiceRevisions).partiesOf(id) : null;
  }
}
