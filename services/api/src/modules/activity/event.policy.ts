import type { Policy } from "../../core/table";

export const eventPolicy: Policy = {
  see: {
    CLIENT:
      "event.workspace_id = :workspaceId and event.client_id = :clientId and event.section = any(:sections::text[])",
    MEMBER: "event.workspace_id = :workspaceId",
  },
};
