import { Column, Entity, PrimaryColumn } from "typeorm";
import type { InvoiceSnapshot } from "./invoice-snapshot";

/** What an invoice said when it was issued, or changed after that, with its document once it is made. Never changed. */
@Entity("invoice_revision")
export class InvoiceRevision {
  @PrimaryColumn("uuid") workspaceId: string;
  @PrimaryColumn("uuid") id: string;
  @Column("uuid") clientId: string;
  @Column("uuid") invoiceId: string;
  @Column("int") revision: number;
  @Column("jsonb", { select: false }) snapshot?: InvoiceSnapshot;
  @Column("uuid", { nullable: true }) fileId: string | null;
  @Column("timestamptz") createdAt: string;
}
