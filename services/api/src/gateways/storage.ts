import type { Readable } from "node:stream";
import type { DataStore } from "@tus/server";

/** Which bytes of something stored, both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface StoredKey {
  readonly key: string;
  /** When something was last written under it. */
  readonly at: Date;
}

/**
 * Where the bytes of files lie, under random keys. What is kept never changes. Nobody but the service reaches it: every
 * byte passes through an address of ours, which asks who may have it.
 */
export interface Storage {
  readonly name: string;
  /** Where uploads are put together, in the way of the protocol by which they come. */
  readonly incoming: DataStore;
  /** Makes an upload that is whole last: once this has resolved, its bytes outlive a crash. Done twice, it is done. */
  keep(key: string): Promise<void>;
  /** Of what is kept; null when there is nothing. */
  size(key: string): Promise<number | null>;
  /** Fails with `BytesMissing`, before the first byte, for what is not kept. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** All that lies under a key, kept or incoming. Done twice, it is done. */
  remove(key: string): Promise<void>;
  /** Every key under which anything lies. */
  keys(): AsyncIterable<StoredKey>;
  /** Fails when nothing can be written. */
  check(): Promise<void>;
}

/** The row is there and its bytes are not. */
export class BytesMissing extends Error {}

const FULL = "There is no room for more files at the moment. Whoever runs this service has been told; try again later.";

/** No space is left. The protocol's server answers with what these two properties say. */
export class StorageFull extends Error {
  readonly status_code = 507;
  readonly body = FULL;

  constructor(cause: unknown) {
    super(FULL, { cause });
  }
}

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whatever else lies in the same place is not ours to touch. */
export function isKey(name: string): boolean {
  return KEY.test(name);
}
