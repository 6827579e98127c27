import type { ContractStatus, InvoiceStatus, ProjectStatus } from "@portico/schema/admin.generated";

type Address = Record<string, string | string[] | undefined>;

export const projectStatuses = ["PLANNED", "ACTIVE", "ON_HOLD", "COMPLETED", "ARCHIVED"] as const;
export const contractStatuses = ["DRAFT", "SENT", "SIGNED", "TERMINATED"] as const;

const one = (value: string | string[] | undefined) => [value].flat()[0] || "";
const among = <Choice extends string>(choices: readonly Choice[], value: string) =>
  choices.find((choice) => choice === value.toUpperCase());

/** The list of projects that an address asks for: those not archived, unless it says otherwise. */
export const projectFilter = (address: Address) => ({
  search: one(address.search),
  status: among(projectStatuses, one(address.status)) ?? ("CURRENT" as const),
  client: one(address.client) || null,
});

export const projectVariables = (address: Address) => {
  const { status, ...rest } = projectFilter(address);
  const wanted: ProjectStatus[] =
    status === "CURRENT" ? projectStatuses.filter((other) => other !== "ARCHIVED") : [status];
  return { ...rest, status: wanted };
};

export const contractFilter = (address: Address) => ({
  search: one(address.search),
  status: among(contractStatuses, one(address.status)) ?? ("ANY" as const),
  client: one(address.client) || null,
});

export const contractVariables = (address: Address) => {
  const { status, ...rest } = contractFilter(address);
  const wanted: ContractStatus[] | null = status === "ANY" ? null : [status];
  return { ...rest, status: wanted };
};

export const invoiceStatuses = ["DRAFT", "OPEN", "OVERDUE", "PAID", "VOID"] as const;

/** Overdue is a choice beside the states, though only an open invoice is overdue. */
export const invoiceFilter = (address: Address) => ({
  search: one(address.search),
  status: among(invoiceStatuses, one(address.status)) ?? ("ANY" as const),
  client: one(address.client) || null,
});

export const invoiceVariables = (address: Address) => {
  const { status, ...rest } = invoiceFilter(address);
  const overdue = status === "OVERDUE";
  const wanted: InvoiceStatus[] | null = status === "ANY" || status === "OVERDUE" ? null : [status];
  return { ...rest, overdue, status: wanted };
};

const shown = { ANY: null, PUBLISHED: true, UNPUBLISHED: false } as const;

/** Which of a project's deliverables an address asks for. */
export const deliverableFilter = (address: Address) => ({
  search: one(address.search),
  shown: among(["PUBLISHED", "UNPUBLISHED"] as const, one(address.shown)) ?? ("ANY" as const),
});

export const deliverableVariables = (address: Address) => {
  const { search, shown: wanted } = deliverableFilter(address);
  return { search, published: shown[wanted] };
};
