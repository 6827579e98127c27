import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuseUnlessGranted } from "../core/access";
import type { Context, Service } from "../core/context";
import { Problem } from "../core/problem";
import { BrandService } from "../modules/workspace/brand.service";
import { logoFrom } from "../modules/workspace/logo-image";
import { readToItsEnd } from "./errors";
import { refuseForeign } from "./origin";
import { asRefusal, refused } from "./refusal";
import { requestOf } from "./request";
import { contextOf } from "./scope";

interface Settings {
  readonly service: Service;
  readonly origin: string;
}

const MOST_BYTES = 5_000_000;
const TOO_LARGE = "The picture is larger than 5 MB. Make it smaller; a logo of 100 kB is plenty.";
const NOTHING = "This file is empty. Choose a PNG, JPEG, WebP or GIF with a picture in it.";

/** A logo is bytes, so it comes by itself: `POST /admin/logo` with the picture as the body. */
export async function logo(app: FastifyInstance, { service, origin }: Settings): Promise<void> {
  await app.register(async (route) => {
    route.removeAllContentTypeParsers();
    // What it is, is decided by the bytes; what the header calls them counts for nothing.
    route.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    route.setErrorHandler((error: FastifyError, request, reply) => {
      if (error.statusCode !== 413) throw asRefusal(error);
      readToItsEnd(request, reply);
      throw refused("PAYLOAD_TOO_LARGE", TOO_LARGE);
    });
    route.addHook("onRequest", async (request, reply) => {
      refuseForeign(request, origin);
      // Before the picture has travelled; no connection waits for it.
      await asAdmin(request, reply, async () => undefined);
    });
    route.post("/admin/logo", { bodyLimit: MOST_BYTES }, async (request, reply) => {
      if (!Buffer.isBuffer(request.body) || request.body.length === 0) throw refused("BAD_USER_INPUT", NOTHING);
      const image = await logoFrom(request.body);
      if (image instanceof Problem) throw refused("BAD_USER_INPUT", image.message);
      // Asked again: the session may have ended while the picture was on its way.
      return asAdmin(request, reply, async (context) => ({ logo: await context.get(BrandService).setLogo(image) }));
    });
  });

  async function asAdmin<Done>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (context: Context) => Promise<Done>,
  ): Promise<Done> {
    const context = await contextOf(service, requestOf(request, reply));
    refuseUnlessGranted(context.viewer, ["ADMIN"]);
    return await work(context);
  }
}
