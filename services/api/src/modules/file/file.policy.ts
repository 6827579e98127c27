import type { Policy } from "../../core/table";

export const filePolicy: Policy = {
  see: {
    CLIENT:
      "file.workspace_id = :workspaceId and file.client_id = :clientId and file.is_shown and file.removed_at is null and file.section = any(:sections)",
    MEMBER: "file.workspace_id = :workspaceId and file.removed_at is null",
  },
};

export const uploadPolicy: Policy = { see: { MEMBER: "upload.workspace_id = :workspaceId" } };
