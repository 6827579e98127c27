import type { TeamMemberFragment } from "@portico/schema/admin.generated";

export type Role = TeamMemberFragment["role"];

/** From the one that may least. */
export const roles: Role[] = ["MEMBER", "ADMIN", "OWNER"];
