import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { ClientBase } from "pg";
import { fold } from "../../services/api/src/core/fold";
import { totalsOf } from "../../services/api/src/modules/pricing/totals";
import { CookieJar } from "./cookies";
import { ownService } from "./ground";
import { storedFile } from "./world.files";
import type {
  ClientOptions,
  ContractOptions,
  DeliverableOptions,
  EventOptions,
  FileOptions,
  InvoiceOptions,
  MemberOptions,
  ProjectOptions,
  Section,
  WorkspaceOptions,
} from "./world.options";
import type { Studio, Teammate, WorldClient } from "./world.people";

export type { Studio, Teammate, WorldClient };

const ACCENT = ["#3454d1", "#ffffff", "#3454d1", "#8fa3ff"];

export const hashOf = (token: string) => createHash("sha256").update(token).digest();
export const newToken = () => randomBytes(32).toString("base64url");

/** Writes a story's rows, each step on what the steps before it left. */
export class Seed {
  readonly people: Record<string, Studio | Teammate | WorldClient> = {};
  private studio: Studio | undefined;
  private timeZone = "UTC";
  private latest: WorldClient | undefined;
  private numbers = 0;

  constructor(private readonly connection: ClientBase) {}

  async workspace(as: string, { plan = "SOLO", name = `Studio ${as}`, slug, timeZone = "UTC" }: WorkspaceOptions) {
    const id = randomUUID();
    const chosen = slug ?? `s-${randomBytes(6).toString("hex")}`;
    await this.insert("workspace", {
      id,
      slug: chosen,
      name,
      plan,
      time_zone: timeZone,
      accent: ACCENT[0],
      accent_contrast: ACCENT[1],
      accent_on_light: ACCENT[2],
      accent_on_dark: ACCENT[3],
      contact_email: `hello@${chosen}.example`,
    });
    this.timeZone = timeZone;
    this.numbers = 0;
    this.latest = undefined;
    const owner = await this.teammate({ id, slug: chosen }, "owner", { role: "OWNER" });
    this.studio = { id, slug: chosen, name, owner };
    this.people[as] = this.studio;
  }

  async member(name: string, options: MemberOptions) {
    this.people[name] = await this.teammate(this.place, name, options);
  }

  async client(called: string, options: ClientOptions) {
    const { hides = [], enabled = true, name = called, archived = false } = options;
    const { id: workspace_id, slug } = this.place;
    const id = randomUUID();
    const email = options.email === undefined ? `${called}@${randomBytes(5).toString("hex")}.example` : options.email;
    const address = email?.normalize("NFKC").trim().toLowerCase() ?? null;
    const archived_at = archived ? new Date() : null;
    const search_text = fold(`${name} ${address ?? ""}`);
    await this.insert("client", { workspace_id, id, name, email, address, archived_at, search_text });
    const access = { workspace_id, id: randomUUID(), client_id: id, enabled, hidden_sections: hides };
    await this.insert("portal_access", access);
    const token = await this.session({ workspace_id, client_id: id });
    const cookie = `__Host-portal-${workspace_id}`;
    const person = { id, workspaceId: workspace_id, slug, name, email: email ?? "", token, cookie };
    const jar = new CookieJar({ [cookie]: token });
    this.latest = {
      ...person,
      scope: slug,
      jar,
      projects: [],
      files: [],
      deliverables: [],
      contracts: [],
      payments: [],
      invoices: [],
    };
    this.people[called] = this.latest;
  }

  async project({ name = "Website", description, status = "ACTIVE", startsIn = -20, endsIn = 40 }: ProjectOptions) {
    const { id: client_id, workspaceId: workspace_id, projects } = this.current;
    const id = randomUUID();
    const days = { starts_on: await this.day(startsIn), ends_on: endsIn === null ? null : await this.day(endsIn) };
    const texts = { name, description, search_text: fold(name) };
    await this.insert("project", { workspace_id, id, client_id, ...texts, status, ...days });
    projects.push({ id, name });
  }

  async file(options: FileOptions): Promise<string> {
    const { id: clientId, workspaceId, files } = this.current;
    const owner = { workspaceId, clientId, memberId: this.studio?.owner.id as string };
    const { file, row } = storedFile(ownService(), owner, options);
    await this.insert("file", row);
    files.push(file);
    return file.id;
  }

  async deliverable({ title = "Logo", published = true }: DeliverableOptions) {
    const { id: client_id, workspaceId: workspace_id, projects, deliverables } = this.current;
    const id = randomUUID();
    const old = await this.file({ shown: false });
    const file_id = await this.file({ shown: published });
    const published_at = published ? new Date() : null;
    const row = { workspace_id, id, client_id, project_id: projects.at(-1)?.id, title, search_text: fold(title) };
    await this.insert("deliverable", { ...row, description: "All of it.", file_id, published_at });
    const version = { workspace_id, id: randomUUID(), client_id, deliverable_id: id, file_id: old };
    await this.insert("deliverable_version", version);
    deliverables.push({ id, fileId: file_id });
  }

  async contract({ name = "Care", status = "SIGNED" }: ContractOptions) {
    const { id: client_id, workspaceId: workspace_id, contracts } = this.current;
    const id = randomUUID();
    const isSeen = status === "SIGNED" || status === "TERMINATED";
    const file_id = await this.file({ section: "CONTRACTS", shown: isSeen });
    const days = { starts_on: await this.day(-5), ends_on: await this.day(300), renews_on: await this.day(290) };
    const texts = { payment_terms: "In thirty days.", notes: "Ours alone.", search_text: fold(name) };
    const row = { workspace_id, id, client_id, name, status, signed_on: isSeen ? await this.day(-6) : null };
    await this.insert("contract", { ...row, ...days, ...texts, value_amount: 120_000, currency: "EUR", file_id });
    contracts.push({ id, fileId: file_id });
  }

  async invoice(options: InvoiceOptions) {
    const { status = "OPEN", currency = "EUR", lines = [["Design", "1", 10_000, "0"]], notes } = options;
    const { id: client_id, workspaceId: workspace_id, invoices } = this.current;
    const id = randomUUID();
    const priced = lines.map(([, quantity, unitPrice, taxRate]) => ({ quantity, unitPrice, taxRate }));
    const totals = totalsOf(priced, options.discount);
    this.numbers += 1;
    const isDraft = status === "DRAFT";
    const number = isDraft ? null : (options.number ?? `INV-${String(this.numbers).padStart(4, "0")}`);
    await this.insert("invoice", {
      workspace_id,
      id,
      client_id,
      number,
      status,
      issued_on: isDraft ? null : await this.day(options.issuedIn ?? -10),
      due_on: isDraft ? null : await this.day(options.dueIn ?? 20),
      currency,
      subtotal_amount: totals.subtotal,
      discount_amount: totals.discount,
      tax_amount: totals.tax,
      total_amount: totals.total,
      paid_amount: options.paid ?? (status === "PAID" ? totals.total : 0),
      notes,
      revision: isDraft ? 0 : 1,
      ...(status === "VOID" && { void_reason: "Written twice", voided_at: new Date() }),
    });
    if (!isDraft) await this.revision(id);
    for (const [position, [description, quantity, unit_price, tax_rate]] of lines.entries()) {
      const line = { description, quantity, unit_price, tax_rate, amount: totals.lines[position] };
      await this.insert("invoice_line", {
        workspace_id,
        id: randomUUID(),
        client_id,
        invoice_id: id,
        position,
        ...line,
      });
    }
    await this.payment(id, currency, options.paid ?? (status === "PAID" ? totals.total : 0));
    invoices.push({ id, number, total: totals.total });
  }

  /** An issued invoice has its document. */
  private async revision(invoice_id: string): Promise<void> {
    const { id: client_id, workspaceId: workspace_id } = this.current;
    const file_id = await this.file({ section: "INVOICES", name: "invoice.pdf" });
    const row = { workspace_id, id: randomUUID(), client_id, invoice_id, revision: 1, snapshot: "{}", file_id };
    await this.insert("invoice_revision", row);
  }

  /** What an invoice says is paid, in the ledger. */
  private async payment(invoice_id: string, currency: string, amount: number): Promise<void> {
    if (amount === 0) return;
    const { id: client_id, workspaceId: workspace_id } = this.current;
    const id = randomUUID();
    const owner = { workspace_id, client_id };
    const paid = { kind: "PAYMENT", source: "OUTSIDE", external_key: `world:${id}`, method: "BANK_TRANSFER" };
    const paid_on = await this.day(0);
    await this.insert("ledger_entry", { ...owner, ...paid, id, currency, amount, paid_on, note: "Ours alone." });
    const file_id = await this.file({ section: "INVOICES", name: "receipt.pdf" });
    await this.insert("payment_receipt", { ...owner, entry_id: id, snapshot: "{}", file_id });
    this.current.payments.push({ id });
    await this.insert("allocation", { ...owner, id: randomUUID(), entry_id: id, invoice_id, amount });
  }

  private happened(target: string): { section: Section | null; about?: { readonly id: string } } {
    const { projects, deliverables, contracts, invoices } = this.current;
    if (target === "PROJECT") return { section: "PROJECTS", about: projects.at(-1) };
    if (target === "DELIVERABLE") return { section: "DELIVERABLES", about: deliverables.at(-1) };
    if (target === "CONTRACT") return { section: "CONTRACTS", about: contracts.at(-1) };
    return target === "INVOICE" ? { section: "INVOICES", about: invoices.at(-1) } : { section: null };
  }

  async event({ kind = "INVOICE_ISSUED", daysAgo = 0, by = "MEMBER" }: EventOptions) {
    const client = this.current;
    const target_kind = kind.slice(0, kind.indexOf("_"));
    const { section, about = client } = this.happened(target_kind);
    await this.insert("event", {
      workspace_id: client.workspaceId,
      id: randomUUID(),
      client_id: client.id,
      section,
      kind,
      target_kind,
      target_id: about.id,
      actor_kind: by,
      actor_id: by === "CLIENT" ? client.id : by === "MEMBER" ? this.studio?.owner.id : null,
      at: new Date(Date.now() - daysAgo * 86_400_000),
    });
  }

  private async teammate({ id: workspace_id, slug }: Place, name: string, options: MemberOptions): Promise<Teammate> {
    const { role = "MEMBER", email = `${name}@${randomBytes(5).toString("hex")}.example` } = options;
    const id = randomUUID();
    await this.insert("member", { workspace_id, id, name, email, address: email.toLowerCase(), role });
    const token = await this.session({ workspace_id, member_id: id });
    const cookie = "__Host-admin";
    const jar = new CookieJar({ [cookie]: token });
    return { id, workspaceId: workspace_id, slug, name, email, token, cookie, scope: "admin", jar };
  }

  private async session(person: Record<string, string>): Promise<string> {
    const token = newToken();
    await this.insert("session", { ...person, id: randomUUID(), token_hash: hashOf(token), method: "LINK" });
    return token;
  }

  private get place(): Place {
    if (!this.studio) throw new Error("A story begins with a workspace.");
    return this.studio;
  }

  private get current(): WorldClient {
    if (!this.latest) throw new Error("Name a client first.");
    return this.latest;
  }

  private async day(from: number): Promise<string> {
    const text = "select ((now() at time zone $1)::date + $2::int)::text as day";
    return (await this.connection.query(text, [this.timeZone, from])).rows[0].day;
  }

  private async insert(table: string, values: Readonly<Record<string, unknown>>): Promise<void> {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    const columns = given.map(([column]) => column).join(", ");
    const places = given.map((_, i) => `$${i + 1}`).join(", ");
    const parameters = given.map(([, value]) => value);
    await this.connection.query(`insert into ${table} (${columns}) values (${places})`, parameters);
  }
}

interface Place {
  readonly id: string;
  readonly slug: string;
}
