import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

/** How large a workspace is; the client that is measured is the same in all of them. */
export interface Size {
  readonly name: "small" | "large";
  readonly clients: number;
}

export const sizes: readonly Size[] = [
  { name: "small", clients: 20 },
  { name: "large", clients: 10_000 },
];

const INVOICES = 40;
const PROJECTS = 8;
const EVENTS = 60;
const DELIVERABLES = 24;
const CONTRACTS = 4;

export interface Seeded {
  readonly slug: string;
  /** The measured client's cookie. */
  readonly cookie: string;
  readonly rows: number;
}

/** Fills a migrated database in SQL: every client has forty invoices with a line each, eight projects with their deliverables, contracts and sixty events. */
export async function seed(url: string, { clients }: Size): Promise<Seeded> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const slug = "bench";
  const token = randomBytes(32).toString("base64url");
  // Ids come from the numbers, so that both sizes hold the same rows for the measured client; of version 4, as far as one sees.
  const uuid = (kind: string, n: string) =>
    `overlay(overlay(md5('${kind}' || ${n}) placing '4' from 13) placing '8' from 17)::uuid`;
  await db.query("set session_replication_role = replica");
  await db.query(`insert into workspace (id, slug, name, plan, time_zone, accent, accent_contrast, accent_on_light, accent_on_dark)
    values (${uuid("w", "1")}, '${slug}', 'Bench Studio', 'TEAM', 'Europe/Lisbon', '#0f766e', '#ffffff', '#0f766e', '#449d95')`);
  const each = `from generate_series(1, ${clients}) as c(n)`;
  const w = uuid("w", "1");
  await db.query(
    `insert into client (workspace_id, id, name, email, address) select ${w}, ${uuid("c", "n")}, 'Client ' || n, 'client' || n || '@example.com', 'client' || n || '@example.com' ${each}`,
  );
  await db.query(
    `insert into portal_access (workspace_id, id, client_id, enabled) select ${w}, ${uuid("a", "n")}, ${uuid("c", "n")}, true ${each}`,
  );
  await db.query(`insert into project (workspace_id, id, client_id, name, status, starts_on, ends_on, created_at)
    select ${w}, ${uuid("p", "n || '-' || k")}, ${uuid("c", "n")}, 'Project ' || k, (array['ACTIVE','ACTIVE','PLANNED','COMPLETED'])[1 + k % 4],
      date '2026-01-01' + k, date '2026-06-01' + k, timestamptz '2026-01-01' + k * interval '1 day' ${each}, generate_series(1, ${PROJECTS}) as k`);
  await db.query(`insert into invoice (workspace_id, id, client_id, number, status, issued_on, due_on, currency, subtotal_amount, total_amount, paid_amount)
    select ${w}, ${uuid("i", "n || '-' || k")}, ${uuid("c", "n")}, n || '-' || k, (array['OPEN','PAID','PAID','PAID'])[1 + k % 4],
      date '2026-01-01' + k, date '2026-02-01' + k, (array['EUR','USD'])[1 + k % 8 / 4], 10000 + k, 10000 + k, case when k % 4 = 0 then 100 * (k % 3) else 10000 + k end ${each}, generate_series(1, ${INVOICES}) as k`);
  await db.query(`insert into invoice_line (workspace_id, id, client_id, invoice_id, position, description, quantity, unit_price, amount)
    select ${w}, ${uuid("l", "n || '-' || k")}, ${uuid("c", "n")}, ${uuid("i", "n || '-' || k")}, 0, 'Work', 1, 10000 + k, 10000 + k ${each}, generate_series(1, ${INVOICES}) as k`);
  const uploader = uuid("m", "1");
  await db.query(`insert into file (workspace_id, id, client_id, section, is_shown, storage_key, name, size, sha256, media_type, uploaded_by, attached_at)
    select ${w}, ${uuid("f", "n || '-' || k")}, ${uuid("c", "n")}, 'DELIVERABLES', k % 4 > 0, ${uuid("k", "n || '-' || k")}, 'Draft ' || k || '.pdf', 10000 + k, '', 'application/pdf', ${uploader}, now()
    ${each}, generate_series(1, ${DELIVERABLES}) as k`);
  await db.query(`insert into deliverable (workspace_id, id, client_id, project_id, title, file_id, created_at, published_at)
    select ${w}, ${uuid("d", "n || '-' || k")}, ${uuid("c", "n")}, ${uuid("p", `n || '-' || (1 + k % ${PROJECTS})`)}, 'Draft ' || k, ${uuid("f", "n || '-' || k")},
      timestamptz '2026-01-01' + k * interval '1 day', case when k % 4 > 0 then timestamptz '2026-02-01' + k * interval '1 day' end ${each}, generate_series(1, ${DELIVERABLES}) as k`);
  await db.query(`insert into contract (workspace_id, id, client_id, name, status, value_amount, currency, starts_on, signed_on, created_at)
    select ${w}, ${uuid("t", "n || '-' || k")}, ${uuid("c", "n")}, 'Contract ' || k, (array['SIGNED','DRAFT'])[1 + k % 2], 100000 + k, 'EUR', date '2026-01-01' + k, date '2026-01-01',
      timestamptz '2026-01-01' + k * interval '1 day' ${each}, generate_series(1, ${CONTRACTS}) as k`);
  const told = [
    ["PROJECTS", "PROJECT_STARTED", "PROJECT", uuid("p", `n || '-' || (1 + k % ${PROJECTS})`)],
    ["DELIVERABLES", "DELIVERABLE_PUBLISHED", "DELIVERABLE", uuid("d", "n || '-' || (1 + 4 * (k / 6 % 6))")],
    ["CONTRACTS", "CONTRACT_SIGNED", "CONTRACT", uuid("t", "n || '-' || (2 + 2 * (k / 6 % 2))")],
    ["INVOICES", "INVOICE_ISSUED", "INVOICE", uuid("i", `n || '-' || (1 + k % ${INVOICES})`)],
  ] as const;
  const ofKind = (pick: (kind: (typeof told)[number]) => string) =>
    `case least(k % 6, 3) ${told.map((kind, i) => `when ${i} then ${pick(kind)}`).join(" ")} end`;
  await db.query(`insert into event (workspace_id, id, client_id, section, kind, target_kind, target_id, actor_kind, at)
    select ${w}, ${uuid("e", "n || '-' || k")}, ${uuid("c", "n")}, ${ofKind(([section]) => `'${section}'`)}, ${ofKind(([, kind]) => `'${kind}'`)},
      ${ofKind(([, , target]) => `'${target}'`)}, ${ofKind(([, , , id]) => id)}, 'MEMBER', timestamptz '2026-01-01' + k * interval '1 hour' ${each}, generate_series(1, ${EVENTS}) as k`);
  const hash = createHash("sha256").update(token).digest();
  await db.query(
    `insert into session (workspace_id, id, client_id, token_hash, method) values (${w}, gen_random_uuid(), ${uuid("c", "7")}, $1, 'LINK')`,
    [hash],
  );
  await db.query("vacuum analyze");
  const { rows } = await db.query<{ id: string; rows: number }>(
    `select ${w} as id, ${clients} * (2 + ${PROJECTS} + 2 * ${INVOICES} + 2 * ${DELIVERABLES} + ${CONTRACTS} + ${EVENTS})::int as rows`,
  );
  await db.end();
  return { slug, cookie: `__Host-portal-${rows[0]?.id}=${token}`, rows: rows[0]?.rows ?? 0 };
}
