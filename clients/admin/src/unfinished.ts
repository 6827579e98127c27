import { readStoredJson, removeStored, storedKeys } from "@portico/kit/storage";
import { createSignal } from "solid-js";
import { fileIdOf } from "./transfer";

/** An upload that an earlier page began: choosing the same file again goes on from where it stopped. */
export interface Unfinished {
  key: string;
  address: string;
  fileId: string;
  name: string;
  size: number;
}

interface Kept {
  uploadUrl?: string;
  size?: number;
  metadata?: { filename?: string };
}

/** Under this the library keeps the addresses of uploads in this browser. */
const LIBRARY = "tus::";
const TUS = { "Tus-Resumable": "1.0.0" };

const [noted, setNoted] = createSignal(0);

/** Something was begun, ended or given up. */
export const noteUnfinished = () => setNoted((times) => times + 1);

interface Place {
  viewer: string;
  about: string;
}

/** By what an upload is known again: whose it is, what it is for, and which state of which file. */
export const fingerprintOf = ({ viewer, about }: Place, { name, size, lastModified }: File) =>
  `${prefixOf({ viewer, about })}${name} ${size} ${lastModified}`;

// begins as a draft does, and is forgotten with the drafts when the member signs out
const prefixOf = ({ viewer, about }: Place) => `portico-draft ${viewer} upload ${about} `;

export function unfinishedOf(place: Place): Unfinished[] {
  noted();
  const prefix = LIBRARY + prefixOf(place);
  return storedKeys()
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const { uploadUrl: address, size, metadata } = readStoredJson<Kept>(key) ?? {};
      const name = metadata?.filename;
      return address && size && name ? [{ key, address, fileId: fileIdOf(address), name, size }] : [];
    });
}

/** How much of it the server has; undefined when that cannot be told, null when it knows of none. */
export async function arrivedOf({ address }: Unfinished): Promise<number | null | undefined> {
  try {
    const answer = await fetch(address, { method: "HEAD", headers: TUS });
    if (answer.ok) return Number(answer.headers.get("upload-offset"));
    return answer.status < 500 ? null : undefined;
  } catch {
    return undefined;
  }
}

export function forget({ key }: Unfinished) {
  removeStored(key);
  noteUnfinished();
}

export async function discard(upload: Unfinished): Promise<void> {
  forget(upload);
  // what cannot be given up there now is given up there after a day
  await fetch(upload.address, { method: "DELETE", headers: TUS }).catch(() => undefined);
}
