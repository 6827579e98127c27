import type { Policy } from "../../core/table";

export const sessionPolicy: Policy = {
  see: {
    CLIENT: "session.workspace_id = :workspaceId and session.client_id = :clientId",
    MEMBER: "session.workspace_id = :workspaceId",
  },
};
