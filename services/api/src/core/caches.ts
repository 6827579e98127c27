import { LRUCache } from "lru-cache";

/**
 * Every cache whose entries come from requests, and the bytes it may hold: what somebody sends must never make the process
 * grow without end. What is keyed by our own code alone (statements, tables, input classes, the apps' own operations) cannot
 * grow and is not listed.
 */
const BUDGETS = {
  /** Documents that are not the apps' own, parsed and compiled. */
  documents: 16_000_000,
  /** Hashes of documents that came once. */
  newDocuments: 2_000_000,
  /** Texts in which clients send the apps' own operations. */
  ownTexts: 1_000_000,
  /** Viewers who asked lately. */
  viewers: 8_000_000,
  /** Networks that sent new documents without signing in. */
  networks: 2_000_000,
} as const;

export type CacheName = keyof typeof BUDGETS;

/** What an entry takes beside its content: its place in the list and the map, and the objects around it. */
const ENTRY_BYTES = 300;

const sizes = new Map<CacheName, () => number>();

interface Options<Value extends object | string> {
  /** The bytes of an entry's content, estimated rather too high than too low. */
  readonly bytesOf: (value: Value, key: string) => number;
  readonly ttlMs?: number;
}

/** A cache forgets what was not used for longest when its budget is full. An entry larger than a quarter of it is not kept. */
export function createCache<Value extends object | string>(
  name: CacheName,
  { bytesOf, ttlMs }: Options<Value>,
): LRUCache<string, Value> {
  const cache = new LRUCache<string, Value>({
    maxSize: BUDGETS[name],
    maxEntrySize: BUDGETS[name] / 4,
    sizeCalculation: (value, key) => Math.ceil(ENTRY_BYTES + key.length + bytesOf(value, key)),
    ttl: ttlMs,
  });
  sizes.set(name, () => cache.calculatedSize);
  return cache;
}

/** How full each cache is, in bytes, and how full it may be. */
export function cacheSizes(): { readonly name: CacheName; readonly bytes: number; readonly limit: number }[] {
  return [...sizes].map(([name, bytes]) => ({ name, bytes: bytes(), limit: BUDGETS[name] }));
}
