import { registerEnumType } from "type-graphql";

/** Why a tax has its rate; the code of EN 16931 (UNCL 5305) stands beside each. */
export const TaxCategory = {
  STANDARD: "STANDARD",
  ZERO: "ZERO",
  EXEMPT: "EXEMPT",
  REVERSE_CHARGE: "REVERSE_CHARGE",
  EXPORT: "EXPORT",
  OUT_OF_SCOPE: "OUT_OF_SCOPE",
} as const;
export type TaxCategory = keyof typeof TaxCategory;
registerEnumType(TaxCategory, {
  name: "TaxCategory",
  description: "Why a tax has its rate.",
  valuesConfig: {
    STANDARD: { description: "Taxed at its rate (S)." },
    ZERO: { description: "Taxed at zero (Z)." },
    EXEMPT: { description: "Exempt, such as a small business's sales (E)." },
    REVERSE_CHARGE: { description: "The buyer owes the tax (AE)." },
    EXPORT: { description: "Exported out of the tax area (G)." },
    OUT_OF_SCOPE: { description: "Not subject to the tax (O)." },
  },
});

export const taxCategories = Object.keys(TaxCategory) as TaxCategory[];

/** The reason that documents print where the member gave none. */
export const taxReasons: Readonly<Record<TaxCategory, string | null>> = {
  STANDARD: null,
  ZERO: null,
  EXEMPT: "Exempt from VAT",
  REVERSE_CHARGE: "Reverse charge: the recipient owes the VAT",
  EXPORT: "Export outside the EU, not taxed",
  OUT_OF_SCOPE: "Not subject to VAT",
};
