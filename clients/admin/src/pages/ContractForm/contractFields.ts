import { parseMoney, writeMoney } from "@portico/kit/moneyInput";
import type { ContractFormFragment, ContractStatus, UpdateContractInput } from "@portico/schema/admin.generated";
import { contractStatuses } from "../../workFilter";

export const names = [
  "clientId",
  "name",
  "status",
  "amount",
  "currency",
  "startsOn",
  "endsOn",
  "signedOn",
  "renewsOn",
  "paymentTerms",
  "notes",
] as const;

type Name = (typeof names)[number];
export type ContractFields = Record<Name, string>;

/** What is sent of a contract: that which was changed. */
export type ContractDetails = Omit<UpdateContractInput, "id">;

export const fieldsOf = (contract: ContractFormFragment | undefined, client: string | undefined): ContractFields => ({
  clientId: client ?? "",
  name: contract?.name ?? "",
  status: contract?.status ?? "DRAFT",
  amount: contract?.value ? writeMoney(contract.value) : "",
  currency: contract?.value?.currency ?? "EUR",
  startsOn: contract?.startsOn ?? "",
  endsOn: contract?.endsOn ?? "",
  signedOn: contract?.signedOn ?? "",
  renewsOn: contract?.renewsOn ?? "",
  paymentTerms: contract?.paymentTerms ?? "",
  notes: contract?.notes ?? "",
});

/** What the changed fields say. What is emptied is null. The money field keeps an unreadable amount from being sent. */
export function detailsOf(fields: ContractFields, changed: readonly Name[]): ContractDetails {
  const plain = ["startsOn", "endsOn", "signedOn", "renewsOn", "paymentTerms", "notes"] as const;
  const details: ContractDetails = Object.fromEntries(
    plain.filter((name) => changed.includes(name)).map((name) => [name, fields[name] || null]),
  );
  if (changed.includes("name")) details.name = fields.name;
  if (changed.includes("status")) details.status = fields.status as ContractStatus;
  if (!changed.includes("amount") && !(changed.includes("currency") && fields.amount)) return details;
  const parsed = parseMoney(fields.amount, fields.currency);
  if (parsed.problem !== undefined) throw new Error(parsed.problem);
  return { ...details, value: parsed.amount };
}

/** What a contract may become: what was signed stays something that was signed. */
export function statusesFrom(status: ContractStatus | undefined): ContractStatus[] {
  if (status === undefined) return [...contractStatuses];
  return status === "SIGNED" || status === "TERMINATED" ? ["SIGNED", "TERMINATED"] : ["DRAFT", "SENT", "SIGNED"];
}
