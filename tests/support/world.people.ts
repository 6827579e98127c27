import type { Viewer } from "./ask";
import type { WorldFile } from "./world.files";

/** Somebody who is signed in, in a browser of their own. */
interface Person extends Viewer {
  readonly id: string;
  readonly workspaceId: string;
  readonly slug: string;
  readonly name: string;
  readonly email: string;
  /** What the session's cookie holds. */
  readonly token: string;
  /** The session's cookie's name. */
  readonly cookie: string;
}

export type Teammate = Person;

export interface WorldClient extends Person {
  readonly projects: { readonly id: string; readonly name: string }[];
  readonly deliverables: { readonly id: string; readonly fileId: string }[];
  readonly contracts: { readonly id: string; readonly fileId: string }[];
  readonly files: WorldFile[];
  readonly invoices: { readonly id: string; readonly number: string | null; readonly total: number }[];
  readonly payments: { readonly id: string }[];
}

export interface Studio {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly owner: Teammate;
}
