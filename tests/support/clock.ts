import { rows } from "./database";
import { hashOf } from "./world.seed";

/** Time passes for one link: as if it had been sent so much earlier, `9 minutes 59 seconds`. */
export function ageLink(token: string, by: string): Promise<void> {
  return age("sign_in_link", token, by);
}

/** As if the person had signed in so much earlier, `29 days 23:59:00`. */
export function ageSession(token: string, by: string): Promise<void> {
  return age("session", token, by);
}

async function age(table: "sign_in_link" | "session", token: string, by: string): Promise<void> {
  const moved = await rows(
    `update ${table} set created_at = created_at - $2::interval, expires_at = expires_at - $2::interval
     where token_hash = $1 returning id`,
    [hashOf(token), by],
  );
  if (moved.length !== 1) throw new Error(`No ${table} has this token.`);
}
