/**
 * What an electronic invoice says by EN 16931, in our words. Amounts are whole minor units; decimals are text. A PDF that
 * is rendered with it becomes a Factur-X invoice.
 */
export interface EInvoice {
  readonly number: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly currency: string;
  readonly seller: EInvoiceParty;
  readonly buyer: EInvoiceParty;
  readonly buyerReference: string | null;
  readonly lines: readonly EInvoiceLine[];
  readonly taxes: readonly EInvoiceTax[];
  readonly subtotal: number;
  readonly total: number;
  readonly notes: string | null;
  readonly paymentInstructions: string | null;
}

export interface EInvoiceParty {
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly country: string;
  readonly vatNumber: string | null;
  readonly taxId: string | null;
  readonly email: string | null;
}

/** Codes of UNCL 5305. */
export type EInvoiceCategory = "S" | "Z" | "E" | "AE" | "G" | "O";

export interface EInvoiceLine {
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: number;
  readonly rate: string;
  readonly category: EInvoiceCategory;
  readonly amount: number;
}

export interface EInvoiceTax {
  readonly rate: string;
  readonly category: EInvoiceCategory;
  /** The sum of the lines, before the discount. */
  readonly gross: number;
  /** After it. */
  readonly net: number;
  readonly amount: number;
  /** Why nothing is taxed; null where it is, and for a rate of zero. */
  readonly reason: string | null;
}
