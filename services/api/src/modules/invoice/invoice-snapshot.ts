import type { Client } from "../client/client.entity";
import { type BankAccount, bankAccountFor } from "../workspace/bank-account";
import { terms } from "../workspace/plan";
import type { Workspace } from "../workspace/workspace.entity";
import type { Invoice } from "./invoice.entity";
import type { InvoiceLine } from "./invoice-line.entity";
import { taxesOfInvoice } from "./invoice-pricing";
import type { TaxCategory } from "./tax";

/** Everything that an invoice's document says, as it was true when it was issued. Amounts are minor units. */
export interface InvoiceSnapshot {
  readonly business: {
    readonly name: string;
    readonly legalName: string | null;
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
  readonly client: {
    readonly name: string;
    readonly address: string | null;
    readonly country: string | null;
    readonly taxId: string | null;
    readonly vatNumber: string | null;
    readonly buyerReference: string | null;
    readonly email: string | null;
  };
  readonly number: string;
  readonly revision: number;
  /** The instant of issuing, or of the change. */
  readonly at: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly currency: string;
  readonly lines: readonly {
    readonly description: string;
    readonly quantity: string;
    readonly unitPrice: number;
    readonly taxRate: string;
    readonly taxCategory: TaxCategory;
    readonly taxReason: string | null;
    readonly amount: number;
  }[];
  readonly subtotal: number;
  readonly discount: number;
  readonly discountRate: string | null;
  readonly taxes: readonly {
    readonly rate: string;
    readonly category: TaxCategory;
    readonly net: number;
    readonly amount: number;
  }[];
  readonly total: number;
  readonly notes: string | null;
  readonly paymentInstructions: string | null;
  /** Absent in snapshots of before workspaces had one. */
  readonly bankAccount?: BankAccount | null;
}

interface Facts {
  readonly workspace: Workspace;
  readonly logo: Buffer | null;
  readonly client: Client;
  readonly invoice: Invoice;
  readonly lines: readonly InvoiceLine[];
  readonly at: string;
}

export function snapshotOf({ workspace, logo, client, invoice, lines, at }: Facts): InvoiceSnapshot {
  const { name, legalName, address, country, taxId, vatNumber, contactEmail: email, accentOnLight: accent } = workspace;
  return {
    business: {
      ...{ name, legalName, address, country, taxId, vatNumber, email, accent },
      logo: logo?.toString("base64") ?? null,
      showsBadge: terms[workspace.plan].showsBadge,
    },
    client: {
      name: client.name,
      address: client.billingAddress,
      country: client.country,
      taxId: client.taxId,
      vatNumber: client.vatNumber,
      buyerReference: client.buyerReference,
      email: client.email,
    },
    number: invoice.number as string,
    revision: invoice.revision,
    at,
    issuedOn: invoice.issuedOn as string,
    dueOn: invoice.dueOn as string,
    currency: invoice.currency,
    lines: lines.map(({ description, quantity, unitPriceAmount, taxRate, taxCategory, taxReason, netAmount }) => ({
      ...{ description, quantity, taxRate, taxCategory, taxReason },
      unitPrice: unitPriceAmount,
      amount: netAmount,
    })),
    subtotal: invoice.subtotalAmount,
    discount: invoice.discountAmount,
    discountRate: invoice.discountRate,
    taxes: taxesOfInvoice(invoice, lines).map(({ rate, category, net, amount }) => ({
      ...{ rate, category },
      net: net.amount,
      amount: amount.amount,
    })),
    total: invoice.totalAmount,
    notes: invoice.notes,
    paymentInstructions: workspace.paymentInstructions,
    bankAccount: bankAccountFor(workspace),
  };
}
