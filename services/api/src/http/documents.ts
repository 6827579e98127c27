import { createHash } from "node:crypto";
import { type DocumentNode, stripIgnoredCharacters } from "graphql";
import type { CompiledQuery } from "graphql-jit";
import type { ExecutionResult } from "graphql";
import { operationHashes as adminOperations } from "../../../../schema/admin.operations.generated";
import { operationHashes as portalOperations } from "../../../../schema/portal.operations.generated";
import { createCache } from "../core/caches";
import { selectionsIn } from "./limits";

const OWN_HASHES: ReadonlySet<string> = new Set([
  ...Object.values(portalOperations),
  ...Object.values(adminOperations),
]);
/** Several times the length of the longest operation of the apps, however a client formats it. */
const MAX_OWN_LENGTH = 10_000;

/** Measured: a compiled document takes about 2.5 kB for each selection, and its syntax tree ten bytes for each byte. */
const BYTES_PER_SELECTION = 3_000;
const BYTES_PER_CHARACTER = 12;
const BYTES_PER_DOCUMENT = 20_000;

/** What is worked out once for a document that is kept, and forgotten together with it. */
export interface KeptDocument {
  readonly isOwn: boolean;
  readonly compiled: Map<string, CompiledQuery | ExecutionResult>;
  /** The cost by the variables that decide it. */
  readonly costs: Map<string, number>;
}

/**
 * The documents that the process keeps parsed, validated and compiled: the apps' own operations for good, and of all others
 * those that came at least twice, within a budget of bytes. A document that comes once costs a hash. Apollo asks for them
 * by its own key, which ends with the hash of the text.
 */
export class Documents {
  private readonly own = new Map<string, DocumentNode>();
  private readonly foreign = createCache<DocumentNode>("documents", {
    bytesOf: (document) =>
      BYTES_PER_DOCUMENT +
      selectionsIn(document) * BYTES_PER_SELECTION +
      (document.loc?.end ?? 0) * BYTES_PER_CHARACTER,
  });
  private readonly cameOnce = createCache<object>("newDocuments", { bytesOf: () => 0 });
  private readonly ownTexts = createCache<string>("ownTexts", { bytesOf: (text) => text.length });
  private readonly kept = new WeakMap<DocumentNode, KeptDocument>();

  /** The text under which an operation of the apps is kept; undefined for every other document. */
  ownTextOf(query: string): string | undefined {
    if (query.length > MAX_OWN_LENGTH) return undefined;
    const known = this.ownTexts.get(query);
    if (known) return known;
    if (this.foreign.has(hashOf(query))) return undefined;
    const text = significantTextOf(query);
    if (text === undefined || !OWN_HASHES.has(hashOf(text))) return undefined;
    this.ownTexts.set(query, text);
    return text;
  }

  /** Whether a foreign document is kept, so that it costs nothing to parse and validate. */
  isKept(query: string): boolean {
    return this.foreign.has(hashOf(query));
  }

  /** What is known of a document that is kept; undefined for one that came for the first time. */
  find(document: DocumentNode): KeptDocument | undefined {
    return this.kept.get(document);
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    const hash = hashIn(key);
    return this.own.get(hash) ?? this.foreign.get(hash);
  }

  /** Called with every document that was parsed and found valid. */
  async set(key: string, document: DocumentNode): Promise<void> {
    const hash = hashIn(key);
    const isOwn = OWN_HASHES.has(hash);
    if (isOwn) this.own.set(hash, document);
    else if (this.cameOnce.has(hash)) this.foreign.set(hash, document);
    else this.cameOnce.set(hash, SEEN);
    if (isOwn || this.foreign.has(hash)) this.kept.set(document, { isOwn, compiled: new Map(), costs: new Map() });
  }

  async delete(key: string): Promise<boolean> {
    return this.foreign.delete(hashIn(key));
  }
}

const SEEN = {};

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

const HASH_LENGTH = 64;
const hashIn = (key: string) => key.slice(-HASH_LENGTH);

function significantTextOf(query: string): string | undefined {
  try {
    return stripIgnoredCharacters(query);
  } catch {
    // It is no document; the parser says what is wrong with it.
    return undefined;
  }
}
