import { IsISO31661Alpha2, IsOptional, Matches, ValidateIf } from "class-validator";

/** Of an input: an ISO 3166-1 code in capitals; an empty text or null empties. */
export function Country(): PropertyDecorator {
  const decorators = [
    ValidateIf((_input, value) => typeof value === "string" && value.trim() !== ""),
    IsISO31661Alpha2({ message: "Choose a country from the list." }),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property as string));
}

/** Of an input: a VAT id with its country prefix, however it is grouped; an empty text or null empties. */
export function VatNumber(): PropertyDecorator {
  const decorators = [
    IsOptional(),
    Matches(/^([ \u00a0]*|[ \u00a0]*[A-Za-z]{2}[ \u00a0.-]*([A-Za-z0-9+*][ \u00a0.-]*){2,13})$/, {
      message: "Enter the VAT ID with its country prefix, such as DE123456789.",
    }),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property as string));
}

/** `DE123456789` for `de 123 456 789`. */
export function normalizeVatNumber(entered: string): string {
  return entered.replace(/[\s.-]/g, "").toUpperCase();
}
