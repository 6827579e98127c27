import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type DocumentData, DocumentFailed, type Documents, type DocumentTemplate } from "./documents";
import { type GlyphRanges, replaceUncovered } from "./documents.glyphs";
import type { EInvoice } from "./e-invoice";
import type { RenderAnswer, RendererOptions, RenderRequest } from "./documents.worker";

const DEADLINE_MS = 10_000;
/** Beyond this a caller is told to come back, and its job is retried. */
const MAX_WAITING = 200;

interface Options extends RendererOptions {
  /** The script of the worker thread. */
  readonly worker: URL | string;
}

interface Coverage {
  readonly families: readonly string[];
  readonly ranges: GlyphRanges;
}

interface Pending {
  readonly request: RenderRequest;
  resolve(pdf: Buffer): void;
  reject(error: DocumentFailed): void;
}

/** Typst in a worker thread, one document at a time. The thread starts with the first document; one that dies or hangs is replaced. */
export function typstDocuments(options: Options): Documents {
  const { families, ranges } = JSON.parse(readFileSync(join(options.fonts, "coverage.json"), "utf8")) as Coverage;
  const queue: Pending[] = [];
  let worker: Worker | undefined;
  let current: Pending | undefined;
  let deadline: NodeJS.Timeout | undefined;
  let nextId = 1;
  let isStopped = false;

  function renderNext(): void {
    if (current || isStopped) return;
    current = queue.shift();
    if (!current) return;
    worker ??= startWorker();
    deadline = setTimeout(() => replaceWorker("The document took too long to make."), DEADLINE_MS);
    worker.postMessage(current.request);
  }

  function startWorker(): Worker {
    const started = new Worker(options.worker, { workerData: { templates: options.templates, fonts: options.fonts } });
    started.unref();
    started.on("message", (answer: RenderAnswer) => {
      if (answer.id !== current?.request.id) return;
      if ("pdf" in answer) finish(({ resolve }) => resolve(Buffer.from(answer.pdf)));
      else finish(({ reject }) => reject(new DocumentFailed(answer.error, false)));
    });
    started.on("error", (error) => worker === started && replaceWorker(error.message));
    started.on("exit", () => worker === started && replaceWorker("The renderer ended."));
    return started;
  }

  function replaceWorker(reason: string): void {
    const broken = worker;
    worker = undefined;
    void broken?.terminate();
    finish(({ reject }) => reject(new DocumentFailed(reason, true)));
  }

  function finish(settle: (pending: Pending) => void): void {
    clearTimeout(deadline);
    const finished = current;
    current = undefined;
    if (finished) settle(finished);
    renderNext();
  }

  return {
    render<Template extends DocumentTemplate>(
      template: Template,
      data: DocumentData[Template],
      eInvoice?: EInvoice | null,
    ): Promise<Buffer> {
      if (isStopped) return Promise.reject(new DocumentFailed("The renderer has been stopped.", true));
      if (queue.length >= MAX_WAITING) return Promise.reject(new DocumentFailed("Too many documents wait.", true));
      const { logo, ...rest } = data;
      const text = JSON.stringify({
        ...replaceUncovered(rest, ranges),
        fonts: familiesFor(data.language, families),
        hasLogo: logo !== undefined,
      });
      return new Promise((resolve, reject) => {
        const request: RenderRequest = {
          id: nextId++,
          template,
          data: text,
          logo: logo === undefined ? undefined : Buffer.from(logo, "base64"),
          createdAt: Math.floor(Date.parse(data.at) / 1000),
          eInvoice: eInvoice ?? undefined,
        };
        queue.push({ request, resolve, reject });
        renderNext();
      });
    },
    async stop() {
      isStopped = true;
      const stopped = new DocumentFailed("The renderer has been stopped.", true);
      for (const { reject } of queue.splice(0)) reject(stopped);
      const running = worker;
      worker = undefined;
      finish(({ reject }) => reject(stopped));
      await running?.terminate();
    },
  };
}

const CJK: Readonly<Record<string, string>> = {
  ja: "Noto Sans JP",
  ko: "Noto Sans KR",
  "zh-Hant": "Noto Sans TC",
  "zh-TW": "Noto Sans TC",
  "zh-HK": "Noto Sans TC",
  zh: "Noto Sans SC",
};

/** One code point is drawn differently in Japan, China and Korea: the reader's language decides which family comes first. */
function familiesFor(language: string, families: readonly string[]): readonly string[] {
  const tag = Object.keys(CJK).find((prefix) => language === prefix || language.startsWith(`${prefix}-`));
  const preferred = tag ? CJK[tag] : undefined;
  if (!preferred) return families;
  const [latin, ...others] = families.filter((family) => family !== preferred);
  return [latin as string, preferred, ...others];
}
