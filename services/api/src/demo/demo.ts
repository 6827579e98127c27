import type { Context, Service } from "../core/context";
import { ActivityService } from "../modules/activity/activity.service";
import type { ActivityKind } from "../modules/activity/activity.kind";
import { INVITATION } from "../modules/client/client-mail.kind";
import { Clients } from "../modules/client/client.store";
import { canonicalAddress } from "../modules/identity/email-address";
import { contractActivity } from "../modules/contract/contract.activity";
import { deliverableActivity } from "../modules/deliverable/deliverable.activity";
import { invoiceActivity } from "../modules/invoice/invoice.activity";
import { projectActivity } from "../modules/project/project.activity";
import { Members } from "../modules/identity/member.store";
import { MailService } from "../modules/mail/mail.service";
import { PortalAccesses } from "../modules/client/portal-access.store";
import { Projects } from "../modules/project/project.store";
import { accentOf } from "../modules/workspace/accent";
import { WorkspaceService } from "../modules/workspace/workspace.service";
import type { Workspace } from "../modules/workspace/workspace.entity";
import { Workspaces } from "../modules/workspace/workspace.store";
import { LogoPictures } from "../modules/workspace/logo.store";
import { asSystem } from "../service";
import { type DemoClient, demoClients, type DemoInvoice, type DemoProject } from "./demo.clients";
import { demoLogo } from "./demo.logo";
import { DemoBooks } from "./demo.books";
import { DemoShelf } from "./demo.shelf";
import { DEMO_SLUG } from "./demo.slug";
import { type DemoContract, type DemoDeliverable, demoContracts, demoDeliverables } from "./demo.work";

export const DEMO_OWNER = "ines@studio-lumen.example";

const SECONDS_A_DAY = 86_400;

/** Fills an empty database with a studio that somebody might run; leaves any other database alone, and says so by `false`. */
export function seedDemo(service: Service): Promise<boolean> {
  return asSystem(service, (context) =>
    context.transaction(async () => {
      const isEmpty = await context.get(Workspaces).claimEmpty();
      if (isEmpty) await new Demo(context).seed();
      return isEmpty;
    }),
  );
}

class Demo {
  private workspaceId = "";
  private ownerId = "";
  private now = new Date(0);
  private events = 0;
  private readonly shelf: DemoShelf;
  private readonly books: DemoBooks;

  constructor(private readonly context: Context) {
    const calendar = { instant: (days: number) => this.instant(days), day: (days: number) => this.day(days) };
    this.shelf = new DemoShelf(context, calendar);
    this.books = new DemoBooks(context, calendar);
  }

  async seed(): Promise<void> {
    const made = await this.context.get(WorkspaceService).make({
      name: "Studio Lumen",
      slug: DEMO_SLUG,
      timeZone: "Europe/Lisbon",
      ownerName: "Inês Duarte",
      ownerEmail: DEMO_OWNER,
    });
    if (!("workspace" in made)) throw new Error("The demo's own data is refused.");
    this.workspaceId = made.workspace.id;
    this.ownerId = made.member.id;
    this.now = new Date(made.member.createdAt);
    await this.brand();
    for (const [name, email, role] of [
      ["Tomás Reis", "tomas@studio-lumen.example", "ADMIN"],
      ["Mara Lopes", "mara@studio-lumen.example", "MEMBER"],
    ] as const) {
      await this.context.get(Members).create({ workspaceId: this.workspaceId, name, email, address: email, role });
    }
    const workspace = (await this.context.get(Workspaces).lock(this.workspaceId)) as Workspace;
    await this.books.number(
      workspace,
      demoClients.flatMap(({ invoices }) => invoices),
    );
    for (const client of demoClients) await this.client(client);
  }

  private async brand(): Promise<void> {
    const workspace = await this.context.get(Workspaces).lock(this.workspaceId);
    if (!workspace) throw new Error("The demo's workspace is gone.");
    const logoId = await this.context
      .get(LogoPictures)
      .create({ workspaceId: this.workspaceId, mediaType: "image/png", bytes: demoLogo.bytes });
    await this.context.get(Workspaces).save(workspace, {
      ...accentOf("#0f766e"),
      plan: "TEAM",
      address: "Rua da Boavista 84, 1200-068 Lisboa",
      taxId: "PT 500 000 000",
      country: "PT",
      ...{ invoicePrefix: "SL-", invoiceYear: false },
      contactEmail: "hello@studio-lumen.example",
      paymentInstructions: "Please transfer to IBAN PT50 0000 0000 0000 0000 0000 0 and name the invoice’s number.",
      logoId,
      logoWidth: demoLogo.width,
      logoHeight: demoLogo.height,
      logoPlate: demoLogo.plate,
    });
  }

  private async client({
    name,
    email,
    billingAddress,
    enabled,
    hides = [],
    archived,
    projects,
    invoices,
  }: DemoClient): Promise<void> {
    const { workspaceId } = this;
    const address = email && canonicalAddress(email);
    const clientId = await this.context
      .get(Clients)
      .create({ workspaceId, name, email, address, billingAddress, archivedAt: archived ? this.instant(-60) : null });
    await this.context.get(PortalAccesses).create({ workspaceId, clientId, enabled, hiddenSections: [...hides] });
    for (const project of projects) await this.project(clientId, project);
    for (const contract of demoContracts[name] ?? []) await this.contract(clientId, contract);
    for (const invoice of invoices) await this.invoice(clientId, invoice);
    if (name === demoClients[0]?.name)
      await this.context.get(MailService).queue({ workspaceId, kind: INVITATION, clientId });
  }

  private async project(
    clientId: string,
    { name, description, status, days: [starts, ends] }: DemoProject,
  ): Promise<void> {
    const { workspaceId } = this;
    const createdAt = this.instant(Math.min(starts, 0) - 3);
    const id = await this.context.get(Projects).create({
      workspaceId,
      clientId,
      name,
      description: description ?? null,
      status,
      startsOn: this.day(starts),
      endsOn: ends === null ? null : this.day(ends),
      createdAt,
    });
    if (status !== "PLANNED") await this.event(clientId, projectActivity.PROJECT_STARTED, id, starts);
    if (status === "COMPLETED" && ends !== null)
      await this.event(clientId, projectActivity.PROJECT_COMPLETED, id, ends);
    for (const deliverable of demoDeliverables[name] ?? []) await this.deliverable(clientId, id, deliverable);
  }

  private async deliverable(clientId: string, projectId: string, deliverable: DemoDeliverable): Promise<void> {
    const id = await this.shelf.deliverable(this.ownerOf(clientId), projectId, deliverable);
    const { published } = deliverable;
    if (published !== null) await this.event(clientId, deliverableActivity.DELIVERABLE_PUBLISHED, id, published);
  }

  private async contract(clientId: string, contract: DemoContract): Promise<void> {
    const id = await this.shelf.contract(this.ownerOf(clientId), contract);
    const { signed, status } = contract;
    if (signed === undefined) return;
    await this.event(clientId, contractActivity.CONTRACT_SIGNED, id, signed);
    if (status === "TERMINATED") await this.event(clientId, contractActivity.CONTRACT_TERMINATED, id, signed / 2);
  }

  private ownerOf(clientId: string) {
    return { workspaceId: this.workspaceId, clientId, uploadedById: this.ownerId };
  }

  private async invoice(clientId: string, invoice: DemoInvoice): Promise<void> {
    const { days, status } = invoice;
    const id = await this.books.invoice({ workspaceId: this.workspaceId, clientId }, invoice);
    if (status !== "DRAFT") await this.event(clientId, invoiceActivity.INVOICE_ISSUED, id, days[0]);
    if (status === "PAID") await this.event(clientId, invoiceActivity.INVOICE_PAID, id, days[1] - 4);
    if (status === "VOID") await this.event(clientId, invoiceActivity.INVOICE_VOIDED, id, days[0] + 5);
  }

  private async event(clientId: string, kind: ActivityKind, targetId: string, day: number): Promise<void> {
    const { workspaceId } = this;
    await this.context.get(ActivityService).record({
      workspaceId,
      clientId,
      kind,
      targetId,
      actorKind: "MEMBER",
      actorId: null,
      at: this.instant(Math.min(day, 0) - this.partOfADay()),
    });
  }

  /** Another hour and minute for each event: nobody does everything at the same one. */
  private partOfADay(): number {
    this.events += 1;
    return ((this.events * 7) % 23) / 47;
  }

  private instant(days: number): string {
    return new Date(this.now.getTime() + days * SECONDS_A_DAY * 1000).toISOString();
  }

  private day(days: number): string {
    return this.instant(days).slice(0, 10);
  }
}
