import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { makeZip, predictLength } from "client-zip";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Service } from "../core/context";
import { projectFiles } from "../modules/deliverable/project-files";
import { fileNameOf, uniqueNames } from "../modules/file/file-name";
import { absent, assertKept, DOORS, type DoorParams, seen } from "./files";
import { disposition } from "./files.headers";
import type { Transfers } from "./transfers";
import { Semaphore } from "./semaphore";

interface Settings {
  readonly service: Service;
  readonly transfers: Transfers;
}

/** Of all requests: each is a round trip where files are in a bucket, and a project may have hundreds. */
const MAX_CONCURRENT_CHECKS = 16;

/** A project's files in one: made while it is sent, so it costs no memory and no disk, and of a length that is known before. */
export function zip(app: FastifyInstance, { service, transfers }: Settings): void {
  const checks = new Semaphore(MAX_CONCURRENT_CHECKS);
  for (const door of DOORS)
    app.route<{ Params: DoorParams }>({
      method: ["GET", "HEAD"],
      url: `${door}/projects/:id(^[0-9a-f-]{36}).zip`,
      handler: answer,
    });

  async function answer(request: FastifyRequest<{ Params: DoorParams }>, reply: FastifyReply) {
    const found = await seen(service, request, reply, (context) => projectFiles(context, request.params.id));
    if (!found || found.files.length === 0) return absent(request, reply);
    await Promise.all(found.files.map((file) => checks.run(() => assertKept(service, file))));
    const names = uniqueNames(found.files.map(({ name }) => name));
    const entries = found.files.map((file, i) => ({
      name: names[i] as string,
      size: file.size,
      lastModified: new Date(file.uploadedAt),
      key: file.storageKey,
    }));
    reply.headers({
      "content-type": "application/zip",
      "content-disposition": disposition("attachment", `${fileNameOf(found.name.replace(/[/\\]/g, "-"))}.zip`),
      "cache-control": "private, no-store",
      "content-length": String(predictLength(entries.map(({ name, size }) => ({ name, size })))),
    });
    if (request.method === "HEAD") return reply.send();
    transfers.begin(request, reply);
    return reply.send(Readable.fromWeb(makeZip(opened(entries)) as ReadableStream));
  }

  /** One after the other, each opened when its turn comes. */
  async function* opened(entries: readonly { name: string; size: number; lastModified: Date; key: string }[]) {
    for (const { key, ...entry } of entries) yield { ...entry, input: await service.storage.read(key) };
  }
}
