import { act } from "./act";
import { ask, randomIp, type Viewer } from "./ask";
import { ownService } from "./ground";

interface Logo {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly plate: "LIGHT" | "DARK" | "NONE";
}

export interface BrandSettings {
  readonly name: string;
  readonly contactEmail: string | null;
  readonly address: string | null;
  readonly taxId: string | null;
  readonly paymentInstructions: string | null;
  readonly canManageBrand: boolean;
  readonly brand: {
    readonly name: string;
    readonly accent: string;
    readonly accentContrast: string;
    readonly contactEmail: string | null;
    readonly showsBadge: boolean;
    readonly logo: Logo | null;
  };
}

const BRAND = "brand { name accent accentContrast contactEmail showsBadge logo { id width height plate } }";
const SETTINGS = `name contactEmail address taxId paymentInstructions canManageBrand ${BRAND}`;

export async function brandOf(viewer: Viewer): Promise<BrandSettings> {
  return (await ask(viewer).query<{ workspace: BrandSettings }>(`{ workspace { ${SETTINGS} } }`)).data.workspace;
}

export const updateBrand = (viewer: Viewer, input: Readonly<Record<string, unknown>>) =>
  act(viewer, "updateBrand", input);

interface Sent {
  readonly status: number;
  readonly logo?: Logo;
  readonly code?: string;
  readonly message?: string;
}

/** Sends bytes as a logo, as the admin app does. */
export async function sendLogo(
  viewer: Viewer,
  body: Uint8Array | ReadableStream,
  headers: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  const response = await fetch(`${ownService().url}/admin/logo`, {
    method: "POST",
    headers: {
      "content-type": "image/png",
      "x-forwarded-for": randomIp(),
      ...(viewer.scope ? { "portico-scope": viewer.scope } : {}),
      ...viewer.jar.header(),
      ...headers,
    },
    body: body as never,
    duplex: "half",
  } as never);
  const { logo, errors } = (await response.json()) as {
    logo?: Sent["logo"];
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, logo, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
}
