/**
 * Renders documents in a thread of its own: a long invoice takes half a second of computing, during which the service
 * answers others.
 */
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import type { EInvoice } from "./e-invoice";
import { nameFacturX } from "./e-invoice.pdf.ts";
import { eInvoiceXml } from "./e-invoice.xml.ts";

export interface RendererOptions {
  readonly templates: string;
  readonly fonts: string;
}

export interface RenderRequest {
  readonly id: number;
  readonly template: string;
  /** JSON, read by the template. */
  readonly data: string;
  /** A PNG. */
  readonly logo?: Uint8Array;
  /** Unix time in seconds. */
  readonly createdAt: number;
  /** Makes the document an electronic invoice. */
  readonly eInvoice?: EInvoice;
}

export type RenderAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: string };

const { templates, fonts } = workerData as RendererOptions;
const logoPath = join(templates, "logo.png");
const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [fonts] }] });

async function render({ eInvoice, ...request }: RenderRequest): Promise<Uint8Array> {
  if (!eInvoice) return compile(request, { data: request.data });
  return nameFacturX(compile(request, { data: request.data, eInvoice: await eInvoiceXml(eInvoice) }));
}

function compile({ template, logo, createdAt }: RenderRequest, inputs: Record<string, string>): Buffer {
  if (logo) compiler.mapShadow(logoPath, Buffer.from(logo));
  try {
    const compiled = compiler.compile({ mainFilePath: join(templates, `${template}.typ`), inputs });
    const document = compiled.result;
    if (!document) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics ?? "unknown"));
    return compiler.pdf(document, { pdfStandard: PdfStandard.A_3a, creationTimestamp: createdAt });
  } finally {
    if (logo) compiler.unmapShadow(logoPath);
    compiler.evictCache(0);
  }
}

async function answer(request: RenderRequest): Promise<RenderAnswer> {
  try {
    return { id: request.id, pdf: await render(request) };
  } catch (error) {
    return { id: request.id, error: (error as Error).message };
  }
}

parentPort?.on("message", (request: RenderRequest) => {
  void answer(request).then((answered) => parentPort?.postMessage(answered));
});
