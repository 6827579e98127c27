import type { PaymentMethod } from "./payment.entity";

/** Everything that a receipt says, as it was true when the payment was recorded. Amounts are minor units. */
export interface ReceiptSnapshot {
  readonly business: {
    readonly name: string;
    readonly address: string | null;
    readonly country: string | null;
    readonly taxId: string | null;
    readonly vatNumber: string | null;
    readonly email: string | null;
    readonly accent: string;
    /** A PNG in base64. */
    readonly logo: string | null;
    readonly showsBadge: boolean;
  };
  readonly client: { readonly name: string; readonly address: string | null };
  readonly at: string;
  readonly paidOn: string;
  readonly method: PaymentMethod;
  readonly currency: string;
  readonly amount: number;
  readonly unapplied: number;
  readonly invoices: readonly {
    readonly number: string;
    readonly total: number;
    readonly applied: number;
    readonly due: number;
  }[];
}
