import type { Policy } from "../../core/table";

export const mailPolicy: Policy = { see: { MEMBER: "mail.workspace_id = :workspaceId" } };
