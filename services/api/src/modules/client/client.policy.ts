import type { Policy } from "../../core/table";

export const clientPolicy: Policy = {
  see: {
    CLIENT: "client.workspace_id = :workspaceId and client.id = :clientId",
    MEMBER: "client.workspace_id = :workspaceId",
  },
};
