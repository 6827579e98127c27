import type { Context } from "../../core/context";
import { SessionLookup } from "../../core/session-lookup";
import type { Viewer } from "../../core/viewer";
import { Client } from "../client/client.entity";
import type { Section } from "../section/section";
import type { Branded } from "../workspace/brand";
import { shown } from "../client/portal-access.entity";

export interface ClientViewer extends Viewer {
  readonly kind: "CLIENT";
  /** A preview has its own. */
  readonly sessionId: string;
  readonly workspaceId: string;
  readonly slug: string;
  readonly client: Client;
  readonly sections: Section[];
  readonly brand: Branded;
}

const COLUMNS = [
  "session_id",
  "workspace_id",
  "client_id",
  "hidden_sections",
  "today",
  "slug",
  "workspace_name",
  "plan",
  "accent",
  "accent_contrast",
  "accent_on_light",
  "accent_on_dark",
  "contact_email",
  "logo_id",
  "logo_width",
  "logo_height",
  "logo_plate",
  "client_name",
  "client_email",
  "client_created_at",
];

type Row = [
  sessionId: string,
  workspaceId: string,
  clientId: string,
  hidden: Section[],
  today: string,
  slug: string,
  name: string,
  plan: Branded["plan"],
  accent: string,
  accentContrast: Branded["accentContrast"],
  accentOnLight: string,
  accentOnDark: string,
  contactEmail: string | null,
  logoId: string | null,
  logoWidth: number | null,
  logoHeight: number | null,
  logoPlate: Branded["logoPlate"],
  clientName: string,
  clientEmail: string | null,
  clientCreatedAt: string,
];

/** Session, client, access and brand in one statement, the first of every portal page. */
export const clientLookup = new SessionLookup<Row>(
  "client",
  COLUMNS,
  "portico_client_session(portico_current_slug(:slug), :workspaceIds::uuid[], :hashes::bytea[])",
  (row) => viewerOf(row, false),
);

/** A member who looks as a client: the same viewer in everything, but one that changes nothing. */
export const previewLookup = new SessionLookup<Row>(
  "preview",
  COLUMNS,
  "portico_preview_session(:previewId, :hash)",
  (row) => viewerOf(row, true),
);

function viewerOf(row: Row, isPreview: boolean): ClientViewer {
  const [
    sessionId,
    workspaceId,
    clientId,
    hidden,
    today,
    itsSlug,
    name,
    plan,
    accent,
    accentContrast,
    accentOnLight,
    accentOnDark,
    ...rest
  ] = row;
  const [contactEmail, logoId, logoWidth, logoHeight, logoPlate, clientName, email, createdAt] = rest;
  const sections = shown(hidden);
  const client = Object.assign(new Client(), {
    workspaceId,
    id: clientId,
    name: clientName,
    email,
    createdAt,
    archivedAt: null,
  });
  return {
    kind: "CLIENT",
    grants: new Set(["ANYONE", "CLIENT", ...sections]),
    isPreview,
    sessionId,
    workspaceId,
    slug: itsSlug,
    client,
    sections,
    brand: {
      name,
      plan,
      accent,
      accentContrast,
      accentOnLight,
      accentOnDark,
      contactEmail,
      logoId,
      logoWidth,
      logoHeight,
      logoPlate,
    },
    parameters: { workspaceId, clientId, today, sections },
  };
}

/** Behind the grant CLIENT only. */
export function asClient(viewer: Viewer): ClientViewer {
  if (viewer.kind !== "CLIENT")
    throw new Error("A field for clients was reached by somebody else: its grant is missing.");
  return viewer as ClientViewer;
}

/** Whether a client's portal is meant: by the slug of now, or by the scope, where a page names itself by a former one. */
export function isClientOf({ viewer, request }: Pick<Context, "viewer" | "request">, slug: string): boolean {
  return viewer.kind === "CLIENT" && [asClient(viewer).slug, request.scope].includes(slug);
}
