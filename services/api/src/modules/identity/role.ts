import { registerEnumType } from "type-graphql";

export const Role = { OWNER: "OWNER", ADMIN: "ADMIN", MEMBER: "MEMBER" } as const;
export type Role = keyof typeof Role;

registerEnumType(Role, {
  name: "Role",
  description: "What a member may do.",
  valuesConfig: {
    OWNER: { description: "Everything, the team and payments included." },
    ADMIN: { description: "The work, portal settings and branding." },
    MEMBER: { description: "The work: projects, deliverables, proposals, contracts, invoices, previews." },
  },
});

/** A role holds its own grant and those of the roles below it. */
export const grantsOfRole: Readonly<Record<Role, readonly string[]>> = {
  OWNER: ["OWNER", "ADMIN", "MEMBER"],
  ADMIN: ["ADMIN", "MEMBER"],
  MEMBER: ["MEMBER"],
};
