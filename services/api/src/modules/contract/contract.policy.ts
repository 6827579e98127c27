import type { Policy } from "../../core/table";

export const contractPolicy: Policy = {
  section: "CONTRACTS",
  see: {
    CLIENT:
      "contract.workspace_id = :workspaceId and contract.client_id = :clientId and contract.status in ('SIGNED', 'TERMINATED')",
    MEMBER: "contract.workspace_id = :workspaceId",
  },
};
