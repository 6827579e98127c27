import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** It brings no types. */
const S3rver: new (options: {
  readonly directory: string;
  readonly silent: boolean;
  readonly vhostBuckets: boolean;
}) => { callback(): RequestListener } = createRequire(__filename)("@20minutes/s3rver");

export interface S3Server {
  /** What the service is told of it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where an object's bytes are. */
  pathOf(key: string): string;
  /** All that is kept, without what is still on its way. */
  keys(): string[];
  /** From now on it takes connections and requests, and answers none, until it is told otherwise. */
  silence(isSilent: boolean): void;
  close(): Promise<void>;
}

const BUCKET = "portico-files";
const KEYS = { S3_ACCESS_KEY_ID: "S3RVER", S3_SECRET_ACCESS_KEY: "S3RVER" };

/**
 * A server that speaks S3, with its objects in a folder. It knows nothing of listing or ending the parts of an upload:
 * that is done here.
 */
export async function startS3(folder: string): Promise<S3Server> {
  const bucket = join(folder, BUCKET);
  mkdirSync(bucket, { recursive: true });
  const rver = new S3rver({ directory: folder, silent: true, vhostBuckets: false });
  const others = rver.callback();
  let isSilent = false;
  const server = createServer((request, response) => {
    if (isSilent) return;
    const id = /[?&]uploadId=(\w+)/.exec(request.url ?? "")?.[1];
    if (id && request.method === "GET") return listParts(join(bucket, "._S3rver_uploads", id), response);
    if (id && request.method === "DELETE") return endParts(join(bucket, "._S3rver_uploads", id), response);
    return others(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    environment: { S3_BUCKET: BUCKET, S3_ENDPOINT: endpoint, S3_REGION: "us-east-1", ...KEYS },
    pathOf: (key) => join(bucket, `${key}._S3rver_object`),
    keys: () =>
      readdirSync(bucket)
        .filter((name) => name.endsWith("._S3rver_object"))
        .map((name) => name.replace("._S3rver_object", "")),
    silence(silent) {
      isSilent = silent;
      // What it has not answered is not answered later either.
      if (!silent) server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listParts(folder: string, response: ServerResponse): void {
  const numbers = partsIn(folder);
  if (!numbers) return answer(response, 404, "<Error><Code>NoSuchUpload</Code></Error>");
  const parts = numbers.map((number) => {
    const tag = readFileSync(join(folder, `${number}.md5`), "utf8");
    const { size } = statSync(join(folder, String(number)));
    return `<Part><PartNumber>${number}</PartNumber><ETag>"${tag}"</ETag><Size>${size}</Size></Part>`;
  });
  answer(response, 200, `<ListPartsResult><IsTruncated>false</IsTruncated>${parts.join("")}</ListPartsResult>`);
}

function endParts(folder: string, response: ServerResponse): void {
  const isThere = partsIn(folder) !== null;
  rmSync(folder, { recursive: true, force: true });
  answer(response, isThere ? 204 : 404, isThere ? "" : "<Error><Code>NoSuchUpload</Code></Error>");
}

function partsIn(folder: string): number[] | null {
  try {
    const names = readdirSync(folder).filter(
      (name) => /^\d+$/.test(name) && readdirSync(folder).includes(`${name}.md5`),
    );
    return names.map(Number).sort((a, b) => a - b);
  } catch {
    return null;
  }
}

function answer(response: ServerResponse, status: number, xml: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(xml && `<?xml version="1.0"?>${xml}`);
}
