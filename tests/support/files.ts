import { randomIp, type Viewer } from "./ask";
import { ownService, type ServiceAddress } from "./ground";

const TUS = { "tus-resumable": "1.0.0" };
const BYTES = "application/offset+octet-stream";

interface Refused {
  readonly message?: string;
  readonly extensions?: { readonly code?: string };
}

export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly code: string | undefined;
  readonly message: string | undefined;
}

type Fields = Readonly<Record<string, string>>;

interface Sending {
  readonly method: string;
  readonly path: string;
  readonly headers?: Fields;
  readonly body?: Uint8Array | ReadableStream;
  readonly at?: ServiceAddress;
}

async function send({ method, path, headers = {}, body, at = ownService() }: Sending): Promise<Sent> {
  const response = await fetch(new URL(path, at.url), {
    method,
    headers: { ...TUS, "x-forwarded-for": randomIp(), ...headers },
    body: body as never,
    duplex: "half",
  } as never);
  const text = await response.text();
  const isJson = text !== "" && response.headers.get("content-type")?.includes("json");
  const [error] = isJson ? (JSON.parse(text) as { errors: Refused[] }).errors : [];
  const { status, headers: got } = response;
  return { status, headers: got, text, code: error?.extensions?.code, message: error?.message };
}

interface Announced {
  /** Null: told at the end. */
  readonly size: number | null;
  readonly name?: string;
  readonly headers?: Fields;
  readonly at?: ServiceAddress;
}

/** Announces an upload as a member; its address is in `location`. */
export async function beginUpload(viewer: Viewer, { size, name = "report.pdf", headers, at }: Announced) {
  const length: Fields = size === null ? { "upload-defer-length": "1" } : { "upload-length": String(size) };
  const metadata = `filename ${Buffer.from(name).toString("base64")}`;
  const sent = await send({
    method: "POST",
    path: "/uploads",
    headers: { ...length, "upload-metadata": metadata, ...viewer.jar.header(), ...headers },
    at,
  });
  const location = sent.headers.get("location") ?? "";
  return { ...sent, location, fileId: /^\/uploads\/([^.]+)\./.exec(location)?.[1] ?? "" };
}

/** Sends bytes to an upload's address, with nothing but the address. */
export function goOn(
  path: string,
  offset: number,
  body: Uint8Array | ReadableStream,
  { headers = {}, at }: { headers?: Fields; at?: ServiceAddress } = {},
): Promise<Sent> {
  const own = { "content-type": BYTES, "upload-offset": String(offset), ...headers };
  return send({ method: "PATCH", path, headers: own, body, at });
}

/** How much has come; null when the address leads nowhere. */
export async function offsetOf(path: string, at?: ServiceAddress): Promise<number | null> {
  const { headers, status } = await send({ method: "HEAD", path, at });
  return status === 200 ? Number(headers.get("upload-offset")) : null;
}

export const cancelUpload = (path: string, at?: ServiceAddress) => send({ method: "DELETE", path, at });

/** The whole of it; answers the file's id. */
export async function upload(
  viewer: Viewer,
  bytes: Uint8Array,
  { name, at }: { readonly name?: string; readonly at?: ServiceAddress } = {},
): Promise<string> {
  const begun = await beginUpload(viewer, { size: bytes.length, name, at });
  if (begun.status !== 201) throw new Error(`${begun.status} ${begun.text}`);
  const sent = await goOn(begun.location, 0, bytes, { at });
  if (sent.status !== 204) throw new Error(`${sent.status} ${sent.text}`);
  return begun.fileId;
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** At the door of the viewer's own scope. */
export function doorOf({ scope }: Viewer, slug = ""): string {
  const preview = /^preview:(.+)$/.exec(scope ?? "")?.[1];
  if (preview) return `/p/${slug}/preview/${preview}`;
  return scope === "admin" ? "/admin" : `/p/${scope}`;
}

/** What is at an address, as a browser with these cookies gets it. */
export async function get(
  viewer: Viewer,
  path: string,
  { headers = {}, method = "GET", at = ownService() }: { headers?: Fields; method?: string; at?: ServiceAddress } = {},
): Promise<Got> {
  const response = await fetch(new URL(path, at.url), {
    method,
    headers: { "x-forwarded-for": randomIp(), ...viewer.jar.header(), ...headers },
  });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

export const download = (viewer: Viewer, id: string, how?: Parameters<typeof get>[2]) =>
  get(viewer, `${doorOf(viewer)}/files/${id}`, how);
