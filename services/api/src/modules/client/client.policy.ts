import type { Policy } from "../../core/table";
import type { ActivityTarget } from "../activity/activity.target";

export const clientPolicy: Policy = {
  see: {
    CLIENT: "client.workspace_id = :workspaceId and client.id = :clientId",
    MEMBER: "client.workspace_id = :workspaceId",
  },
};

export const clientTarget: ActivityTarget = {
  kind: "CLIENT",
  table: "client",
  policy: clientPolicy,
  title: "client.name",
};
