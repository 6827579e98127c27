import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { v4 as randomId, v7 as newId } from "uuid";
import { giveBack } from "../../core/bytes";
import type { Context } from "../../core/context";
import { LimitReached } from "../../core/problem";
import { isUnkept, type Storage } from "../../gateways/storage";
import { asMember } from "../identity/member.viewer";
import { hashOf, newToken } from "../identity/secret-token";
import { Workspaces } from "../workspace/workspace.store";
import { fileNameOf } from "./file-name";
import { Files } from "./file.store";
import { HEAD_BYTES, mediaTypeOf } from "./media-type";
import type { Upload } from "./upload.entity";
import { Uploads } from "./upload.store";

declare module "../../core/context" {
  interface Service {
    /** How large a file may be, in bytes. */
    readonly uploadLimit: number;
  }
}

const MOST_UNDER_WAY = 100;
const MEGABYTE = 1_000_000;
const GIGABYTE = 1_000 * MEGABYTE;

interface Announced {
  readonly name: string;
  /** Null: it is told at the end, and the most that it may be is reserved. */
  readonly size: number | null;
  readonly sizeLimit: number;
  readonly quota: number;
}

interface Begun {
  readonly upload: Upload;
  /** The address's secret; it is told once. */
  readonly token: string;
}

/** How bytes become a file of a workspace: announced by a member, sent in pieces by whoever has the address, whole at the end. */
export class UploadService {
  constructor(private readonly context: Context) {}

  /** Reserves the room, so that what has begun can end. */
  begin({ name, size, sizeLimit, quota }: Announced): Promise<Begun | LimitReached> {
    const { workspaceId, memberId } = asMember(this.context.viewer);
    return this.context.transaction(async () => {
      await this.context.get(Workspaces).lock(workspaceId);
      const uploads = this.context.get(Uploads);
      const { bytes, underWay } = await uploads.used(workspaceId);
      if (underWay >= MOST_UNDER_WAY)
        return new LimitReached(`${underWay} uploads are under way. Wait until some are done, or cancel them.`);
      const reserved = size ?? Math.min(sizeLimit, quota - bytes);
      if (reserved <= 0 || bytes + reserved > quota) return new LimitReached(fullSentence(quota));
      const token = newToken();
      const id = await uploads.create({
        id: newId(),
        storageKey: randomId(),
        tokenHash: hashOf(token) as Buffer,
        name: fileNameOf(name),
        size: reserved,
        memberId,
      });
      return { upload: (await uploads.byId(id)) as Upload, token };
    });
  }

  /** Whoever has the address, and with the system's eyes: an upload outlives the session in which it was begun. */
  async byAddress(id: string, token: string): Promise<Upload | null> {
    const hash = hashOf(token);
    const upload = hash && (await this.context.system.get(Uploads).byToken(hash));
    return upload?.id === id ? upload : null;
  }

  /**
   * The last byte has come. First the bytes are made to last and read again, as they will be read from now on; then, in
   * one commit, the upload is over and the file is there. Done twice, it is done.
   */
  async finish(upload: Upload): Promise<void> {
    await this.keep(upload);
    const { size, sha256, head } = await inspected(await this.storage.read(upload.storageKey));
    const mediaType = await mediaTypeOf(head, upload.name);
    const { workspaceId, id, storageKey, name, memberId: uploadedById } = upload;
    const { system } = this.context;
    await system.transaction(async () => {
      if (!(await system.get(Uploads).finish(upload, size))) return;
      const known = { workspaceId, id, storageKey, name, uploadedById };
      await system.get(Files).create({ ...known, size, sha256, mediaType });
    });
  }

  private async keep(upload: Upload): Promise<void> {
    try {
      await this.storage.keep(upload.storageKey);
    } catch (error) {
      if (isUnkept(error)) await this.abandon(upload);
      throw error;
    }
  }

  async abandon(upload: Upload, { keepBytes = false } = {}): Promise<void> {
    const { system } = this.context;
    const isOver = await system.transaction(() => system.get(Uploads).abandon(upload));
    if (isOver && !keepBytes) await this.storage.remove(upload.storageKey);
  }

  private get storage(): Storage {
    return this.context.service.storage;
  }
}

/** What a file is, from its bytes alone. */
export async function inspected(bytes: Readable): Promise<{ size: number; sha256: Buffer; head: Buffer }> {
  const hash = createHash("sha256");
  const first: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
    if (size - chunk.length < HEAD_BYTES) first.push(chunk);
    else giveBack(chunk);
  }
  return { size, sha256: hash.digest(), head: Buffer.concat(first).subarray(0, HEAD_BYTES) };
}

function fullSentence(quota: number): string {
  const room =
    quota >= GIGABYTE ? `${Math.round((quota / GIGABYTE) * 10) / 10} GB` : `${Math.round(quota / MEGABYTE)} MB`;
  return `Your workspace has room for ${room}, and this file does not fit in any more. Remove files that are not needed, or ask whoever runs this service for more room.`;
}
