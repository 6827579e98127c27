import type { Policy } from "../../core/table";

export const portalAccessPolicy: Policy = {
  see: {
    CLIENT: "portal_access.workspace_id = :workspaceId and portal_access.client_id = :clientId",
    MEMBER: "portal_access.workspace_id = :workspaceId",
  },
};
