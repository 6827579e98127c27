import type { Policy } from "../../core/table";

export const projectPolicy: Policy = {
  section: "PROJECTS",
  see: {
    CLIENT: "project.workspace_id = :workspaceId and project.client_id = :clientId and project.status <> 'ARCHIVED'",
    MEMBER: "project.workspace_id = :workspaceId",
  },
};
