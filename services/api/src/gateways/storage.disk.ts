import { access, type FileHandle, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { FileStore } from "@tus/file-store";
import { giveBack } from "../core/bytes";
import type { Upload } from "@tus/server";
import { BytesMissing, isKey, type Storage, type StoredKey, StorageUnavailable } from "./storage";

const CHUNK = 64 * 1024;
const INCOMING = "incoming";

const isShelf = (name: string) => /^[0-9a-f]{2}$/.test(name);
const MARK = "portico-files";
const MARK_TEXT = "Portico keeps files in this folder. Without this file it takes the folder for the wrong one.\n";

interface Settings {
  readonly folder: string;
  /** Whether files should be here already. */
  hasFiles(): Promise<boolean>;
}

/**
 * Files in a folder: `incoming` while they come, then under the first two letters of their keys. A mark shows that this
 * is the folder: an empty one that stands in its place, where a disk is not mounted, must not be taken for it.
 */
export async function diskStorage({ folder, hasFiles }: Settings): Promise<Storage> {
  const incoming = join(folder, INCOMING);
  const assertMarked = () =>
    access(join(folder, MARK)).catch((cause: unknown) => {
      const question = `The file ${MARK} is missing in ${folder}. Is the disk mounted? If this is the folder, create the file.`;
      throw new StorageUnavailable(new Error(question, { cause }));
    });
  await markNew();
  await mkdir(incoming, { recursive: true, mode: 0o700 });

  /** At a first start, and for a folder of before there were marks. */
  async function markNew(): Promise<void> {
    const names = await readdir(folder).catch(orIfMissing(() => [] as string[]));
    if (names.includes(MARK) || (!names.some(isShelf) && (await hasFiles()))) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, MARK), MARK_TEXT, { mode: 0o600 });
  }

  const shelfOf = (key: string) => join(folder, key.slice(0, 2));
  const pathOf = (key: string) => join(shelfOf(key), key);
  const comingOf = (key: string) => join(incoming, key);

  async function keep(key: string): Promise<void> {
    await assertMarked();
    await synced(comingOf(key)).catch(orIfMissing(() => access(pathOf(key))));
    await mkdir(shelfOf(key), { recursive: true, mode: 0o700 });
    await rename(comingOf(key), pathOf(key)).catch(orIfMissing(() => access(pathOf(key))));
    // The name is part of what has to last, and so is the shelf's; Windows knows no such thing for folders.
    if (process.platform !== "win32") for (const place of [shelfOf(key), folder]) await synced(place);
    await rm(`${comingOf(key)}.json`, { force: true });
  }

  async function* keys(): AsyncGenerator<StoredKey> {
    await assertMarked();
    for (const shelf of await readdir(folder)) {
      if (shelf !== INCOMING && !isShelf(shelf)) continue;
      for (const name of await readdir(join(folder, shelf))) {
        const key = name.replace(/\.json$/, "");
        const found = isKey(key) && (await stat(join(folder, shelf, name)).catch(orIfMissing(() => null)));
        if (found) yield { key, at: found.mtime };
      }
    }
  }

  return {
    name: `the folder ${folder}`,
    incoming: new Incoming(incoming, assertMarked),
    async put(key, bytes) {
      await assertMarked();
      await writeFile(comingOf(key), bytes, { mode: 0o600 });
      await keep(key);
    },
    keep,
    keys,
    size: (key) =>
      stat(pathOf(key)).then(
        ({ size }) => size,
        orIfMissing(async () => {
          await assertMarked();
          return null;
        }),
      ),
    async read(key, range) {
      await assertMarked();
      return reading(pathOf(key), range);
    },
    async remove(key) {
      const paths = [pathOf(key), comingOf(key), `${comingOf(key)}.json`];
      await Promise.all(paths.map((path) => rm(path, { force: true })));
    },
    async check() {
      await assertMarked();
      const probe = join(incoming, `.${crypto.randomUUID()}`);
      await (await open(probe, "wx")).close();
      await rm(probe);
    },
  };
}

/** The library's own, but that what it has acknowledged lies on the disk, and that it says why it could not. */
class Incoming extends FileStore {
  constructor(
    directory: string,
    private readonly assertMarked: () => Promise<void>,
  ) {
    super({ directory });
  }

  override async create(upload: Upload): Promise<Upload> {
    await this.assertMarked();
    return super.create(upload);
  }

  override async getUpload(key: string): Promise<Upload> {
    await this.assertMarked();
    return super.getUpload(key);
  }

  override async write(bytes: Readable, key: string, offset: number): Promise<number> {
    await this.assertMarked();
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
