import type { EInvoice, EInvoiceCategory, EInvoiceLine, EInvoiceParty, EInvoiceTax } from "./e-invoice";

type Json = Record<string, unknown>;

/** The cross-industry invoice (CII) that Factur-X attaches. The library is loaded with the first one: it takes a second. */
export async function eInvoiceXml(invoice: EInvoice): Promise<string> {
  const { InvoiceService } = await import("@e-invoice-eu/core");
  const ignore = () => undefined;
  const service = new InvoiceService({ log: ignore, warn: ignore, error: ignore });
  return (await service.generate(ublOf(invoice) as never, { format: "CII", lang: "en" })) as string;
}

/** The library's input: UBL as JSON. */
export function ublOf(invoice: EInvoice): Json {
  const { currency, taxes, lines } = invoice;
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  const text = (amount: number) => decimalText(amount, digits ?? 2);
  const money = (name: string, amount: number): Json => ({
    [`cbc:${name}`]: text(amount),
    [`cbc:${name}@currencyID`]: currency,
  });
  const differences = taxes.map((tax) => ({ tax, amount: tax.gross - tax.net })).filter(({ amount }) => amount !== 0);
  const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
  const allowances = sumOf(differences.map(({ amount }) => Math.max(amount, 0)));
  const charges = sumOf(differences.map(({ amount }) => Math.max(-amount, 0)));
  const tax = sumOf(taxes.map(({ amount }) => amount));
  // Nobody names a VAT id on an invoice that is outside the tax's scope (BR-O-02).
  const namesVat = taxes.every(({ category }) => category !== "O");
  return {
    "ubl:Invoice": {
      "cbc:ID": invoice.number,
      "cbc:IssueDate": invoice.issuedOn,
      "cbc:DueDate": invoice.dueOn,
      "cbc:InvoiceTypeCode": "380",
      ...(invoice.notes && { "cbc:Note": [invoice.notes] }),
      "cbc:DocumentCurrencyCode": currency,
      ...(invoice.buyerReference && { "cbc:BuyerReference": invoice.buyerReference }),
      "cac:AccountingSupplierParty": { "cac:Party": sellerOf(invoice.seller, namesVat) },
      "cac:AccountingCustomerParty": { "cac:Party": buyerOf(invoice.buyer, namesVat) },
      // Without it the library leaves out an element that the schema demands.
      "cac:Delivery": { "cbc:ActualDeliveryDate": invoice.issuedOn },
      ...(invoice.paymentInstructions && { "cac:PaymentTerms": { "cbc:Note": invoice.paymentInstructions } }),
      ...(differences.length > 0 && {
        "cac:AllowanceCharge": differences.map((difference) => ({
          "cbc:ChargeIndicator": String(difference.amount < 0),
          "cbc:AllowanceChargeReason": "Discount",
          ...money("Amount", Math.abs(difference.amount)),
          "cac:TaxCategory": categoryOf(difference.tax),
        })),
      }),
      "cac:TaxTotal": [
        {
          ...money("TaxAmount", tax),
          "cac:TaxSubtotal": taxes.map((each) => ({
            ...money("TaxableAmount", each.net),
            ...money("TaxAmount", each.amount),
            "cac:TaxCategory": categoryOf(each, each.reason),
          })),
        },
      ],
      "cac:LegalMonetaryTotal": {
        ...money("LineExtensionAmount", invoice.subtotal),
        ...money("TaxExclusiveAmount", invoice.subtotal - allowances + charges),
        ...money("TaxInclusiveAmount", invoice.total),
        ...(allowances > 0 && money("AllowanceTotalAmount", allowances)),
        ...(charges > 0 && money("ChargeTotalAmount", charges)),
        ...money("PayableAmount", invoice.total),
      },
      "cac:InvoiceLine": lines.map((line, i) => lineOf(line, i, money)),
    },
  };
}

/** A price is never negative (BR-27): a credit has a negative quantity. */
function lineOf(line: EInvoiceLine, i: number, money: (name: string, amount: number) => Json): Json {
  const [name = "", ...more] = line.description.split("\n");
  return {
    "cbc:ID": String(i + 1),
    "cbc:InvoicedQuantity": line.unitPrice < 0 ? negated(line.quantity) : line.quantity,
    "cbc:InvoicedQuantity@unitCode": "C62",
    ...money("LineExtensionAmount", line.amount),
    "cac:Item": {
      ...(more.length > 0 && { "cbc:Description": more.join("\n") }),
      "cbc:Name": name,
      "cac:ClassifiedTaxCategory": categoryOf(line),
    },
    "cac:Price": money("PriceAmount", Math.abs(line.unitPrice)),
  };
}

function sellerOf({ taxId, ...party }: EInvoiceParty, namesVat: boolean): Json {
  const scheme = party.vatNumber && namesVat ? taxScheme(party.vatNumber, "VAT") : taxId && taxScheme(taxId, "FC");
  return { ...partyOf(party), ...(scheme && { "cac:PartyTaxScheme": [scheme] }) };
}

function buyerOf(party: EInvoiceParty, namesVat: boolean): Json {
  const { vatNumber } = party;
  return { ...partyOf(party), ...(vatNumber && namesVat && { "cac:PartyTaxScheme": taxScheme(vatNumber, "VAT") }) };
}

function partyOf({ name, addressLines, country, email }: Omit<EInvoiceParty, "taxId">): Json {
  const [street, second, ...more] = addressLines;
  return {
    ...(email && { "cbc:EndpointID": email, "cbc:EndpointID@schemeID": "EM" }),
    "cac:PostalAddress": {
      ...(street && { "cbc:StreetName": street }),
      ...(second && { "cbc:AdditionalStreetName": second }),
      ...(more.length > 0 && { "cac:AddressLine": { "cbc:Line": more.join(", ") } }),
      "cac:Country": { "cbc:IdentificationCode": country },
    },
    "cac:PartyLegalEntity": { "cbc:RegistrationName": name },
  };
}

const taxScheme = (id: string, scheme: "VAT" | "FC"): Json => ({
  "cbc:CompanyID": id,
  "cac:TaxScheme": { "cbc:ID": scheme },
});

/** What is out of scope has no rate at all (BR-O-05). */
function categoryOf(
  { category, rate }: Pick<EInvoiceTax, "rate"> & { readonly category: EInvoiceCategory },
  reason: string | null = null,
): Json {
  return {
    "cbc:ID": category,
    ...(category !== "O" && { "cbc:Percent": rate }),
    ...(reason !== null && { "cbc:TaxExemptionReason": reason }),
    "cac:TaxScheme": { "cbc:ID": "VAT" },
  };
}

const negated = (decimal: string) => (decimal.startsWith("-") ? decimal.slice(1) : `-${decimal}`);

function decimalText(amount: number, digits: number): string {
  const text = String(Math.abs(amount)).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  return `${amount < 0 ? "-" : ""}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ""}`;
}
