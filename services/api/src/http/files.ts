import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context, Service } from "../core/context";
import type { StoredFile } from "../modules/file/file.entity";
import { Files } from "../modules/file/file.store";
import { etagOf, headersOf } from "./files.headers";
import { isKnown, rangeOf } from "./files.range";
import { refused } from "./refusal";
import { requestOf } from "./request";
import { contextOf } from "./scope";
import type { Transfers } from "./transfers";

interface Settings {
  readonly service: Service;
  readonly transfers: Transfers;
}

export interface DoorParams {
  readonly slug?: string;
  readonly preview?: string;
  readonly id: string;
}

export type FileRequest = FastifyRequest<{ Params: DoorParams; Querystring: { inline?: string } }>;

/** Where each app has its files: the address says the scope, and the cookie who asks. */
export const DOORS = ["/admin", "/p/:slug", "/p/:slug/preview/:preview"] as const;

const AND_NOW =
  "cannot be read at the moment. The people who run this service have been told. Try again later, or ask the business for it.";

/**
 * The bytes of files, for whoever may see their rows at this moment: each request asks session, section and state anew.
 * What is hidden, foreign or absent is one and the same 404.
 */
export function files(app: FastifyInstance, { service, transfers }: Settings): void {
  for (const door of DOORS)
    app.route<{ Params: DoorParams; Querystring: { inline?: string } }>({
      method: ["GET", "HEAD"],
      url: `${door}/files/:id`,
      handler: answer,
    });

  async function answer(request: FileRequest, reply: FastifyReply) {
    const file = await seen(service, request, reply, (context) => context.get(Files).stored(request.params.id));
    if (!file) return absent(request, reply);
    const { range, "if-range": ifRange, "if-none-match": ifNoneMatch } = request.headers;
    const { size } = file;
    const etag = etagOf(file);
    if (isKnown(ifNoneMatch, etag)) return reply.headers(headersOf(file, true)).status(304).send();
    const isHead = request.method === "HEAD";
    const wanted = isHead ? null : rangeOf({ range, ifRange: ifRange as string | undefined, etag, size });
    if (wanted === "UNSATISFIABLE") {
      reply.header("content-range", `bytes */${size}`);
      throw refused("RANGE_NOT_SATISFIABLE", `The file has ${size} bytes, and none of those that were asked for.`);
    }
    await assertKept(service, file);
    const headers = headersOf(file, request.query.inline !== undefined);
    if (isHead) return reply.headers(headers).header("content-length", size).send();
    transfers.begin(request, reply);
    const bytes = await service.storage.read(file.storageKey, wanted ?? undefined);
    reply.headers(headers);
    const { start, end } = wanted ?? { start: 0, end: size - 1 };
    if (wanted) reply.status(206).header("content-range", `bytes ${start}-${end}/${size}`);
    return reply.header("content-length", end - start + 1).send(bytes);
  }
}

/** Asks in the scope that the address says. */
export async function seen<Row>(
  service: Service,
  request: FastifyRequest<{ Params: DoorParams }>,
  reply: FastifyReply,
  look: (context: Context) => Promise<Row | null>,
): Promise<Row | null> {
  const { slug, preview } = request.params;
  const scope = preview ? `preview:${preview}` : (slug ?? "admin");
  const context = await contextOf(service, { ...requestOf(request, reply), scope });
  return context.viewer.kind === "ANONYMOUS" ? null : await look(context);
}

/** Whoever followed a link to what may not be seen gets the app's own page, or its sign-in; everything else a bare 404. */
export function absent({ params, headers }: FastifyRequest<{ Params: DoorParams }>, reply: FastifyReply) {
  if (headers["sec-fetch-dest"] !== "document") return reply.callNotFound();
  const { slug, preview } = params;
  const steps = slug ? ["p", slug, ...(preview ? ["preview", preview] : [])] : ["admin"];
  return reply.redirect(`/${steps.map(encodeURIComponent).join("/")}/not-available`);
}

/** Before the first byte is sent: half an answer can say nothing any more. */
export async function assertKept({ log, storage }: Service, file: StoredFile): Promise<void> {
  const size = file.damagedAt ? null : await storage.size(file.storageKey);
  if (size === file.size) return;
  log.error({ file: file.id, key: file.storageKey, expected: file.size, found: size }, "a file's bytes are lost");
  throw refused("GONE", `The file ${file.name} ${AND_NOW}`);
}
