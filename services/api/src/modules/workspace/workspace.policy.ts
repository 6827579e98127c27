import type { Policy } from "../../core/table";

export const workspacePolicy: Policy = {
  see: { CLIENT: "workspace.id = :workspaceId", MEMBER: "workspace.id = :workspaceId" },
};
