import type { Policy } from "../../core/table";

export const previewPolicy: Policy = { see: { MEMBER: "preview.workspace_id = :workspaceId" } };
