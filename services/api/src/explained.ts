import { EmbeddedDatabaseProblem } from "./database/embedded.problem";
import { DatabaseUnusable } from "./database/migrate";
import { WrongEnvironment } from "./environment";

/** Some errors are written for the person who starts Portico; any other is a fault of ours and wants its stack. */
export function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isForThePerson = [WrongEnvironment, EmbeddedDatabaseProblem, DatabaseUnusable].some(
    (kind) => error instanceof kind,
  );
  return isForThePerson ? error.message : (error.stack ?? error.message);
}
