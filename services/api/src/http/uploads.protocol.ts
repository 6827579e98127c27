import { ERRORS, Metadata, Server } from "@tus/server";
import type { FastifyRequest } from "fastify";
import type { Storage } from "../gateways/storage";
import type { Upload } from "../modules/file/upload.entity";
import { refused } from "./refusal";
import { UploadLocker, type WithLeases } from "./uploads.locker";

const BYTES = "application/offset+octet-stream";
const UNREADABLE = "The upload does not say what it is called and how large it is. Choose the file again.";

interface Passed {
  readonly response: Response;
  /** What went wrong inside; null when nothing did. */
  readonly error: unknown;
  /** Whether it was because another request has taken the upload over, or has it still. */
  readonly why: "TAKEN_OVER" | "HELD" | null;
  /** Whether the last byte has come with it. */
  readonly isWhole: boolean;
}

const REASONS = new Map<unknown, Passed["why"]>([
  [ERRORS.ABORTED, "TAKEN_OVER"],
  [ERRORS.ERR_LOCK_TIMEOUT, "HELD"],
]);

type Asked = ConstructorParameters<typeof Server>[0] extends { getFileIdFromRequest?: (request: infer R) => unknown }
  ? R
  : never;

/** The library that speaks tus; who may ask, what an answer says and what becomes of the bytes is decided around it. */
export function protocolOf(storage: Storage, withLeases: WithLeases) {
  const asking = new WeakMap<Asked, { upload: Upload; token?: string; error?: unknown; isWhole?: boolean }>();
  const of = (asked: Asked) => asking.get(asked) as NonNullable<ReturnType<typeof asking.get>>;
  const beginning = new Set<string>();
  const server = new Server({
    path: "/uploads",
    datastore: storage.incoming,
    locker: new UploadLocker(withLeases, (storageKey) => beginning.has(storageKey)),
    allowedOrigins: () => false,
    namingFunction: (asked) => of(asked).upload.storageKey,
    getFileIdFromRequest: (asked) => of(asked).upload.storageKey,
    generateUrl: (asked) => `/uploads/${of(asked).upload.id}.${of(asked).token}`,
    maxSize: (asked) => of(asked).upload.size,
    onUploadFinish: async (asked) => {
      of(asked).isWhole = true;
      return {};
    },
    onResponseError: (asked, error) => {
      of(asked).error = error;
      return undefined;
    },
  });

  return {
    announced,

    async pass(request: FastifyRequest, upload: Upload, token?: string): Promise<Passed> {
      const asked = askedOf(request);
      asking.set(asked, { upload, token });
      if (token) beginning.add(upload.storageKey);
      const response = await server.handleWeb(asked).finally(() => beginning.delete(upload.storageKey));
      const { error = null, isWhole = false } = of(asked);
      return { response, error, why: REASONS.get(error) ?? null, isWhole };
    },

    /** Whether all has come that was announced, as far as the storage knows. */
    async isWhole({ storageKey }: Upload): Promise<boolean> {
      if ((await storage.size(storageKey)) !== null) return true;
      const known = await storage.incoming.getUpload(storageKey).catch((error: unknown) => {
        if (error === ERRORS.FILE_NOT_FOUND || error === ERRORS.FILE_NO_LONGER_EXISTS) return null;
        throw error;
      });
      return known?.size !== undefined && known.offset === known.size;
    },
  };
}

/** The same request as the web's standard has it. Headers that proxies add are not the protocol's. */
function askedOf({ raw, method }: FastifyRequest): Asked {
  const { headers } = raw;
  const kept = Object.entries(headers).filter(
    ([name]) => /^(tus|upload)-/.test(name) || name === "content-type" || name === "content-length",
  ) as [string, string][];
  const hasBytes = headers["content-type"] === BYTES;
  // Not by `Readable.toWeb`, which copies every chunk. What the library does not read, an answer may still need the connection for.
  const body = hasBytes ? ReadableStream.from<Uint8Array>(raw.iterator({ destroyOnReturn: false })) : undefined;
  const init = { method, headers: kept, body, duplex: "half" as const };
  // By this the library notices that a connection broke, and keeps what has come by then.
  return Object.assign(new Request("http://localhost/uploads", init), {
    runtime: { name: "node" as const, node: { req: raw } },
  }) as Asked;
}

/** What an upload is called, and its size; null where that is told at the end. */
function announced({ headers }: FastifyRequest): { name: string; size: number | null } {
  const length = headers["upload-length"];
  const size = length === undefined ? null : Number(length);
  const isSaid = size === null ? headers["upload-defer-length"] === "1" : /^\d{1,15}$/.test(String(length));
  const name = nameIn(headers["upload-metadata"]);
  if (!isSaid || name === null) throw refused("BAD_USER_INPUT", UNREADABLE);
  return { name, size };
}

function nameIn(metadata: string | string[] | undefined): string | null {
  try {
    return Metadata.parse(String(metadata)).filename ?? null;
  } catch {
    return null;
  }
}
