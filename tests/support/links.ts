import { randomUUID } from "node:crypto";
import { row, rows } from "./database";
import { hashOf, newToken, type Teammate, type WorldClient } from "./world.seed";

interface LinkOptions {
  readonly purpose?: "SELF_SERVICE" | "INVITATION" | "OPERATOR";
  readonly returnTo?: string;
}

const LIFETIME = { SELF_SERVICE: "10 minutes", INVITATION: "7 days", OPERATOR: "1 hour" };

/** A live link without a mail, for tests of what happens after it arrived; answers its token. */
export async function linkFor(person: WorldClient | Teammate, options: LinkOptions = {}): Promise<string> {
  const { purpose = "SELF_SERVICE" } = options;
  const { workspaceId, id, email, scope, slug } = person;
  const isMember = scope === "admin";
  const token = newToken();
  await rows(
    `insert into sign_in_link
       (id, workspace_id, purpose, client_id, member_id, address, token_hash, return_to, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp() + $9::interval)`,
    [
      randomUUID(),
      workspaceId,
      purpose,
      isMember ? null : id,
      isMember ? id : null,
      email.toLowerCase(),
      hashOf(token),
      options.returnTo ?? (isMember ? "/admin" : `/p/${slug}`),
      LIFETIME[purpose],
    ],
  );
  return token;
}

/** How many sessions of a person are alive. */
export async function liveSessionsOf({ workspaceId, id }: WorldClient | Teammate): Promise<number> {
  const counted = await row<{ count: number }>(
    `select count(*)::int as count from session
     where workspace_id = $1 and (client_id = $2 or member_id = $2) and ended_at is null and expires_at > now()`,
    [workspaceId, id],
  );
  return counted.count;
}
