import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What some tests need of the machine, and how it is found out whether it is there. */
const AVAILABLE = {
  /** A file system of the test's own: as root, where containers allow it. */
  MOUNT: () => {
    const folder = mkdtempSync(join(tmpdir(), "portico-mount-"));
    const isMounted = mount(folder);
    if (isMounted) unmount(folder);
    rmdirSync(folder);
    return isMounted;
  },
  /** Watching the system calls of another process, and making them fail. */
  STRACE: () => spawnSync("strace", ["-f", "-e", "trace=fsync", "true"]).status === 0,
  /** An account without rights: our own, or one that root can make. */
  ACCOUNT: () => process.getuid?.() !== 0 || spawnSync("useradd", ["--help"]).status === 0,
};

/**
 * Jest's `test` for what needs something of the machine. Where that is missing the test counts as skipped; with
 * `REQUIRE_MOUNT=1` and the like it runs all the same, and fails.
 */
export function testWith(need: keyof typeof AVAILABLE): jest.It {
  return process.env[`REQUIRE_${need}`] === "1" || AVAILABLE[need]() ? test : test.skip;
}

/** A file system in memory on a folder, of so many bytes or `read-only`. */
export function mount(folder: string, option = "size=1m"): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", option, "portico-test", folder]).status === 0;
}

export function unmount(folder: string): void {
  spawnSync("umount", [folder]);
}
