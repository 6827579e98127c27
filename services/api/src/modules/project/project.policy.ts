import type { Policy } from "../../core/table";
import type { ActivityTarget } from "../activity/activity.target";

export const projectPolicy: Policy = {
  section: "PROJECTS",
  see: {
    CLIENT: "project.workspace_id = :workspaceId and project.client_id = :clientId and project.status <> 'ARCHIVED'",
    MEMBER: "project.workspace_id = :workspaceId",
  },
};

export const projectTarget: ActivityTarget = {
  kind: "PROJECT",
  table: "project",
  policy: projectPolicy,
  title: "project.name",
};
