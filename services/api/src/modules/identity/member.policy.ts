import type { Policy } from "../../core/table";

export const memberPolicy: Policy = {
  see: { MEMBER: "member.workspace_id = :workspaceId and member.removed_at is null" },
};
