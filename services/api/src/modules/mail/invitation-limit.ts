import type { Context, Limit } from "../../core/context";
import { LimitReached } from "../../core/problem";

const INVITATIONS_PER_DAY: Limit = { name: "invitationPerDay", tries: 10, seconds: 24 * 60 * 60 };

/** Ten invitations a day for one person: more of them would be a nuisance, and their sender a spammer to mail servers. */
export async function refusedForInviting({ service }: Context, personId: string): Promise<LimitReached | null> {
  const wait = await service.limits.take(INVITATIONS_PER_DAY, personId);
  return wait === null
    ? null
    : new LimitReached("Ten invitations were sent to this person within a day. Send the next one tomorrow.", wait);
}
