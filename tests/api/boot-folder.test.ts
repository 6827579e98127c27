import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { newDatabase } from "../support/database";
import { ground, ownService } from "../support/ground";
import { mount, testWith, unmount } from "../support/machine";
import { startService } from "../support/service";

const MAIN = join(__dirname, "../../services/api/dist/main.js");
const STACK = /\n\s+at /;

/** Starts the built service on a data folder, where it is to refuse; answers what it said. */
async function refusal(dataDir: string, variables: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, DATABASE_URL: ownService().databaseUrl, DATA_DIR: dataDir, PORT: "0", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => (said += bytes));
  const impatience = setTimeout(() => child.kill("SIGKILL"), 20_000);
  const [code] = await once(child, "close");
  clearTimeout(impatience);
  expect([code, said]).toEqual([1, expect.not.stringMatching(STACK)]);
  return said.trimEnd();
}

const newFolder = () => mkdtempSync(join(ground().folder, "boot-folder-"));
const SECRET = { PORTICO_SECRET: "x".repeat(32) };

describe("The secret in DATA_DIR", () => {
  test.each([
    ["empty", "", 0o600, "has fewer than 32 characters"],
    ["of one byte", "x", 0o600, "has fewer than 32 characters"],
    ["readable by every account", "x".repeat(43), 0o644, "can be read or changed by every account"],
    ["writable by every account", "x".repeat(43), 0o602, "can be read or changed by every account"],
  ])("that is %s is refused with a sentence and kept", async (_, text, mode, sentence) => {
    const folder = newFolder();
    const file = join(folder, "secret");
    writeFileSync(file, text);
    chmodSync(file, mode);
    expect(await refusal(folder)).toContain(`${file} ${sentence}`);
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  test("is made at the first start for the service's account alone, and kept at the next", async () => {
    const folder = newFolder();
    const file = join(folder, "data/secret");
    const start = async () => {
      const service = await startService({
        databaseUrl: ownService().databaseUrl,
        folder,
        environment: { PORTICO_SECRET: "" },
      });
      await service.stop();
      return readFileSync(file, "utf8");
    };
    const first = await start();
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await start()).toBe(first);
    expect(readdirSync(join(folder, "data")).filter((name) => name.startsWith("secret"))).toEqual(["secret"]);
  });

  testWith("MOUNT")("is not left half made by a full disk, and made when there is room again", async () => {
    const folder = newFolder();
    expect(mount(folder, "size=4k")).toBe(true);
    try {
      const full = join(folder, "full");
      writeFileSync(full, "x");
      expect(await refusal(folder)).toMatch(/^DATA_DIR cannot be used: ENOSPC/);
      expect(readdirSync(folder)).toEqual(["full"]);
      rmSync(full);
      // The database is not there: this start ends after it has made the secret.
      await refusal(folder, { DATABASE_URL: "postgres://x@127.0.0.1:1/none" });
      expect(readFileSync(join(folder, "secret"), "utf8")).toMatch(/^[\w-]{43}$/);
    } finally {
      unmount(folder);
    }
  });
});

describe("A start that cannot succeed says why in a sentence", () => {
  test("when the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    expect(await refusal(newFolder(), { ...SECRET, PORT: String(port) })).toBe(
      `PORT ${port} is taken by another program. Set another PORT or HOST.`,
    );
    other.close();
  });

  test("when HOST is no address of this computer", async () => {
    expect(await refusal(newFolder(), { ...SECRET, HOST: "192.0.2.1" })).toBe(
      "HOST 192.0.2.1 is no address of this computer. Set another PORT or HOST.",
    );
  });

  testWith("MOUNT").each([
    ["and the secret is to be made there", {}],
    ["and files are to be kept there", SECRET],
    ["and the database is to be made there", { ...SECRET, DATABASE_URL: "" }],
  ])("when DATA_DIR is read-only, %s", async (_, variables) => {
    const folder = newFolder();
    expect(mount(folder, "ro")).toBe(true);
    try {
      expect(await refusal(folder, variables)).toMatch(/^DATA_DIR cannot be used: .*read-only/);
    } finally {
      unmount(folder);
    }
  });

  test("when DATA_DIR is a file", async () => {
    const file = join(newFolder(), "data");
    writeFileSync(file, "");
    expect(await refusal(file, SECRET)).toMatch(/^DATA_DIR cannot be used: /);
  });
});

test.each(["0.0.0.0/0", "::/0"])("TRUSTED_PROXIES=%s starts with a warning", async (network) => {
  const service = await startService({
    databaseUrl: await newDatabase(),
    folder: newFolder(),
    environment: { TRUSTED_PROXIES: network },
  });
  expect((await fetch(`${service.url}/readyz`, { headers: { "x-forwarded-for": "192.0.2.7" } })).status).toBe(200);
  expect(service.log()).toContain(`TRUSTED_PROXIES contains ${network}: anybody can claim any address`);
  expect(await service.stop()).toBe(0);
});
