import { registerEnumType } from "type-graphql";

export const Plan = { FREE: "FREE", SOLO: "SOLO", TEAM: "TEAM" } as const;
export type Plan = keyof typeof Plan;

registerEnumType(Plan, {
  name: "Plan",
  description: "What a workspace has signed up for.",
  valuesConfig: {
    FREE: { description: "One portal seat, one member, and the badge." },
    SOLO: { description: "Unlimited portal seats, one member, no badge." },
    TEAM: { description: "Unlimited portal seats, several members, no badge." },
  },
});

declare module "../../core/context" {
  interface Service {
    /** The plan of a new workspace. */
    readonly defaultPlan: Plan;
  }
}

interface Terms {
  /** How many clients may have an enabled portal; null for no limit. */
  readonly portalSeats: number | null;
  readonly members: number | null;
  readonly showsBadge: boolean;
}

export const terms: Readonly<Record<Plan, Terms>> = {
  FREE: { portalSeats: 1, members: 1, showsBadge: true },
  SOLO: { portalSeats: null, members: 1, showsBadge: false },
  TEAM: { portalSeats: null, members: null, showsBadge: false },
};
