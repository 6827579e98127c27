import { type DatabaseState, DatabaseUnusable } from "./database/migrate";
import type { Environment } from "./environment";
import { gatewayOf, storageOf } from "./service";

/** What this installation stands on, a line each. */
export async function diagnose(environment: Environment, database: DatabaseState): Promise<string> {
  const [mailGateway, storage] = await Promise.all([gatewayOf(environment), storageOf(environment, async () => true)]);
  return [
    `PostgreSQL ${database.version}${isBehind(database) ? "" : ", migrated"}`,
    ...(isBehind(database) ? [behindSentence(database)] : []),
    database.hasRoles
      ? "The wall stands on the roles portico_app and portico_system"
      : "The database user may make no roles: the wall is forced on it, and a setting tells the system apart",
    `Mail leaves by ${mailGateway.name}`,
    `Files lie in ${storage.name}`,
  ].join("\n");
}

export function isBehind({ missing }: DatabaseState): boolean {
  return missing.length > 0;
}

/** A command of this version may not work with the tables of an older one. */
export function refuseIfBehind(database: DatabaseState): void {
  if (isBehind(database)) throw new DatabaseUnusable(behindSentence(database));
}

function behindSentence({ missing }: DatabaseState): string {
  return `The database is behind this version of Portico: ${missing.join(", ")} must be run. \`npm run portico -- migrate\` runs them, and so does the next start.`;
}

export function aheadSentence({ unknown }: DatabaseState): string {
  return `The database is ahead of this version of Portico: a newer version has run ${unknown.join(", ")}. Use that version.`;
}
