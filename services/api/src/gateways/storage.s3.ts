import type { Readable } from "node:stream";
import { S3, type S3ClientConfig } from "@aws-sdk/client-s3";
import { S3Store } from "@tus/s3-store";
import { BytesMissing, isKey, isUnreachable, type Storage, type StoredKey, StorageUnavailable } from "./storage";

export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  /** Null: Amazon's own. */
  readonly endpoint: string | null;
  /** Null: from where Amazon's programs take them, such as the machine's role. */
  readonly keys: { readonly id: string; readonly secret: string } | null;
}

/** What stands beside an upload while it comes. */
const BESIDE = [".info", ".part"];
/** A part of a slow upload may take long as long as it moves; nothing waits for a server that is silent. */
const TIMEOUTS = {
  connectionTimeout: 3_000,
  socketTimeout: 8_000,
  requestTimeout: 120_000,
  throwOnRequestTimeout: true,
} as const;
const PROBE = "portico-writes-here";

/** Objects in a bucket, each under its key. */
export function s3Storage({ bucket, region, endpoint, keys: given }: S3Settings): Storage {
  const config: S3ClientConfig = {
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(given && { credentials: { accessKeyId: given.id, secretAccessKey: given.secret } }),
    // Not every server that speaks S3 knows the newer checksums; ours are in the rows.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: TIMEOUTS,
    maxAttempts: 2,
  };
  const s3 = new S3(config);
  const at = (key: string) => ({ Bucket: bucket, Key: key });
  const incoming = new S3Store({ s3ClientConfig: { bucket, ...config }, useTags: false, cache: unknowing });

  async function removeBeside(key: string): Promise<void> {
    await Promise.all(BESIDE.map((ending) => s3.deleteObject(at(`${key}${ending}`))));
  }

  async function* keys(): AsyncGenerator<StoredKey> {
    let next: string | undefined;
    do {
      const page = await s3.listObjectsV2({ Bucket: bucket, ContinuationToken: next });
      for (const { Key: name = "", LastModified } of page.Contents ?? []) {
        const key = name.replace(/\.(info|part)$/, "");
        if (isKey(key) && LastModified) yield { key, at: LastModified };
      }
      next = page.NextContinuationToken;
    } while (next);
  }

  return {
    name: `the bucket ${bucket}${endpoint ? ` at ${endpoint}` : ""}`,
    incoming,
    async put(key, bytes) {
      await s3.putObject({ ...at(key), Body: bytes });
    },
    keys,
    // The object was there, whole and for good, when its last part had come.
    keep: removeBeside,
    size: (key) =>
      s3.headObject(at(key)).then(
        ({ ContentLength = 0 }) => ContentLength,
        orIfMissing(() => null),
      ),
    async read(key, range) {
      const { Body } = await s3
        .getObject({ ...at(key), ...(range && { Range: `bytes=${range.start}-${range.end}` }) })
        .catch(
          orIfMissing(() => {
            throw new BytesMissing("The file's bytes are not there.");
          }),
        );
      return Body as Readable;
    },
    async remove(key) {
      // Parts that came lie where no list shows them, until their upload is ended.
      const begun = await s3.headObject(at(`${key}.info`)).catch(orIfMissing(() => null));
      const UploadId = begun?.Metadata?.["upload-id"];
      if (UploadId) await s3.abortMultipartUpload({ ...at(key), UploadId }).catch(orIfMissing(() => null));
      await s3.deleteObject(at(key));
      await removeBeside(key);
    },
    async check() {
      await s3.putObject({ ...at(PROBE), Body: "" }).catch(unavailable);
    },
  };
}

/** Several processes may work on one upload, so none remembers how it stands. */
const unknowing = { get: async () => undefined, set: async () => undefined, delete: async () => undefined };

function isMissing({ name }: Error): boolean {
  return ["NotFound", "NoSuchKey", "NoSuchUpload"].includes(name);
}

function orIfMissing<Other>(other: () => Other): (error: Error) => Other {
  return (error) => {
    if (isMissing(error)) return other();
    return unavailable(error);
  };
}

function unavailable(error: Error): never {
  throw isUnreachable(error) ? new StorageUnavailable(error) : error;
}
