import type { Context } from "../../core/context";
import type { Section } from "./section";

/** PostgreSQL's channel on which every process hears what open portals should look at again. */
export const PORTAL_CHANNEL = "portico_portal";

/** What may look different now, and to whom. It carries ids alone: each portal asks again with its own eyes. */
export interface PortalChange {
  readonly workspaceId: string;
  /** Null: every client of the workspace. */
  readonly clientId: string | null;
  /** Null: which sections there are, who may enter, or how the portal looks. */
  readonly sections: readonly Section[] | null;
}

/** In the transaction of the change: heard when it is committed, and never when it is rolled back. */
export async function tellPortal({ current }: Context, change: PortalChange): Promise<void> {
  await current.query("select pg_notify($1, $2)", [PORTAL_CHANNEL, JSON.stringify(change)]);
}
