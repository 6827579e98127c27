import { createHash } from "node:crypto";

/** One page as the portal asks for it, and the same answer made by the limit in one statement. */
export interface Page {
  readonly name: string;
  /** The operation that the service answers. */
  readonly query: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** The limit's statement: `$1` slug, `$2` hash of the session's token; answers the whole body as text. */
  readonly limit: string;
}

/** A live session's client, or nobody: what every page begins with. */
const SESSION = `
  session_client as materialized (
    select c.workspace_id, c.id, c.name, c.email, w.name as brand, w.accent, w.logo_id, (now() at time zone w.time_zone)::date as today, a.hidden_sections
    from session s
    join workspace w on w.id = s.workspace_id and w.slug = $1
    join client c on c.workspace_id = s.workspace_id and c.id = s.client_id and c.archived_at is null
    join portal_access a on a.workspace_id = c.workspace_id and a.client_id = c.id and a.enabled
    where s.token_hash = $2 and s.ended_at is null and s.expires_at > now()
  )`;

const money = (amount: string, currency = "i.currency") =>
  `(select row_to_json(m) from (select ${amount} as amount, ${currency} as currency) m)`;
const list = (rows: string) => `array_to_json(array(select row_to_json(r) from (${rows}) r))`;
const OF_CLIENT = (alias: string) => `${alias}.workspace_id = sc.workspace_id and ${alias}.client_id = sc.id`;

const CONDITIONS = `array_to_json(array_remove(array[
  case when i.status = 'OPEN' and i.due_on < sc.today then 'OVERDUE' end,
  case when i.status = 'OPEN' and i.paid_amount > 0 then 'PART_PAID' end], null))`;
const DUE = "case when i.status = 'OPEN' then greatest(i.total_amount - i.paid_amount, 0) else 0 end";

const EVENT_TEXT = `case e.kind
  when 'PROJECT_STARTED' then 'Project “' || t.title || '” started'
  when 'PROJECT_COMPLETED' then 'Project “' || t.title || '” was completed'
  when 'DELIVERABLE_PUBLISHED' then '“' || t.title || '” was published'
  when 'CONTRACT_SIGNED' then 'Contract “' || t.title || '” was signed'
  when 'INVOICE_ISSUED' then 'Invoice ' || t.title || ' was issued'
  when 'INVOICE_PAID' then 'Invoice ' || t.title || ' was paid'
  when 'INVOICE_VOIDED' then 'Invoice ' || t.title || ' was voided' end`;

const INSTANT = (column: string) => `replace(replace(${column}::text, ' ', 'T'), '+00', 'Z')`;
const FILE = `(select row_to_json(f) from (select f.id, f.name, f.size, f.media_type as "mediaType" from file f
  where ${OF_CLIENT("f")} and f.id = d.file_id and f.is_shown and f.removed_at is null) f) as file`;
const OF_PROJECT = `(select row_to_json(p) from (select p.id, p.name from project p where ${OF_CLIENT("p")} and p.id = d.project_id and p.status <> 'ARCHIVED') p) as project`;
const PUBLISHED = `${OF_CLIENT("d")} and d.published_at is not null and d.removed_at is null`;
const RUNNING = `${OF_CLIENT("t")} and t.status = 'SIGNED' and coalesce(t.starts_on, '-infinity') <= sc.today and coalesce(t.ends_on, 'infinity') >= sc.today`;

/** A project of the client that is measured. */
const PROJECT = createHash("md5")
  .update("p7-1")
  .digest("hex")
  .replace(/^(.{8})(.{4}).(.{3}).(.{3})/, "$1-$2-4$3-8$4-");

const PORTAL_CLIENT = "(select row_to_json(x) from (select sc.id, sc.name, sc.email) x)";

export const pages: readonly Page[] = [
  {
    name: "dashboard",
    query: `query Dashboard($workspace: String!) { portal(workspace: $workspace) {
      client { id name email } isPreview sections brand { name accent }
      dashboard {
        activeProjects { total nodes { id name status startsOn endsOn } }
        outstandingInvoices { total amounts { amount currency } nodes { id number dueOn conditions amountDue { amount currency } } }
        recentDeliverables { total nodes { id title publishedAt file { id name size mediaType } project { id name } } }
        activeContracts { total nodes { id name value { amount currency } startsOn endsOn } }
        activity { id kind text at targetKind targetId }
      } } }`,
    limit: `with ${SESSION},
      open as (select i.currency, count(*) as number, sum(greatest(i.total_amount - i.paid_amount, 0)) as due
        from invoice i, session_client sc where ${OF_CLIENT("i")} and i.status = 'OPEN' group by i.currency)
      select '{"data":{"portal":' || row_to_json(p)::text || '}}' from (
        select ${PORTAL_CLIENT} as client, false as "isPreview",
          to_json(array_remove(array['INVOICES','PROJECTS','DELIVERABLES','PROPOSALS','CONTRACTS'], null)) as sections,
          (select row_to_json(b) from (select sc.brand as name, sc.accent) b) as brand,
          (select row_to_json(d) from (select
            (select row_to_json(a) from (select
              (select count(*) from project p where ${OF_CLIENT("p")} and p.status = 'ACTIVE') as total,
              ${list(`select p.id, p.name, p.status, p.starts_on as "startsOn", p.ends_on as "endsOn" from project p where ${OF_CLIENT("p")} and p.status = 'ACTIVE' order by p.created_at desc, p.id desc limit 5`)} as nodes) a) as "activeProjects",
            (select row_to_json(o) from (select
              (select sum(number) from open) as total,
              ${list("select due as amount, currency from open order by currency")} as amounts,
              ${list(`select i.id, i.number, i.due_on as "dueOn", ${CONDITIONS} as conditions, ${money(DUE)} as "amountDue" from invoice i where ${OF_CLIENT("i")} and i.status = 'OPEN' order by i.due_on, i.id limit 5`)} as nodes) o) as "outstandingInvoices",
            (select row_to_json(r) from (select
              (select count(*) from deliverable d where ${PUBLISHED}) as total,
              ${list(`select d.id, d.title, ${INSTANT("d.published_at")} as "publishedAt", ${FILE}, ${OF_PROJECT} from deliverable d where ${PUBLISHED} order by d.published_at desc, d.id desc limit 5`)} as nodes) r) as "recentDeliverables",
            (select row_to_json(r) from (select
              (select count(*) from contract t where ${RUNNING}) as total,
              ${list(`select t.id, t.name, ${money("t.value_amount", "t.currency")} as value, t.starts_on as "startsOn", t.ends_on as "endsOn" from contract t where ${RUNNING} order by t.created_at desc, t.id desc limit 5`)} as nodes) r) as "activeContracts",
            ${list(`select e.id, e.kind, ${EVENT_TEXT} as text, ${INSTANT("e.at")} as at, e.target_kind as "targetKind", e.target_id as "targetId"
              from event e cross join lateral (
                select p.name as title from project p where e.target_kind = 'PROJECT' and p.workspace_id = e.workspace_id and p.id = e.target_id and p.client_id = sc.id and p.status <> 'ARCHIVED'
                union all select d.title from deliverable d where e.target_kind = 'DELIVERABLE' and d.workspace_id = e.workspace_id and d.id = e.target_id and d.client_id = sc.id and d.published_at is not null and d.removed_at is null
                union all select c.name from contract c where e.target_kind = 'CONTRACT' and c.workspace_id = e.workspace_id and c.id = e.target_id and c.client_id = sc.id and c.status in ('SIGNED', 'TERMINATED')
                union all select i.number from invoice i where e.target_kind = 'INVOICE' and i.workspace_id = e.workspace_id and i.id = e.target_id and i.client_id = sc.id and i.status <> 'DRAFT') t
              where ${OF_CLIENT("e")} and e.section is not null order by e.at desc, e.id desc limit 10`)} as activity) d) as dashboard
        from session_client sc) p`,
  },
  {
    name: "invoices",
    query: `query Invoices($workspace: String!) { portal(workspace: $workspace) {
      client { id name email } sections
      invoices(first: 20) {
        nodes { id number status conditions issuedOn dueOn total { amount currency } amountDue { amount currency } }
        pageInfo { hasNextPage }
      } } }`,
    limit: `with ${SESSION},
      found as materialized (
        select i.*, sc.today, row_number() over (order by i.issued_on desc, i.id desc) as place
        from session_client sc, lateral (select * from invoice i where ${OF_CLIENT("i")} and i.status <> 'DRAFT' order by i.issued_on desc, i.id desc limit 21) i)
      select '{"data":{"portal":' || row_to_json(p)::text || '}}' from (
        select ${PORTAL_CLIENT} as client,
          to_json(array_remove(array['INVOICES','PROJECTS','DELIVERABLES','PROPOSALS','CONTRACTS'], null)) as sections,
          (select row_to_json(c) from (select
            ${list(`select i.id, i.number, i.status, ${CONDITIONS} as conditions, i.issued_on as "issuedOn", i.due_on as "dueOn", ${money("i.total_amount")} as total, ${money(DUE)} as "amountDue" from found i where i.place <= 20 order by i.place`)} as nodes,
            (select row_to_json(f) from (select (select count(*) from found) > 20 as "hasNextPage") f) as "pageInfo") c) as invoices
        from session_client sc) p`,
  },
  {
    name: "deliverables",
    query: `query Deliverables($workspace: String!) { portal(workspace: $workspace) {
      client { id name email } sections
      deliverables(first: 20) {
        nodes { id title publishedAt file { id name size mediaType } project { id name } }
        pageInfo { hasNextPage }
      } } }`,
    limit: `with ${SESSION},
      found as materialized (
        select d.*, row_number() over (order by d.published_at desc, d.id desc) as place
        from session_client sc, lateral (select * from deliverable d where ${PUBLISHED} order by d.published_at desc, d.id desc limit 21) d)
      select '{"data":{"portal":' || row_to_json(p)::text || '}}' from (
        select ${PORTAL_CLIENT} as client,
          to_json(array_remove(array['INVOICES','PROJECTS','DELIVERABLES','PROPOSALS','CONTRACTS'], null)) as sections,
          (select row_to_json(c) from (select
            ${list(`select d.id, d.title, ${INSTANT("d.published_at")} as "publishedAt", ${FILE}, ${OF_PROJECT} from found d where d.place <= 20 order by d.place`)} as nodes,
            (select row_to_json(f) from (select (select count(*) from found) > 20 as "hasNextPage") f) as "pageInfo") c) as deliverables
        from session_client sc) p`,
  },
  {
    name: "project",
    query: `query Project($workspace: String!, $project: ID!) { portal(workspace: $workspace) {
      client { id name email } sections
      project(id: $project) {
        id name description status startsOn endsOn
        deliverables(first: 20) {
          nodes { id title publishedAt file { id name size mediaType } }
          pageInfo { hasNextPage }
        }
      } } }`,
    variables: { project: PROJECT },
    limit: `with ${SESSION}
      select '{"data":{"portal":' || row_to_json(p)::text || '}}' from (
        select ${PORTAL_CLIENT} as client,
          to_json(array_remove(array['INVOICES','PROJECTS','DELIVERABLES','PROPOSALS','CONTRACTS'], null)) as sections,
          (select row_to_json(o) from (select o.id, o.name, o.description, o.status, o.starts_on as "startsOn", o.ends_on as "endsOn",
            (select row_to_json(c) from (select
              ${list(`select d.id, d.title, ${INSTANT("d.published_at")} as "publishedAt", ${FILE} from deliverable d where ${PUBLISHED} and d.project_id = o.id order by d.published_at desc, d.id desc limit 20`)} as nodes,
              (select row_to_json(f) from (select (select count(*) from (select from deliverable d where ${PUBLISHED} and d.project_id = o.id limit 21) m) > 20 as "hasNextPage") f) as "pageInfo") c) as deliverables
            from project o where ${OF_CLIENT("o")} and o.id = '${PROJECT}' and o.status <> 'ARCHIVED') o) as project
        from session_client sc) p`,
  },
];
