import { registerEnumType } from "type-graphql";
import { Lifecycle } from "../../core/lifecycle";

export const ContractStatus = { DRAFT: "DRAFT", SENT: "SENT", SIGNED: "SIGNED", TERMINATED: "TERMINATED" } as const;
export type ContractStatus = keyof typeof ContractStatus;
registerEnumType(ContractStatus, {
  name: "ContractStatus",
  description: "How a contract stands.",
  valuesConfig: {
    DRAFT: { description: "Being written; no client sees it." },
    SENT: { description: "With the client, outside the portal; not signed yet." },
    SIGNED: { description: "Signed; its client sees it." },
    TERMINATED: { description: "Signed once and ended since; its client still sees it." },
  },
});

/** Both ways where a slip must be put right: what was signed stays something that was signed. */
export const contractLifecycle = new Lifecycle<ContractStatus>({
  DRAFT: ["SENT", "SIGNED"],
  SENT: ["DRAFT", "SIGNED"],
  SIGNED: ["TERMINATED"],
  TERMINATED: ["SIGNED"],
});
