import { act } from "./act";
import type { Viewer } from "./ask";
import { stranger } from "./ask";
import { rows } from "./database";
import { world } from "./world";
import type { Section } from "./world.options";
import type { WorldClient } from "./world.seed";

/** Somebody who asks, and what is known of them. */
export interface Viewing {
  readonly viewer: Viewer;
  /** Whose portal is asked for. */
  readonly slug: string;
  readonly kind: "nobody" | "client" | "member";
  readonly role?: string;
  readonly isPreview?: boolean;
  readonly hides: readonly Section[];
  /** Whose things are asked for by id, so that there is something to see. */
  readonly of: WorldClient;
  /** Whether anna's things may be in the answer. */
  readonly seesAnna: boolean;
}

export interface Cast {
  readonly anna: WorldClient;
  readonly viewings: Readonly<Record<string, Viewing>>;
}

const SECTIONS = ["INVOICES", "PROJECTS", "DELIVERABLES", "PROPOSALS", "CONTRACTS"] as const;

/** One of every kind of viewer, in a world in which every field has something to say. */
export async function castOf(): Promise<Cast> {
  const story = world()
    .workspace({ plan: "TEAM" })
    .member("mia")
    .member("ada", { role: "ADMIN" })
    .client("anna")
    .project({ description: "All of it." })
    .event({ kind: "PROJECT_STARTED" })
    .deliverable()
    .contract()
    .invoice({ dueIn: -3, paid: 100, notes: "Thank you.", discount: 10 })
    .event();
  const people = await story
    .client("ben")
    .project({ description: "Another." })
    .event({ kind: "PROJECT_STARTED" })
    .deliverable()
    .contract()
    .invoice({ dueIn: -3, paid: 100, notes: "Thank you." })
    .event()
    .client("disabled", { enabled: false })
    .client("revoked")
    .client("expired")
    .workspace({ as: "other" })
    .member("max")
    .client("carl")
    .project({ description: "Elsewhere." })
    .event({ kind: "PROJECT_STARTED" })
    .deliverable()
    .contract()
    .invoice({ dueIn: -3, paid: 100, notes: "Thank you." })
    .event()
    .build();
  const { studio, other, anna, ben, carl, disabled, revoked, expired, mia, ada, max } = people;
  await act(studio.owner, "updateClient", { id: anna.id, notes: "N", billingAddress: "B", taxId: "T" });
  for (const { owner } of [studio, other]) await tellAllOf(owner.workspaceId);
  await rows("update session set ended_at = now(), end_reason = 'REVOKED' where client_id = $1", [revoked.id]);
  await rows("update session set expires_at = now() where client_id = $1", [expired.id]);

  const { outcome } = await act(mia, "startPreview", { clientId: anna.id });
  const client = (who: WorldClient, hides: readonly Section[] = [], seesAnna = false): Viewing => ({
    viewer: who,
    slug: who.slug,
    kind: "client",
    hides,
    of: who,
    seesAnna,
  });
  const nobody = (viewer: Viewer): Viewing => ({
    viewer,
    slug: anna.slug,
    kind: "nobody",
    hides: [],
    of: anna,
    seesAnna: false,
  });
  const member = (viewer: Viewer, role: string, of: WorldClient): Viewing => ({
    viewer,
    slug: anna.slug,
    kind: "member",
    role,
    hides: [],
    of,
    seesAnna: of === anna,
  });
  const hiding = await Promise.all(SECTIONS.map(async (section) => [section, await clientWithout(section)] as const));
  return {
    anna,
    viewings: {
      anonymous: nobody(stranger(anna.slug)),
      anna: client(anna, [], true),
      preview: {
        ...client(anna, [], true),
        viewer: { scope: `preview:${outcome.preview}`, jar: mia.jar },
        isPreview: true,
      },
      ...Object.fromEntries(
        hiding.map(([section, who]) => [`no${section[0]}${section.slice(1).toLowerCase()}`, client(who, [section])]),
      ),
      disabled: nobody(disabled),
      revoked: nobody(revoked),
      expired: nobody(expired),
      ben: client(ben),
      carl: client(carl),
      max: member(max, "MEMBER", carl),
      mia: member(mia, "MEMBER", anna),
      ada: member(ada, "ADMIN", anna),
      owner: member(studio.owner, "OWNER", anna),
    },
  };
}

async function clientWithout(section: Section): Promise<WorldClient> {
  const story = world()
    .workspace()
    .client("dora", { hides: [section] });
  const { dora } = await story
    .project({ description: "Hers." })
    .event({ kind: "PROJECT_STARTED" })
    .deliverable()
    .contract()
    .invoice({ dueIn: -3, paid: 100, notes: "Thank you." })
    .event()
    .build();
  await tellAllOf(dora.workspaceId);
  return dora;
}

/** What a story leaves out: a logo, business details, mails, and what is kept about clients. */
async function tellAllOf(workspaceId: string): Promise<void> {
  await rows(
    `with picture as (
       insert into logo (workspace_id, id, media_type, bytes) values ($1, gen_random_uuid(), 'image/png', 'x') returning id)
     update workspace set address = 'A', tax_id = 'T', legal_name = 'L', country = 'PT', vat_number = 'V', payment_instructions = 'P', payee = 'H', iban = 'DE89370400440532013000', bic = 'COBADEFF', logo_width = 1, logo_height = 1,
       logo_id = (select id from picture) where id = $1`,
    [workspaceId],
  );
  await rows(
    "update client set notes = 'N', billing_address = 'B', tax_id = 'T', country = 'DE', vat_number = 'V', buyer_reference = 'R' where workspace_id = $1",
    [workspaceId],
  );
  await rows(
    `insert into mail (workspace_id, id, template, client_id, state, sent_at)
     select workspace_id, gen_random_uuid(), 'INVITATION', id, 'SENT', now() from client where workspace_id = $1`,
    [workspaceId],
  );
  await rows(
    `insert into mail (workspace_id, id, template, member_id, state, sent_at)
     select workspace_id, gen_random_uuid(), 'MEMBER_INVITATION', id, 'SENT', now() from member where workspace_id = $1`,
    [workspaceId],
  );
}
