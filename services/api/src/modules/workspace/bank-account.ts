import { friendlyFormatIBAN } from "ibantools";
import type { Workspace } from "./workspace.entity";

export interface BankAccount {
  readonly payee: string;
  readonly iban: string;
  readonly bic: string | null;
}

/** Where clients of the workspace transfer to; null without an IBAN. */
export function bankAccountFor({ payee, legalName, name, iban, bic }: Workspace): BankAccount | null {
  return iban ? { payee: payee ?? legalName ?? name, iban, bic } : null;
}

export const spacedIban = (iban: string): string => friendlyFormatIBAN(iban) ?? iban;
