import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

export interface Flood {
  readonly url: string;
  readonly requests: number;
  readonly connections?: number;
  /** As fast as they are answered, if it is not said. */
  readonly perSecond?: number;
  /** Cookie and scope of somebody who is signed in; an anonymous flood comes from a network of its own for each request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body of each request. */
  readonly body: (i: number) => object;
}

/** Sends many distinct requests and answers how often each status came. */
export async function flood({ url, requests, connections = 8, perSecond, headers, body }: Flood) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const statuses: Record<number, number> = {};
  let next = 0;
  const startedAt = performance.now();
  const send = async () => {
    while (next < requests) {
      const i = next;
      next += 1;
      if (perSecond) await sleep(Math.max(0, startedAt + (i * 1_000) / perSecond - performance.now()));
      const status = await post(url, agent, JSON.stringify(body(i)), { "x-forwarded-for": networkOf(i), ...headers });
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, send));
  agent.destroy();
  return statuses;
}

function post(url: string, agent: Agent, body: string, headers: Record<string, string>): Promise<number> {
  const length = String(Buffer.byteLength(body));
  const all = { "content-type": "application/json", "content-length": length, ...headers };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/graphql`, { method: "POST", agent, headers: all }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    });
    sent.once("error", (error: NodeJS.ErrnoException) => {
      // The service closed a connection that was idle while this request was on its way.
      if (sent.reusedSocket && error.code === "ECONNRESET") resolve(post(url, agent, body, headers));
      else reject(error);
    });
    sent.end(body);
  });
}

const networkOf = (i: number) => `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`;

const PAGE = "pageInfo { hasNextPage endCursor }";

/** A document of 838 bytes that nobody sent before. */
export function newDocument(i: number): string {
  const fields = `signInPage(workspace: "nowhere") { workspace } portal(workspace: "nowhere") { client { id name email }
    brand { name accent accentContrast accentOnLight accentOnDark } isPreview sections
    dashboard { activeProjects { total nodes { id name status startsOn endsOn } }
      outstandingInvoices { total amounts { amount currency } nodes { id number status issuedOn dueOn currency } } }
    projects(first: 20) { nodes { id name description status startsOn endsOn } ${PAGE} }
    invoices(first: 20) { nodes { id number status issuedOn dueOn currency } ${PAGE} }
    deliverables(first: 20) { nodes { id title } } contracts(first: 20) { nodes { id status } } } me { id name role }`;
  const text = `query Flood${i} { ${fields.replaceAll(/\s+/g, " ")} }`;
  return text.padEnd(838);
}

/** A variable that no document declares, with a long name that nobody sent before. */
export const undeclaredVariable = (i: number, length: number) => ({
  query: `query Q${i} { __typename }`,
  variables: { [`v${i}${"x".repeat(length)}`]: 1 },
});
