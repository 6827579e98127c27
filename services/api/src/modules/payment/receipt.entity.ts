import { Column, Entity, PrimaryColumn } from "typeorm";
import type { ReceiptSnapshot } from "./receipt-snapshot";

/** What a receipt says, frozen when the payment was recorded, with its document once it is made. */
@Entity("payment_receipt")
export class PaymentReceipt {
  @PrimaryColumn("uuid") workspaceId: string;
  @PrimaryColumn("uuid", { name: "entry_id" }) id: string;
  @Column("uuid") clientId: string;
  @Column("jsonb", { select: false }) snapshot?: ReceiptSnapshot;
  @Column("uuid", { nullable: true }) fileId: string | null;
  @Column("timestamptz") createdAt: string;
}
