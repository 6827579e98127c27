import { createHash } from "node:crypto";
import type { Context } from "../../core/context";
import { InvalidInput } from "../../core/problem";
import type { File, FileSection } from "./file.entity";
import { Files } from "./file.store";
import { Uploads } from "./upload.store";

interface Owner {
  readonly clientId: string;
  readonly section: FileSection;
}

interface MadeFile extends Owner {
  readonly workspaceId: string;
  readonly storageKey: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const GONE = "This file is not there any more. Upload it again.";
const UNFINISHED = "This file is still on its way. Wait until the upload is complete.";
const TAKEN = "This file belongs to something else already. Upload it again to use it here too.";

/**
 * What the owners of files call, in the transaction of their own change: so a file is shown exactly while that which
 * it belongs to is. The owner keeps the file's id; the file knows of its owner only whose it is and in which section.
 */
export class FileService {
  constructor(private readonly context: Context) {}

  /**
   * Takes an uploaded file for something of a client's. It is not shown yet: `show` does that. Of two that attach the
   * same file at once one gets it; the other reads that it is taken. The problem is of the input's field `field`.
   */
  async attach(fileId: string, { clientId, section }: Owner, field = "file"): Promise<File | InvalidInput> {
    const files = this.context.get(Files);
    const file = await files.lock(fileId);
    if (!file) {
      const upload = await this.context.get(Uploads).byId(fileId);
      return InvalidInput.of(field, upload && !upload.finishedAt ? UNFINISHED : GONE);
    }
    if (file.clientId) return InvalidInput.of(field, TAKEN);
    await files.save(file, { clientId, section, attachedAt: await files.clock() });
    return file;
  }

  /** The row of bytes that the service made and stored itself, such as a document: attached, and shown from the start. */
  async keep({ bytes, ...made }: MadeFile): Promise<string> {
    const files = this.context.get(Files);
    const sha256 = createHash("sha256").update(bytes).digest();
    return files.create({ ...made, size: bytes.length, sha256, isShown: true, attachedAt: await files.clock() });
  }

  /** Lets the client have an attached file, or no longer: with the next request, also in the middle of a download. */
  show(fileId: string, shown: boolean, workspaceId = this.context.viewer.workspaceId): Promise<void> {
    return this.context.get(Files).setShown(fileId, workspaceId as string, shown);
  }

  /** For good: nobody sees the file any more, and after a day its bytes are gone. What may be undone is only not shown. */
  detach(fileId: string, workspaceId = this.context.viewer.workspaceId): Promise<void> {
    return this.context.get(Files).remove(fileId, workspaceId as string);
  }
}
