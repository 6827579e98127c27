import { words } from "@portico/kit/words";
import type { DetailedError, Upload } from "tus-js-client";
import { setSignedOutAt } from "./graph";
import { t } from "./text";

interface Hearing {
  /** So many bytes have left. */
  onProgress: (sent: number) => void;
  /** It waits, and goes on by itself. */
  onWaiting: () => void;
  onWhole: (fileId: string) => void;
  /** It does not go on by itself. */
  onProblem: (text: string) => void;
}

export interface Transfer {
  start: () => void;
  pause: () => void;
  /** What has come is given up, here and there. */
  cancel: () => Promise<void>;
  /** What is remembered of it in this browser. */
  forget: () => Promise<void>;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Answers that say nothing against the file: another try may do. */
const PASSING = [408, 409, 423, 429, 500, 502, 503, 504];

/**
 * One file on its way by the tus protocol. Whatever breaks, it goes on from the last byte that the server has: by itself
 * while the page is open, and when the same file is chosen again afterwards, because its address is kept under
 * `fingerprint`.
 */
export async function createTransfer(file: File, fingerprint: string, hearing: Hearing): Promise<Transfer> {
  // its code comes with the first file
  const tus = await import("tus-js-client");
  const storage = tus.defaultOptions.urlStorage;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let isRunning = false;

  const upload: Upload = new tus.Upload(file, {
    endpoint: "/uploads",
    metadata: { filename: file.name },
    fingerprint: () => Promise.resolve(fingerprint),
    removeFingerprintOnSuccess: false,
    // when to try again is decided here, where it is known whether there is a connection
    retryDelays: null,
    onProgress(sent) {
      tries = 0;
      hearing.onProgress(sent);
    },
    onSuccess() {
      rest();
      hearing.onWhole(fileIdOf(upload.url ?? ""));
    },
    onError: (error) => void broken(error),
  });
  const [previous] = await upload.findPreviousUploads();
  if (previous) upload.resumeFromPreviousUpload(previous);

  async function broken(error: Error | DetailedError) {
    if (!isRunning) return;
    const answer = "originalResponse" in error ? error.originalResponse : null;
    const status = answer?.getStatus() ?? 0;
    if (status !== 0 && !PASSING.includes(status)) {
      if (status === 401) setSignedOutAt(performance.now());
      return stop(status === 401 ? words().notSent : problemOf(answer?.getBody() ?? ""));
    }
    if (!(await isReadable(file))) return stop(t("upload.unreadable"));
    if (!isRunning) return;
    tries += 1;
    wait(Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS));
  }

  function stop(problem: string) {
    rest();
    hearing.onProblem(problem);
  }

  function wait(ms: number) {
    hearing.onWaiting();
    clearTimeout(timer);
    timer = setTimeout(() => upload.start(), ms);
  }

  const goOn = () => {
    clearTimeout(timer);
    upload.start();
  };
  /** A connection that is gone may look alive for minutes. */
  const offline = () => {
    void upload.abort();
    wait(LONGEST_PAUSE_MS);
  };

  function rest() {
    isRunning = false;
    clearTimeout(timer);
    removeEventListener("online", goOn);
    removeEventListener("offline", offline);
  }

  async function forget() {
    for (const { urlStorageKey } of await storage.findUploadsByFingerprint(fingerprint))
      await storage.removeUpload(urlStorageKey);
  }

  return {
    start() {
      if (isRunning) return;
      isRunning = true;
      addEventListener("online", goOn);
      addEventListener("offline", offline);
      upload.start();
    },
    pause() {
      rest();
      void upload.abort();
    },
    async cancel() {
      rest();
      await forget();
      // what cannot be given up there now is given up there after a day
      await upload.abort(true).catch(() => undefined);
    },
    forget,
  };
}

/** The address of an upload is `/uploads/<file>.<secret>`. */
export const fileIdOf = (address: string) => address.slice(address.lastIndexOf("/") + 1).split(".")[0] as string;

/** A file that was changed, moved or deleted since it was chosen cannot be sent any more. */
const isReadable = (file: File) =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/** A proxy in between may answer in a way of its own. */
function problemOf(answer: string): string {
  try {
    return JSON.parse(answer).errors[0].message;
  } catch {
    return words().failed;
  }
}
