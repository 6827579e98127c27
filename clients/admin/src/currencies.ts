/** All currencies that this browser can write. */
export const currencies = () => Intl.supportedValuesOf("currency");

const names = new Intl.DisplayNames("en", { type: "currency" });

export const currencyName = (code: string) => `${code} – ${names.of(code)}`;
