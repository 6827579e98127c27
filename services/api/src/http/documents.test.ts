import { parse } from "graphql";
import { type CacheName, cacheSizes, createCache } from "../core/caches";
import { Documents } from "./documents";
import { NewDocumentLimit } from "./documents.limit";

const DISTINCT = 10_000;

const sizeOf = (name: CacheName) => cacheSizes().find((size) => size.name === name) as ReturnType<typeof cacheSizes>[0];

const keyOf = (i: number) => `schema:${i.toString(16).padStart(64, "0")}`;

test("10,000 distinct documents that come twice stay within their budget, and the newest are kept", async () => {
  const documents = new Documents();
  const fields = Array.from({ length: 40 }, (_, i) => `field${i} { inner }`).join(" ");
  for (let i = 0; i < DISTINCT; i++) {
    for (let times = 0; times < 2; times++) await documents.set(keyOf(i), parse(`query Q${i} { ${fields} }`));
    const { bytes, limit } = sizeOf("documents");
    if (bytes > limit) throw new Error(`After ${i} documents the cache holds ${bytes} of ${limit} bytes.`);
  }
  expect(await documents.get(keyOf(0))).toBeUndefined();
  expect(await documents.get(keyOf(DISTINCT - 1))).toBeDefined();
  expect(sizeOf("newDocuments").bytes).toBeLessThanOrEqual(sizeOf("newDocuments").limit);
});

test("a document is kept from its second use on", async () => {
  const documents = new Documents();
  const first = parse("{ once }");
  await documents.set(keyOf(1), first);
  expect([await documents.get(keyOf(1)), documents.find(first)]).toEqual([undefined, undefined]);
  const second = parse("{ once }");
  await documents.set(keyOf(1), second);
  expect(await documents.get(keyOf(1))).toBe(second);
  expect(documents.find(second)?.isOwn).toBe(false);
});

test("a document whose compiled form would fill much of the cache is not kept", async () => {
  const documents = new Documents();
  const doubling = Array.from({ length: 12 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
  const text = `{ ...F0 } ${doubling.join(" ")} fragment F12 on Query { a }`;
  for (let times = 0; times < 3; times++) await documents.set(keyOf(1), parse(text));
  expect(await documents.get(keyOf(1))).toBeUndefined();
});

test("10,000 networks stay within the budget, and all together have a limit of their own", () => {
  const limit = new NewDocumentLimit();
  const taken = Array.from({ length: DISTINCT }, (_, i) => {
    try {
      limit.take(`10.0.${i >> 8}.${i & 255}`);
      return true;
    } catch {
      return false;
    }
  });
  expect(taken.filter(Boolean)).toHaveLength(3_000);
  expect(sizeOf("networks").bytes).toBeLessThanOrEqual(sizeOf("networks").limit);
});

test.each<CacheName>(["ownTexts", "viewers", "networks", "newDocuments", "documents"])(
  "10,000 distinct entries of 10 kB keep the cache of %s within its budget",
  (name) => {
    const cache = createCache<string>(name, { bytesOf: (text) => text.length });
    for (let i = 0; i < DISTINCT; i++) cache.set(`key ${i}`, "x".repeat(10_000));
    const { bytes, limit } = sizeOf(name);
    expect(bytes).toBeGreaterThan(limit / 2);
    expect(bytes).toBeLessThanOrEqual(limit);
  },
);
