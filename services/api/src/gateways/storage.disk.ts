import { access, type FileHandle, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { FileStore } from "@tus/file-store";
import { giveBack } from "../core/bytes";
import { BytesMissing, isKey, type Storage, type StoredKey } from "./storage";

const CHUNK = 64 * 1024;
const INCOMING = "incoming";

/** Files in a folder: `incoming` while they come, then under the first two letters of their keys. */
export async function diskStorage(folder: string): Promise<Storage> {
  const incoming = join(folder, INCOMING);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const shelfOf = (key: string) => join(folder, key.slice(0, 2));
  const pathOf = (key: string) => join(shelfOf(key), key);
  const comingOf = (key: string) => join(incoming, key);

  async function keep(key: string): Promise<void> {
    await synced(comingOf(key)).catch(orIfMissing(() => access(pathOf(key))));
    await mkdir(shelfOf(key), { recursive: true, mode: 0o700 });
    await rename(comingOf(key), pathOf(key)).catch(orIfMissing(() => access(pathOf(key))));
    // The name is part of what has to last, and so is the shelf's; Windows knows no such thing for folders.
    if (process.platform !== "win32") for (const place of [shelfOf(key), folder]) await synced(place);
    await rm(`${comingOf(key)}.json`, { force: true });
  }

  async function* keys(): AsyncGenerator<StoredKey> {
    for (const shelf of await readdir(folder)) {
      if (shelf !== INCOMING && !/^[0-9a-f]{2}$/.test(shelf)) continue;
      for (const name of await readdir(join(folder, shelf))) {
        const key = name.replace(/\.json$/, "");
        const found = isKey(key) && (await stat(join(folder, shelf, name)).catch(orIfMissing(() => null)));
        if (found) yield { key, at: found.mtime };
      }
    }
  }

  return {
    name: `the folder ${folder}`,
    incoming: new Incoming({ directory: incoming }),
    async put(key, bytes) {
      await writeFile(comingOf(key), bytes, { mode: 0o600 });
      await keep(key);
    },
    keep,
    keys,
    size: (key) =>
      stat(pathOf(key)).then(
        ({ size }) => size,
        orIfMissing(() => null),
      ),
    read: (key, range) => reading(pathOf(key), range),
    async remove(key) {
      const paths = [pathOf(key), comingOf(key), `${comingOf(key)}.json`];
      await Promise.all(paths.map((path) => rm(path, { force: true })));
    },
    async check() {
      const probe = join(incoming, `.${crypto.randomUUID()}`);
      await (await open(probe, "wx")).close();
      await rm(probe);
    },
  };
}

/** The library's own, but that what it has acknowledged lies on the disk, and that it says why it could not. */
class Incoming extends FileStore {
  override async write(bytes: Readable, key: string, offset: number): Promise<number> {
    const file = await open(join(this.directory, key), "r+");
    try {
      let end = offset;
      for await (const chunk of bytes as AsyncIterable<Buffer>) {
        await writeWhole(file, chunk, end);
        end += chunk.length;
        giveBack(chunk);
      }
      await file.sync();
      return end;
    } finally {
      await file.close();
    }
  }
}

async function writeWhole(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
}

/** Opened before it is answered, so that what is missing is known while something else can still be said. */
async function reading(path: string, range?: { start: number; end: number }): Promise<Readable> {
  const file = await open(path).catch(
    orIfMissing(() => {
      throw new BytesMissing("The file's bytes are not there.");
    }),
  );
  return file.createReadStream({ highWaterMark: CHUNK, ...range });
}

async function synced(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function orIfMissing<Other>(other: () => Other): (error: NodeJS.ErrnoException) => Other {
  return (error) => {
    if (error.code === "ENOENT") return other();
    throw error;
  };
}
