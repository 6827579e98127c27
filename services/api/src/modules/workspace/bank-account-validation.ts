import { electronicFormatIBAN, isValidBIC, isValidIBAN } from "ibantools";
import { typedOnes } from "../../core/input";
import { FieldProblem, InvalidInput } from "../../core/problem";
import type { BankAccount } from "./bank-account";

export const INVALID_IBAN = "Enter a valid IBAN, such as DE89 3704 0044 0532 0130 00.";
export const INVALID_BIC = "Enter a valid BIC with 8 or 11 characters, such as COBADEFFXXX.";

type Given = Partial<Record<keyof BankAccount, string | null>>;

/** What was typed of a bank account, as it is stored: without spaces, in capitals. */
export function bankAccountOf({ payee, iban, bic }: Given): Given | InvalidInput {
  const account = typedOnes({ payee, iban: iban && electronicFormatIBAN(iban), bic: bic && compact(bic) });
  const problems = [
    ...(iban?.trim() && !isValidIBAN(account.iban ?? "") ? [new FieldProblem("iban", INVALID_IBAN)] : []),
    ...(account.bic && !isValidBIC(account.bic) ? [new FieldProblem("bic", INVALID_BIC)] : []),
  ];
  return problems.length > 0 ? new InvalidInput(problems) : account;
}

const compact = (text: string) => text.replace(/\s+/g, "").toUpperCase();
