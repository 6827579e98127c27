import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { invoiceRevisionPolicy } from "./invoice.policy";
import { InvoiceRevision } from "./invoice-revision.entity";
import type { InvoiceSnapshot } from "./invoice-snapshot";

const table = new Table(InvoiceRevision, invoiceRevisionPolicy);

/** The logo is most of a snapshot and is not asked for here. */
const PARTIES =
  "jsonb_build_object('seller', (invoice_revision.snapshot->'business') - 'logo', 'buyer', invoice_revision.snapshot->'client')";

interface FrozenParties {
  readonly seller: Omit<InvoiceSnapshot["business"], "logo"> | null;
  readonly buyer: InvoiceSnapshot["client"] | null;
}

export class InvoiceRevisions extends Store<InvoiceRevision> {
  constructor(context: Context) {
    super(context, table);
  }

  /** The newest revision of an invoice; null for a draft. */
  async newestOf(invoiceId: string): Promise<InvoiceRevision | null> {
    const revisions = await this.byColumn("invoiceId", invoiceId, { orderBy: "invoice_revision.revision" });
    return revisions.at(-1) ?? null;
  }

  /** Who bills whom, as the newest revision says; nulls where nothing was frozen. */
  async partiesOf(invoiceId: string): Promise<FrozenParties | null> {
    const shape = { orderBy: "invoice_revision.revision", extra: { parties: () => PARTIES } };
    const revisions = await this.byColumn("invoiceId", invoiceId, shape, ".parties");
    return (revisions.at(-1) as { parties?: FrozenParties } | undefined)?.parties ?? null;
  }

  /** With its snapshot. */
  async whole(id: string): Promise<Required<InvoiceRevision> | null> {
    const [revision] = await this.byColumn("id", id, { whole: true }, ".whole");
    return (revision as Required<InvoiceRevision> | undefined) ?? null;
  }

  /** Gives a revision its document, once: false where another worker was first. */
  async attach({ workspaceId, id }: InvoiceRevision, fileId: string): Promise<boolean> {
    const changed = await this.change(
      "attach",
      "update invoice_revision set file_id = :fileId where workspace_id = :ofWorkspace and id = :id and file_id is null returning id",
      { ofWorkspace: workspaceId, id, fileId },
    );
    return changed.length > 0;
  }

  /** Revisions that have waited for their document longer than a job takes. */
  async overdue(): Promise<InvoiceRevision[]> {
    return this.list("overdue", {
      where: "invoice_revision.file_id is null and invoice_revision.created_at < now() - interval '5 minutes'",
      orderBy: "invoice_revision.created_at",
      limit: 100,
    });
  }
}
