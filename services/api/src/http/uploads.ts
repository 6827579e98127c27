import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseUnlessGranted } from "../core/access";
import { Context, type Service } from "../core/context";
import { Problem } from "../core/problem";
import { anonymous } from "../core/viewer";
import { isFull, isUnkept, isUnreachable, StorageUnavailable } from "../gateways/storage";
import type { Upload } from "../modules/file/upload.entity";
import { UploadLeases } from "../modules/file/upload-lease.store";
import { UploadService } from "../modules/file/upload.service";
import { refuseForeign } from "./origin";
import { asRefusal, refused } from "./refusal";
import { requestOf } from "./request";
import { contextOf } from "./scope";
import type { AsSystem } from "./request";
import type { Transfers } from "./transfers";
import type { WithLeases } from "./uploads.locker";
import type { protocolOf } from "./uploads.protocol";

interface Settings {
  readonly service: Service;
  readonly transfers: Transfers;
  readonly asSystem: AsSystem;
  readonly origin: string;
  /** In bytes, both: of one file, and of all files of a workspace. */
  readonly sizeLimit: number;
  readonly quota: number;
}

type AddressRequest = FastifyRequest<{ Params: { address: string } }>;
type Protocol = ReturnType<typeof protocolOf>;
type Passing = ReturnType<Protocol["pass"]>;

const EMPTY = "This file is empty: there is nothing to upload.";
const UNKNOWN = "This upload is over or was never begun. Choose the file again.";
const NO_ROOM =
  "There is no room for more files at the moment. Whoever runs this service has been told; try again later.";
const NO_PARTS = "Uploads are not put together from parts here. Send the file as one upload.";
const ELSEWHERE = "The upload goes on from another place. Ask how much has come, and go on from there.";

/**
 * Resumable uploads by the tus protocol. A member begins one, behind session and origin; its address is all that is
 * needed to go on, so that no break, the session's end included, costs anything of what has come.
 */
export async function uploads(app: FastifyInstance, settings: Settings): Promise<void> {
  const { service, transfers, asSystem, origin, sizeLimit, quota } = settings;
  let loading: Promise<Protocol> | undefined;
  /** The library's part is loaded with the first upload: most starts see none. */
  const loaded = () =>
    (loading ??= import("./uploads.protocol").then(({ protocolOf }) => protocolOf(service.storage, withLeases)));
  const withLeases: WithLeases = (work) =>
    asSystem((context) => context.transaction(() => work(context.get(UploadLeases))));
  const tooLarge = `A file may have ${Math.floor(sizeLimit / 1_000_000)} MB, and no more than was announced. Make it smaller, or send it in parts.`;

  await app.register(async (route) => {
    route.removeAllContentTypeParsers();
    // Nothing is read here: the bytes go where they belong while they come.
    route.addContentTypeParser("*", (_request, _body, done) => done(null));
    route.addHook("onRequest", async (request, reply) => {
      reply.header("tus-resumable", "1.0.0");
      transfers.begin(request, reply);
    });
    route.setErrorHandler((error: Error, _request, reply) => {
      // What still comes is not waited for.
      reply.header("connection", "close");
      throw asRefusal(error);
    });
    route.post("/uploads", { onRequest: async (request) => refuseForeign(request, origin) }, begin);
    route.head("/uploads/:address", look);
    route.patch("/uploads/:address", goOn);
    route.delete("/uploads/:address", cancel);
  });

  async function begin(request: FastifyRequest, reply: FastifyReply) {
    const context = await contextOf(service, { ...requestOf(request, reply), scope: "admin" });
    refuseUnlessGranted(context.viewer, ["MEMBER"]);
    const protocol = await loaded();
    if (request.headers["upload-concat"] !== undefined) throw refused("BAD_USER_INPUT", NO_PARTS);
    const { name, size } = protocol.announced(request);
    if (size === 0) throw refused("BAD_USER_INPUT", EMPTY);
    if (size !== null && size > sizeLimit) throw refused("PAYLOAD_TOO_LARGE", tooLarge);
    const begun = await context.get(UploadService).begin({ name, size, sizeLimit, quota });
    if (begun instanceof Problem) throw refused("STORAGE_FULL", begun.message);
    return await received(context, begun.upload, protocol.pass(request, begun.upload, begun.token), request, reply);
  }

  /** How much has come. What has come whole, but was cut off before that was said, is finished now. */
  function look(request: AddressRequest, reply: FastifyReply) {
    return withUpload(request, reply, async (context, upload) => {
      const protocol = await loaded();
      if (upload.finishedAt) return over(reply, upload);
      if (!(await protocol.isWhole(upload))) return answer(reply, await protocol.pass(request, upload));
      await context.get(UploadService).finish(upload);
      const { size } = (await find(context, request)) ?? upload;
      return over(reply, { ...upload, size });
    });
  }

  function goOn(request: AddressRequest, reply: FastifyReply) {
    return withUpload(request, reply, async (context, upload) => {
      const protocol = await loaded();
      if (request.headers["upload-length"] === "0") throw refused("BAD_USER_INPUT", EMPTY);
      if (!upload.finishedAt) return received(context, upload, protocol.pass(request, upload), request, reply);
      if (request.headers["upload-offset"] !== String(upload.size)) throw refused("CONFLICT", ELSEWHERE);
      return over(reply, upload, 204);
    });
  }

  function cancel(request: AddressRequest, reply: FastifyReply) {
    return withUpload(request, reply, async (context, upload) => {
      if (upload.finishedAt) throw refused("NOT_FOUND", UNKNOWN);
      await context.get(UploadService).abandon(upload);
      return reply.status(204).send();
    });
  }

  async function withUpload<Done>(
    request: AddressRequest,
    reply: FastifyReply,
    work: (context: Context, upload: Upload) => Promise<Done> | Done,
  ): Promise<Done> {
    const context = new Context(service, requestOf(request, reply), anonymous);
    const upload = await find(context, request);
    if (!upload) throw refused("NOT_FOUND", UNKNOWN);
    return await work(context, upload);
  }

  async function received(
    context: Context,
    upload: Upload,
    passing: Passing,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const passed = await passing;
    const uploading = context.get(UploadService);
    // Nobody learns the address of what could not even begin.
    const isLost = request.method === "POST" ? !passed.response.ok : isUnkept(passed.error);
    // A storage that cannot be reached would not remove anything either: the nightly sweep will.
    if (isLost) await uploading.abandon(upload, { keepBytes: isUnreachable(passed.error) });
    if (passed.isWhole) {
      transfers.received(request);
      await uploading.finish(upload);
    }
    return answer(reply, passed);
  }

  async function answer(reply: FastifyReply, passed: Awaited<Passing>) {
    const { response } = passed;
    // The library also says so of a storage that does not answer, and the browser would begin anew.
    if (response.status === 404 || response.status === 410) await service.storage.check();
    if (!response.ok) throw refusalOf(passed);
    return reply.status(response.status).headers(Object.fromEntries(response.headers)).send();
  }

  function refusalOf({ response: { status }, error, why }: Awaited<Passing>): Error {
    if (isUnreachable(error)) return new StorageUnavailable(error);
    if (isFull(error)) return refused("STORAGE_FULL", NO_ROOM);
    if (why === "TAKEN_OVER" || status === 409) return refused("CONFLICT", ELSEWHERE);
    if (why === "HELD") return refused("LOCKED", ELSEWHERE);
    if (status === 404 || status === 410) return refused("NOT_FOUND", UNKNOWN);
    if (status === 413) return refused("PAYLOAD_TOO_LARGE", tooLarge);
    if (status < 500)
      return refused(
        "BAD_USER_INPUT",
        `This is no tus request: ${String((error as { body?: string })?.body ?? "its headers are wrong").trim()}.`,
      );
    return error instanceof Error ? error : new Error("The upload could not be written.", { cause: error });
  }
}

function find(context: Context, { params }: AddressRequest): Promise<Upload | null> {
  const [id = "", token = ""] = params.address.split(".");
  return context.get(UploadService).byAddress(id, token);
}

function over(reply: FastifyReply, { size }: Pick<Upload, "size">, status = 200) {
  return reply.status(status).header("upload-offset", size).header("upload-length", size).send();
}
