/** The texts of money fields, apart from the other words so that pages without such a field do not load them. */
const english = {
  example: (amount: string) => `For example ${amount}`,
  readAs: (amount: string) => `= ${amount}`,
  notANumber: (example: string) => `Enter an amount such as ${example}.`,
  tooManyDecimals: (currency: string, decimals: number) =>
    decimals === 0 ? `${currency} has no decimals.` : `${currency} has at most ${decimals} decimals.`,
  ambiguous: (amount: string, plain: string) => `This can be read in two ways. For ${amount} enter ${plain}.`,
  tooLarge: "This amount is too large.",
};

export const moneyWords = (): typeof english => english;
