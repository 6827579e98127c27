import * as v from "valibot";
import type { Context } from "../../core/context";
import type { Section } from "./section";

/** PostgreSQL's channel for changes that open portals should reload. */
export const PORTAL_CHANNEL = "portico_portal";

/** What may have changed, and for whom. It carries ids only: each portal asks again as its own viewer. */
export interface PortalChange {
  readonly workspaceId: string;
  /** Null: every client of the workspace. */
  readonly clientId: string | null;
  /** Null: which sections there are, who may enter, or how the portal looks. */
  readonly sections: readonly Section[] | null;
}

const Payload = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    workspaceId: v.string(),
    clientId: v.nullable(v.string()),
    // A newer process may know sections that this one does not.
    sections: v.nullable(v.array(v.string())),
  }),
);

/** Throws for anything else: whoever may connect to the database may notify. */
export function parsePortalChange(payload: string): PortalChange {
  const { success, output } = v.safeParse(Payload, payload);
  if (!success) throw new Error("The payload is not a portal change.");
  return output as PortalChange;
}

/** Part of the transaction of the change: published on commit, and never after a rollback. */
export async function notifyPortal({ currentTransaction }: Context, change: PortalChange): Promise<void> {
  await currentTransaction.query("select pg_notify($1, $2)", [PORTAL_CHANNEL, JSON.stringify(change)]);
}
