import { rows } from "./database";
import type { Section } from "./world.options";
import type { WorldClient } from "./world.seed";

/** Shows and hides sections in the database itself; the next request must obey. */
export async function hide({ workspaceId, id }: WorldClient, hidden: readonly Section[]): Promise<void> {
  const sql = "update portal_access set hidden_sections = $3 where workspace_id = $1 and client_id = $2";
  await rows(sql, [workspaceId, id, hidden]);
}

/** Turns the portal on or off, and nothing else. */
export async function setEnabled({ workspaceId, id }: WorldClient, enabled: boolean): Promise<void> {
  const sql = "update portal_access set enabled = $3 where workspace_id = $1 and client_id = $2";
  await rows(sql, [workspaceId, id, enabled]);
}
