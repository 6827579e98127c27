import { PassThrough, type Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type ExecutionResult, GraphQLError, type GraphQLSchema, subscribe } from "graphql";
import { print } from "graphql-sse";
import type { Context, Request, Service, StreamCarrier } from "../core/context";
import type { Viewer } from "../core/viewer";
import { asClient } from "../modules/portal/client.viewer";
import { PORTAL_CHANNEL } from "../modules/section/portal-change";
import { drained } from "./drain";
import { asGraphQLError } from "./executor";
import { readable } from "./masking";
import { subscriptionIn } from "./operation";
import { requestOf } from "./request";
import { contextOf } from "./scope";
import { Semaphore } from "./semaphore";

interface Settings {
  readonly schema: GraphQLSchema;
  readonly service: Service;
  readonly isOpen: boolean;
  /** The body with a document that may be parsed for this viewer; throws for one that may not. */
  readonly admit: (body: unknown, context: Context) => unknown;
}

type Results = AsyncGenerator<ExecutionResult, void, void>;

const EVENTS = "text/event-stream";

/**
 * The version of what was told to open portals. An answer has the one from before it was read, a stream the one from after it
 * listens: a page whose answers and stream agree has missed nothing between and need not ask twice.
 */
export const CHANGES_HEADER = "portico-changes";
/** A comment. What is silent for long is cut on the way. */
const HEARTBEAT = ":\n\n";
const HEARTBEAT_MS = 15_000;
/** One for a browser is what our app opens; the bounds are for what goes wrong, and for what is meant to. */
const MOST_OF_SESSION = 32;
const MOST = 5_000;

/** Whether somebody wants to be told, instead of answered. */
export const wantsStream = ({ headers }: FastifyRequest) => headers.accept?.split(/[,;]/)[0]?.trim() === EVENTS;

/** Answers subscriptions by server-sent events, one on a connection, as graphql-sse's clients read them. */
export function streams(app: FastifyInstance, { schema, service, isOpen, admit }: Settings) {
  const open = new Map<Results, string>();

  // Before the server waits for what is under way: these would never end, and browsers begin anew elsewhere.
  app.addHook("preClose", async () => {
    await Promise.all([...open.keys()].map((results) => results.return()));
  });

  return async function stream(request: FastifyRequest, reply: FastifyReply, body: unknown): Promise<FastifyReply> {
    const asked: Request = { ...requestOf(request, reply), scope: scopeOf(request) };
    const context = await contextOf(service, asked);
    const args = subscriptionIn(schema, admit(body, context), !isOpen);
    const carrier: StreamCarrier = { context, revalidate: () => revalidate(service, asked) };
    const begun = (await subscribe({ ...args, contextValue: carrier })) as Results | ExecutionResult;
    const events = new PassThrough();
    if ("next" in begun) register(begun, context.viewer, events);
    // After the stream has begun to listen: what is told from now on comes as an event.
    reply.header(CHANGES_HEADER, service.notifications.version(PORTAL_CHANNEL));
    void write(events, context, "next" in begun ? begun : [begun]);
    return reply.type(`${EVENTS}; charset=utf-8`).header("x-accel-buffering", "no").send(events);
  };

  function register(results: Results, viewer: Viewer, events: Readable): void {
    const session = asClient(viewer).sessionId;
    const ofSession = [...open.values()].filter((other) => other === session).length;
    if (ofSession >= MOST_OF_SESSION || open.size >= MOST) {
      void results.return();
      throw ofSession >= MOST_OF_SESSION ? tooMany(429, "TOO_MANY_STREAMS") : tooMany(503, "SERVICE_UNAVAILABLE");
    }
    open.set(results, session);
    events.once("close", () => {
      open.delete(results);
      void results.return();
    });
  }
}

/** A change may concern every stream at once: limit their lookups, so that requests still find a connection. */
const lookups = new Semaphore(2);

function revalidate(service: Service, asked: Request): Promise<Viewer> {
  return lookups.run(async () => {
    const context = await contextOf(service, asked);
    return context.viewer;
  });
}

/** What opens a stream by its address alone can send no header. */
function scopeOf({ headers, query }: FastifyRequest): string | null {
  const scope = headers["portico-scope"] ?? (query as { scope?: unknown }).scope;
  return typeof scope === "string" && scope !== "" ? scope : null;
}

/** Writes as fast as it is read; the last event says that nothing more comes. */
async function write(
  events: PassThrough,
  context: Context,
  results: AsyncIterable<ExecutionResult> | Iterable<ExecutionResult>,
): Promise<void> {
  events.write(HEARTBEAT);
  const beat = setInterval(() => events.writableLength === 0 && events.write(HEARTBEAT), HEARTBEAT_MS);
  const send = async (data: ExecutionResult) => {
    events.write(print({ event: "next", data: shown(context, data) }));
    await drained(events);
  };
  try {
    for await (const result of results) await send(result);
  } catch (error) {
    await send({ errors: [new GraphQLError("The stream broke.", { originalError: error as Error })] });
  } finally {
    clearInterval(beat);
    events.end(print({ event: "complete", data: null }));
  }
}

/** Errors as every answer has them. */
function shown(context: Context, { data, errors }: ExecutionResult): ExecutionResult {
  return readable(context, { data, errors: errors?.map((error) => asGraphQLError(error)) }) as ExecutionResult;
}

function tooMany(status: 429 | 503, code: string): GraphQLError {
  const message = "Too many streams are open. Close some, or try again later.";
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
