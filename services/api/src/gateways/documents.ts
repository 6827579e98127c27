/**
 * Documents as PDF. The caller formats every value (money, days, labels) in the language of the reader; templates only
 * place text, so what a person typed can never become markup.
 */

import type { EInvoice } from "./e-invoice";

/** What every document has. */
export interface DocumentFrame {
  /** BCP 47; chooses the shapes of Chinese and Japanese characters and the direction of the page. */
  readonly language: string;
  readonly paper: "a4" | "us-letter";
  /** The instant of the fact that the document records, ISO 8601. It becomes the file's creation time, so that the same data gives the same bytes. */
  readonly at: string;
  readonly title: string;
  /** `#rrggbb`, dark enough to be read on white. */
  readonly accent: string;
  /** A PNG in base64. */
  readonly logo?: string;
  readonly business: Party;
  /** Printed at the foot of every page; `{page}` and `{pages}` are replaced. */
  readonly pageLabel: string;
  readonly badge?: string;
}

export interface Party {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface LabelledText {
  readonly label: string;
  readonly value: string;
}

export interface DocumentTable {
  /** The first column is the wide one; all others are figures, aligned at their end. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A business letter with facts, a table and sums: invoice, receipt and statement. */
export interface LetterDocument extends DocumentFrame {
  readonly recipient: Party & { readonly label: string };
  readonly facts: readonly LabelledText[];
  readonly tables: readonly DocumentTable[];
  readonly totals: readonly (LabelledText & { readonly isStrong?: boolean })[];
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

export interface DocumentData {
  letter: LetterDocument;
}

export type DocumentTemplate = keyof DocumentData;

/** A document could not be made, now or ever: `isTransient` says whether trying again may help. */
export class DocumentFailed extends Error {
  override readonly name = "DocumentFailed";

  constructor(
    message: string,
    readonly isTransient: boolean,
  ) {
    super(message);
  }
}

export interface Documents {
  /**
   * A tagged PDF/A-3a; with an electronic invoice a Factur-X one (EN 16931). The same data gives the same bytes. Rejects
   * with DocumentFailed.
   */
  render<Template extends DocumentTemplate>(
    template: Template,
    data: DocumentData[Template],
    eInvoice?: EInvoice | null,
  ): Promise<Buffer>;
  /** Ends the renderer; what was waiting fails. */
  stop(): Promise<void>;
}

declare module "../core/context" {
  interface Service {
    readonly documents: Documents;
  }
}
