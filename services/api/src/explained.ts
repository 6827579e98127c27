import { EmbeddedDatabaseProblem } from "./database/embedded.problem";
import { DatabaseUnusable } from "./database/migrate";
import { WrongEnvironment } from "./environment";

/** Some errors are written for the person who starts Portico; any other is a fault of ours and wants its stack. */
export function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isForThePerson = [WrongEnvironment, EmbeddedDatabaseProblem, DatabaseUnusable].some(
    (kind) => error instanceof kind,
  );
  return isForThePerson ? error.message : (aboutFolder(error) ?? error.stack ?? error.message);
}

/** Before Portico is ready it writes to DATA_DIR alone. */
function aboutFolder({ code = "", path, syscall }: NodeJS.ErrnoException): string | null {
  const reason = {
    EROFS: "the file system is read-only",
    EACCES: "permission denied",
    EPERM: "not permitted",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk quota is used up",
    ENOTDIR: "a part of its path is no folder",
    // What Node's recursive mkdir makes of a read-only file system.
    ...(syscall === "mkdir" && { ENOENT: "it cannot be created, perhaps because the file system is read-only" }),
  }[code];
  return reason && path
    ? `DATA_DIR cannot be used: ${path}: ${reason}. Set it to a folder that Portico can write to.`
    : null;
}
