import { randomInt } from "node:crypto";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type DocumentNode, print } from "graphql";
import { CookieJar } from "./cookies";
import { ownService, type ServiceAddress } from "./ground";
import { TraceLog } from "./trace";

/** A browser at one door: the scope says where it is, only its cookies say who. */
export interface Viewer {
  readonly scope: string | null;
  readonly jar: CookieJar;
}

export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly GraphError[] | undefined;
  readonly headers: Headers;
  /** The body as it came. */
  readonly text: string;
  readonly requestId: string;
  /** The SQL of the request in its order, transactions and the entering of the wall included. */
  statements(): Promise<readonly string[]>;
}

export interface Asking {
  query<Data = Record<string, unknown>, Variables = Record<string, unknown>>(
    document: string | DocumentNode | TypedDocumentNode<Data, Variables>,
    variables?: Variables,
  ): Promise<Answer<Data>>;
}

export interface How {
  /** The client's address, as a trusted proxy names it. A new one for each request by default, so that limits stay apart. */
  readonly ip?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly at?: ServiceAddress;
}

/** Nobody yet: a browser without a session, at a portal's door, at the `admin` door, or nowhere. */
export function stranger(scope: string | null = null): Viewer {
  return { scope, jar: new CookieJar() };
}

/** Runs operations as somebody; the viewer's jar takes the cookies of every answer. */
export function ask(viewer: Viewer = stranger(), { ip, headers = {}, at = ownService() }: How = {}): Asking {
  return {
    async query<Data, Variables>(
      document: string | DocumentNode | TypedDocumentNode<Data, Variables>,
      variables?: Variables,
    ) {
      const query = typeof document === "string" ? document : print(document);
      const response = await fetch(`${at.url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-forwarded-for": ip ?? randomIp(),
          ...(viewer.scope ? { "portico-scope": viewer.scope } : {}),
          ...viewer.jar.header(),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      viewer.jar.take(response.headers);
      const text = await response.text();
      const { data, errors } = asJson(text);
      const requestId = response.headers.get("x-request-id") ?? "";
      return {
        status: response.status,
        data: data as Data,
        errors,
        headers: response.headers,
        text,
        requestId,
        statements: () => statementsOf(requestId, at),
      };
    },
  };
}

function asJson(text: string): { data?: unknown; errors?: GraphError[] } {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The answer is not JSON: ${text.slice(0, 500)}`);
  }
}

/** One of sixteen million, so that no two requests of a run count together by chance. */
export function randomIp(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
}

const logs = new Map<string, TraceLog>();

/**
 * The log is written in order, so what a request has done is there once a later one is: this asks for something that
 * makes a statement, and waits for that statement.
 */
export async function statementsOf(requestId: string, at: ServiceAddress = ownService()): Promise<readonly string[]> {
  const log = logs.get(at.logFile) ?? new TraceLog(at.logFile);
  logs.set(at.logFile, log);
  const later = await ask(stranger(), { at }).query('{ signInPage(workspace: "nowhere") { workspace } }');
  await log.has(later.requestId);
  return log.statementsOf(requestId);
}
