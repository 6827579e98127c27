import { isSEPACountry } from "ibantools";
import { Field, ObjectType } from "type-graphql";
import { type BankAccount, bankAccountFor } from "../workspace/bank-account";
import type { Workspace } from "../workspace/workspace.entity";
import type { Invoice } from "./invoice.entity";

@ObjectType({ simpleResolvers: true, description: "How an open invoice is paid outside the portal." })
export class PaymentDetails {
  @Field(() => String, { nullable: true, description: "The workspace's own words; plain text." })
  instructions: string | null;
  @Field(() => String, { nullable: true, description: "Who holds the bank account; null without one." })
  payee: string | null;
  @Field(() => String, { nullable: true, description: "The bank account to transfer to, without spaces." })
  iban: string | null;
  @Field(() => String, { nullable: true, description: "The bank's BIC." })
  bic: string | null;
  @Field(() => String, { description: "What the transfer has to name: the invoice's number." })
  reference: string;
  @Field(() => String, {
    nullable: true,
    description:
      "The text of an EPC QR code (GiroCode) that fills in the transfer; null unless it is a SEPA transfer in euros.",
  })
  transferQrText: string | null;
}

/** As the workspace says it now, not as it was at issue: money goes to the account that is in use. */
export function paymentDetailsOf(invoice: Invoice, workspace: Workspace): PaymentDetails | null {
  const account = bankAccountFor(workspace);
  const instructions = workspace.paymentInstructions;
  if (invoice.status !== "OPEN" || !(account || instructions)) return null;
  const reference = invoice.number as string;
  return {
    instructions,
    payee: account?.payee ?? null,
    iban: account?.iban ?? null,
    bic: account?.bic ?? null,
    reference,
    transferQrText: account && transferQrText(account, invoice.amountDue, reference),
  };
}

/** The limits of EPC069-12: the amount in cents, the name, and the remittance information in characters. */
const MOST_CENTS = 99_999_999_999;
const NAME_LENGTH = 70;
const REFERENCE_LENGTH = 140;

function transferQrText(
  { payee, iban, bic }: BankAccount,
  { amount, currency }: { amount: number; currency: string },
  reference: string,
): string | null {
  const isTransfer = currency === "EUR" && amount > 0 && amount <= MOST_CENTS && isSEPACountry(iban.slice(0, 2));
  if (!isTransfer) return null;
  const euros = `EUR${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
  const party = [bic ?? "", payee.slice(0, NAME_LENGTH), iban];
  return ["BCD", "002", "1", "SCT", ...party, euros, "", "", reference.slice(0, REFERENCE_LENGTH)].join("\n");
}
