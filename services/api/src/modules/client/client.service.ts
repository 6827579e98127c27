import { violates } from "../../core/constraint";
import type { Context } from "../../core/context";
import { differences, typed, typedOnes } from "../../core/input";
import { InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";
import type { ActivityKind } from "../activity/activity.kind";
import { ActivityService } from "../activity/activity.service";
import { parseEmailAddress } from "../identity/email-address";
import { notifyPortal } from "../section/portal-change";
import { clientActivity } from "./client.activity";
import { EMAIL_CHANGED } from "./client-mail.kind";
import { MailService } from "../mail/mail.service";
import { Mails } from "../mail/mail.store";
import { normalizeVatNumber } from "../workspace/tax-identity";
import type { Client } from "./client.entity";
import { type CreateClientInput, ClientCreated, ClientUpdated, type UpdateClientInput } from "./client.outcomes";
import { ClientArchived, ClientRestored, clientReasons } from "./client-archive.outcomes";
import { Clients } from "./client.store";
import { PortalAccessService } from "./portal-access.service";
import { PortalAccesses } from "./portal-access.store";

const TAKEN =
  "Another client has this e-mail address. Two clients cannot share one: change it there, or use another here.";

type Contact = Pick<Client, "email" | "address">;

export class ClientService {
  constructor(private readonly context: Context) {}

  async create(input: CreateClientInput): Promise<ClientCreated | InvalidInput> {
    const contact = contactOf(input.email);
    if (contact instanceof InvalidInput) return contact;
    return this.unlessTaken(async () => {
      const clients = this.context.get(Clients);
      const clientId = await clients.create({
        name: input.name.trim(),
        ...contact,
        ...detailsOf(input),
      });
      await this.context.get(PortalAccesses).create({ clientId, enabled: false, hiddenSections: [] });
      const client = (await clients.byId(clientId)) as Client;
      await this.record(client, clientActivity.CLIENT_ADDED);
      return new ClientCreated(client);
    });
  }

  /** A new e-mail address belongs to somebody else, for all we know: whoever came in by the old one is out. */
  async update(input: UpdateClientInput): Promise<ClientUpdated | InvalidInput | NotFound> {
    const contact = input.email === undefined ? undefined : contactOf(input.email);
    if (contact instanceof InvalidInput) return contact;
    return this.unlessTaken(async () => {
      const clients = this.context.get(Clients);
      const client = await clients.lock(input.id);
      if (!client) return new NotFound();
      const isMoved = contact !== undefined && contact.address !== client.address;
      // Mail goes to the text as it was entered, so any change of it needs the right to redirect mail.
      const isRedirected = contact !== undefined && contact.email !== client.email;
      const refused = isRedirected ? await this.redirect(client, contact, isMoved) : null;
      if (refused) return refused;
      const changes = differences(client, {
        ...contact,
        ...(input.name != null && { name: input.name.trim() }),
        ...detailsOf(input),
      });
      if (Object.keys(changes).length === 0) return new ClientUpdated(client);
      await clients.save(client, changes);
      if (changes.name !== undefined)
        await notifyPortal(this.context, { workspaceId: client.workspaceId, clientId: client.id, sections: null });
      await this.record(client, isMoved ? clientActivity.EMAIL_CHANGED : clientActivity.CLIENT_CHANGED);
      return new ClientUpdated(client);
    });
  }

  /** Ends the portal and frees its seat. Archiving what is archived changes nothing. */
  async archive(id: string): Promise<ClientArchived | NotFound> {
    return this.context.transaction(async () => {
      const clients = this.context.get(Clients);
      const client = await clients.lock(id);
      if (!client) return new NotFound();
      if (client.archivedAt) return new ClientArchived(client);
      await this.context.get(PortalAccessService).end(client);
      await clients.save(client, { archivedAt: await clients.clock() });
      await this.record(client, clientActivity.CLIENT_ARCHIVED);
      return new ClientArchived(client);
    });
  }

  async restore(id: string): Promise<ClientRestored | InvalidInput | NotFound> {
    return this.unlessTaken(async () => {
      const clients = this.context.get(Clients);
      const client = await clients.lock(id);
      if (!client) return new NotFound();
      if (!client.archivedAt) return new ClientRestored(client);
      await clients.save(client, { archivedAt: null });
      await this.record(client, clientActivity.CLIENT_RESTORED);
      return new ClientRestored(client);
    });
  }

  /** For what is added for a client, in the transaction that adds it: so no client is archived meanwhile. */
  async lockCurrent(id: string): Promise<Client | NotFound | NotAllowedNow> {
    const client = await this.context.get(Clients).lock(id);
    if (!client) return new NotFound();
    if (!client.archivedAt) return client;
    return new NotAllowedNow(clientReasons.CLIENT_ARCHIVED, `${client.name} is archived. Restore the client first.`);
  }

  /** While the portal is on, the old address is told: nobody is to take over a client's access unnoticed. */
  private async redirect(client: Client, { address }: Contact, isMoved: boolean): Promise<InvalidInput | null> {
    const access = await this.context.get(PortalAccesses).lockOf(client.id);
    if (access?.enabled && !address)
      return InvalidInput.of("email", "The portal of this client is on and needs an e-mail address. Disable it first.");
    if (access?.enabled && !this.context.viewer.grants.has("ADMIN"))
      return InvalidInput.of(
        "email",
        "The portal of this client is on, and whoever has the new address could sign in. Ask an admin to change it.",
      );
    const { workspaceId, id: clientId, email: recipient } = client;
    if (access?.enabled && recipient)
      await this.context.get(MailService).queue({ workspaceId, kind: EMAIL_CHANGED, clientId, recipient });
    if (isMoved) {
      await this.context.get(PortalAccessService).revokeSessionsOf(client);
      await this.context.get(Mails).supersedeInvitations(clientId);
    }
    return null;
  }

  private async unlessTaken<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | InvalidInput> {
    try {
      return await this.context.transaction(work);
    } catch (error) {
      if (violates(error, "client_address")) return InvalidInput.of("email", TAKEN);
      throw error;
    }
  }

  private record(client: Client, kind: ActivityKind): Promise<void> {
    return this.context.get(ActivityService).recordOfAccess(client, kind);
  }
}

function detailsOf(input: CreateClientInput | UpdateClientInput): Partial<Client> {
  const { billingAddress, taxId, notes, country, vatNumber, buyerReference } = input;
  return typedOnes({
    ...{ billingAddress, taxId, notes, country, buyerReference },
    vatNumber: vatNumber && normalizeVatNumber(vatNumber),
  });
}

/** As it was entered, and in the form by which it is found; both null for a client without one. */
function contactOf(entered: string | null | undefined): Contact | InvalidInput {
  const email = typed(entered);
  if (email === null) return { email, address: null };
  return parseEmailAddress(email) ?? InvalidInput.of("email", "Enter one e-mail address, such as anna@company.com.");
}
