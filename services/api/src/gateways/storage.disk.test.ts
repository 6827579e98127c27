import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Storage } from "./storage";
import { diskStorage } from "./storage.disk";

const KEY = "5b1f6c1e-0d0a-4a53-9a51-2f6f6f0c7a01";
const bytes = Buffer.from("A contract, signed.");

let folder: string;
let storage: Storage;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "portico-storage-"));
  storage = await diskStorage({ folder, hasFiles: async () => false });
});
afterEach(() => rmSync(folder, { recursive: true }));

test("bytes that are put under a key are kept there, whole", async () => {
  await storage.put(KEY, bytes);
  expect(await storage.size(KEY)).toBe(bytes.length);
  expect(await buffer(await storage.read(KEY))).toEqual(bytes);
  expect(readdirSync(join(folder, "incoming"))).toEqual([]);
});

test("putting the same bytes again changes nothing", async () => {
  await storage.put(KEY, bytes);
  await storage.put(KEY, bytes);
  expect(await buffer(await storage.read(KEY))).toEqual(bytes);
});

test("what was put is found among the keys, and removed by its key", async () => {
  await storage.put(KEY, bytes);
  const keys: string[] = [];
  for await (const { key } of storage.keys()) keys.push(key);
  expect(keys).toEqual([KEY]);
  await storage.remove(KEY);
  expect(await storage.size(KEY)).toBeNull();
});
