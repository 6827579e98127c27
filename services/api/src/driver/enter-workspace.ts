import { statement } from "../core/statement";

/** Opens the wall for one workspace until the transaction ends. */
export const enterWorkspace = statement(
  "wall.enter",
  () => "select set_config('portico.workspace', :workspaceId, true)",
);
