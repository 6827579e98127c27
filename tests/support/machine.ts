import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What some tests need of the machine, and how it is found out whether it is there. */
const AVAILABLE = {
  /** A file system of the test's own: as root, where containers allow it. */
  REQUIRE_MOUNT: () => {
    const folder = mkdtempSync(join(tmpdir(), "portico-mount-"));
    const isMounted = mount(folder);
    if (isMounted) unmount(folder);
    rmdirSync(folder);
    return isMounted;
  },
  /** Watching the system calls of another process, and making them fail. */
  REQUIRE_STRACE: () => spawnSync("strace", ["-f", "-e", "trace=fsync", "true"]).status === 0,
  /** An account without rights that can read the checkout: our own, or one that root can make. */
  REQUIRE_ACCOUNT: () =>
    process.getuid?.() !== 0 || (spawnSync("useradd", ["--help"]).status === 0 && isOpenToOthers()),
};

function isOpenToOthers(): boolean {
  return (
    spawnSync("test", ["-r", join(__dirname, "../../package.json")], { uid: 65534, gid: 65534, cwd: "/" }).status === 0
  );
}

/**
 * Jest's `test` for what needs something of the machine. Where that is missing the test counts as skipped; with
 * `REQUIRE_MOUNT=1` and the like it runs all the same, and fails.
 */
export function testWith(need: "MOUNT" | "STRACE" | "ACCOUNT"): jest.It {
  const name = `REQUIRE_${need}` as const;
  return process.env[name] === "1" || AVAILABLE[name]() ? test : test.skip;
}

/** A file system in memory on a folder, of so many bytes or `read-only`. */
export function mount(folder: string, option = "size=1m"): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", option, "portico-test", folder]).status === 0;
}

export function unmount(folder: string): void {
  spawnSync("umount", [folder]);
}
