import { words } from "@portico/kit/words";
import { scope, setSignedOutAt } from "../../graph";
import { t } from "../../brandText";

export const kinds = ["image/png", "image/jpeg", "image/webp", "image/gif"];
const MOST_BYTES = 5_000_000;

/** Why a file need not be sent; what it really is, the service finds out. */
export function refusalOf({ type, size }: Pick<File, "type" | "size">): string | undefined {
  if (!kinds.includes(type)) return t("logo.wrongKind");
  return size > MOST_BYTES ? t("logo.tooLarge") : undefined;
}

/** Sends a picture, and tells how much of it is there, which `fetch` could not. Answers what stands in the way. */
export function uploadLogo(picture: Blob, onProgress: (share: number) => void): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve(words().unreachable);
    request.onload = () => {
      if (request.status === 401) setSignedOutAt(performance.now());
      resolve(request.status === 200 ? undefined : problemOf(request.responseText));
    };
    request.open("POST", "/admin/logo");
    request.setRequestHeader("Portico-Scope", scope);
    request.setRequestHeader("Content-Type", picture.type);
    request.send(picture);
  });
}

/** A proxy in between may answer in a way of its own. */
function problemOf(answer: string): string {
  try {
    return JSON.parse(answer).errors[0].message;
  } catch {
    return words().failed;
  }
}
