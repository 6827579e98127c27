import type { Policy } from "../../core/table";
import type { ActivityTarget } from "../activity/activity.target";

export const contractPolicy: Policy = {
  section: "CONTRACTS",
  see: {
    CLIENT:
      "contract.workspace_id = :workspaceId and contract.client_id = :clientId and contract.status in ('SIGNED', 'TERMINATED')",
    MEMBER: "contract.workspace_id = :workspaceId",
  },
};

export const contractTarget: ActivityTarget = {
  kind: "CONTRACT",
  table: "contract",
  policy: contractPolicy,
  title: "contract.name",
};
