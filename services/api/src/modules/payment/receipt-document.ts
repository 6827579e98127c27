import type { LetterDocument } from "../../gateways/documents";
import { dayOf, moneyFormat, paperOf, partyLines } from "../invoice/invoice-document";
import type { PaymentMethod } from "./payment.entity";
import type { ReceiptSnapshot } from "./receipt-snapshot";

export const methodWords: Readonly<Record<PaymentMethod, string>> = {
  BANK_TRANSFER: "Bank transfer",
  CARD: "Card",
  CASH: "Cash",
  CHECK: "Check",
  OTHER: "Other",
};

export function receiptDocument(snapshot: ReceiptSnapshot): LetterDocument {
  const { business, client, currency, invoices } = snapshot;
  const money = moneyFormat(currency);
  const paper = paperOf(business.country);
  return {
    ...{ language: "en", paper, at: snapshot.at, title: "Receipt", accent: business.accent },
    logo: business.logo ?? undefined,
    business: { name: business.name, lines: partyLines(business) },
    pageLabel: "Receipt · Page {page} of {pages}",
    badge: business.showsBadge ? "Powered by Portico" : undefined,
    recipient: { label: "Received from", name: client.name, lines: (client.address ?? "").split("\n").filter(Boolean) },
    facts: [
      { label: "Received", value: dayOf(snapshot.paidOn, paper) },
      { label: "Method", value: methodWords[snapshot.method] },
    ],
    tables:
      invoices.length > 0
        ? [
            {
              columns: ["Invoice", "Total", "Applied", "Left to pay"],
              rows: invoices.map(({ number, total, applied, due }) => [
                number,
                money(total),
                money(applied),
                money(due),
              ]),
            },
          ]
        : [],
    totals: [
      ...(snapshot.unapplied > 0 ? [{ label: "Credit", value: money(snapshot.unapplied) }] : []),
      { label: "Amount received", value: money(snapshot.amount), isStrong: true },
    ],
    sections: [],
  };
}
