import type { Policy } from "../../core/table";

export const deliverablePolicy: Policy = {
  section: "DELIVERABLES",
  see: {
    CLIENT:
      "deliverable.workspace_id = :workspaceId and deliverable.client_id = :clientId and deliverable.published_at is not null and deliverable.removed_at is null",
    MEMBER: "deliverable.workspace_id = :workspaceId and deliverable.removed_at is null",
  },
};

/** Older files are for members alone. */
export const deliverableVersionPolicy: Policy = {
  section: "DELIVERABLES",
  see: { MEMBER: "deliverable_version.workspace_id = :workspaceId" },
};
