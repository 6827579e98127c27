import { invoiceDocument } from "./invoice-document";
import type { InvoiceSnapshot } from "./invoice-snapshot";

const nobody = { address: null, country: null, taxId: null, vatNumber: null, email: null };

const snapshot: InvoiceSnapshot = {
  business: { ...nobody, name: "Studio Lumen", legalName: null, accent: "#3454d1", logo: null, showsBadge: false },
  client: { ...nobody, name: "Anna Berg", buyerReference: null },
  ...{ number: "2026-0001", revision: 1, at: "2026-03-10T09:00:00Z", issuedOn: "2026-03-10", dueOn: "2026-03-24" },
  ...{ currency: "EUR", lines: [], subtotal: 0, discount: 0, discountRate: null, taxes: [], total: 0, notes: null },
  paymentInstructions: "Within two weeks, please.",
};

const account = { payee: "Lumen GmbH", iban: "DE89370400440532013000", bic: "COBADEFFXXX" };
const howToPay = (changes: Partial<InvoiceSnapshot>) => invoiceDocument({ ...snapshot, ...changes }).sections;

test("the bank account stands below the payment instructions, with the number as the reference", () => {
  expect(howToPay({ bankAccount: account })).toEqual([
    {
      heading: "How to pay",
      text: [
        "Within two weeks, please.\n",
        ...["Account holder: Lumen GmbH", "IBAN: DE89 3704 0044 0532 0130 00", "BIC: COBADEFFXXX"],
        "Reference: 2026-0001",
      ].join("\n"),
    },
  ]);
});

test("a snapshot of before there were bank accounts reads as it always did", () => {
  expect(howToPay({})).toEqual([{ heading: "How to pay", text: "Within two weeks, please." }]);
});

test("without instructions and account there is nothing about paying", () => {
  expect(howToPay({ paymentInstructions: null, bankAccount: null })).toEqual([]);
});
