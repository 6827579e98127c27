import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ServiceAddress } from "./ground";
import type { FileOptions } from "./world.options";

export interface WorldFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly storageKey: string;
}

interface Owner {
  readonly workspaceId: string;
  readonly clientId: string;
  readonly memberId: string;
}

export const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

/** Where the service that keeps files in a folder has the bytes of a key. */
export function pathOf({ dataDir }: Pick<ServiceAddress, "dataDir">, key: string): string {
  return join(dataDir, "files", key.slice(0, 2), key);
}

/** A file of a client, its bytes where the service keeps them; answers its row. */
export function storedFile(service: Pick<ServiceAddress, "dataDir">, owner: Owner, options: FileOptions) {
  const { name = "report.pdf", bytes = PDF, mediaType = "application/pdf", attached = true } = options;
  const file: WorldFile = { id: randomUUID(), name, bytes, storageKey: randomUUID() };
  const path = pathOf(service, file.storageKey);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, bytes);
  const row = {
    workspace_id: owner.workspaceId,
    id: file.id,
    client_id: attached ? owner.clientId : null,
    section: attached ? (options.section ?? "DELIVERABLES") : null,
    attached_at: attached ? new Date() : null,
    is_shown: attached && (options.shown ?? true),
    storage_key: file.storageKey,
    name,
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest(),
    media_type: mediaType,
    uploaded_by: owner.memberId,
  };
  return { file, row };
}
