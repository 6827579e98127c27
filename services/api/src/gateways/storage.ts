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
  /** Writes bytes under a key at once; they last, like those that are kept. */
  put(key: string, bytes: Uint8Array): Promise<void>;
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
  /** Fails when nothing can be written, or this is not the place where the files are. */
  check(): Promise<void>;
}

declare module "../core/context" {
  interface Service {
    readonly storage: Storage;
  }
}

/** The row is there and its bytes are not. */
export class BytesMissing extends Error {}

/** The place itself cannot be reached: it says nothing of what it holds. Its message is for the person who asked. */
export class StorageUnavailable extends Error {
  override readonly name = "StorageUnavailable";

  constructor(cause: unknown) {
    super("Files cannot be reached at the moment. Try again in a few minutes.", { cause });
  }
}

/** Refused, cut, silent, or overloaded. What a server says to a request itself has a status below 500. */
export function isUnreachable(error: unknown): boolean {
  // A client that hung up is no fault of the storage.
  if ((error as Error | null)?.message === "aborted") return false;
  const { name, code, $metadata } = (error ?? {}) as {
    name?: string;
    code?: string;
    $metadata?: { httpStatusCode?: number };
  };
  if (name === "StorageUnavailable" || name === "TimeoutError" || ($metadata?.httpStatusCode ?? 0) >= 500) return true;
  return /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/.test(code ?? "");
}

/** Whether something could not be written because no room is left for it. */
export function isFull(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT"].includes((error as { code?: string } | null)?.code ?? "");
}

/** Whether bytes could not be kept. After a failed write nobody knows which of them are there, and a second try may lie. */
export function isUnkept(error: unknown): boolean {
  return isFull(error) || (error as { code?: string } | null)?.code === "EIO";
}

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whatever else lies in the same place is not ours to touch. */
export function isKey(name: string): boolean {
  return KEY.test(name);
}
