import type { Context } from "../../core/context";
import { typed, typedOnes } from "../../core/input";
import { InvalidInput, type NotAllowedNow, NotFound, Problem } from "../../core/problem";
import { ActivityService } from "../activity/activity.service";
import { ClientService } from "../client/client.service";
import { PortalAccesses } from "../client/portal-access.store";
import type { File } from "../file/file.entity";
import { FileService } from "../file/file.service";
import { Files } from "../file/file.store";
import { asMember } from "../identity/member.viewer";
import { notifyPortal } from "../section/portal-change";
import { MailService } from "../mail/mail.service";
import { Mails } from "../mail/mail.store";
import { Projects } from "../project/project.store";
import { deliverableActivity } from "./deliverable.activity";
import type { Deliverable } from "./deliverable.entity";
import {
  DeliverableCreated,
  DeliverablePublished,
  DeliverableRemoved,
  DeliverableRestored,
  DeliverablesPublished,
  DeliverableUpdated,
} from "./deliverable.outcomes";
import { DELIVERABLE_PUBLISHED } from "./deliverable-mail.kind";
import { Deliverables } from "./deliverable.store";
import type { CreateDeliverableInput, UpdateDeliverableInput } from "./deliverable.inputs";
import { DeliverableVersions } from "./deliverable-version.store";

/** What is published within these seconds is told of in one mail. */
const GATHERED_SECONDS = 120;

export class DeliverableService {
  constructor(private readonly context: Context) {}

  async create(input: CreateDeliverableInput): Promise<DeliverableCreated | InvalidInput | NotFound | NotAllowedNow> {
    const { projectId, title, file: fileId } = input;
    return this.context.transaction(async () => {
      const project = await this.context.get(Projects).byId(projectId);
      if (!project) return new NotFound();
      const { clientId } = project;
      const client = await this.context.get(ClientService).lockCurrent(clientId);
      if (client instanceof Problem) return client;
      const file = await this.context.get(FileService).attach(fileId, { clientId, section: "DELIVERABLES" });
      if (file instanceof InvalidInput) return file;
      const deliverables = this.context.get(Deliverables);
      const description = typed(input.description);
      const id = await deliverables.create({ clientId, projectId, title: title.trim(), description, fileId });
      return new DeliverableCreated((await deliverables.byId(id)) as Deliverable);
    });
  }

  /** The file before another stays as a version, which no client sees. */
  async update(input: UpdateDeliverableInput): Promise<DeliverableUpdated | InvalidInput | NotFound> {
    const { id, title } = input;
    const fileId = typed(input.file);
    return this.context.transaction(async () => {
      const deliverables = this.context.get(Deliverables);
      const deliverable = await deliverables.lock(id);
      if (!deliverable) return new NotFound();
      const refused = fileId ? await this.replace(deliverable, fileId) : null;
      if (refused) return refused;
      await deliverables.save(deliverable, {
        ...(title != null && { title: title.trim() }),
        ...typedOnes({ description: input.description }),
        ...(fileId && { fileId }),
      });
      if (deliverable.publishedAt) await this.tell(deliverable);
      return new DeliverableUpdated(deliverable);
    });
  }

  /** Publishing what is published changes nothing, and nobody is told twice. */
  async publish(id: string, published: boolean): Promise<DeliverablePublished | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      const deliverables = this.context.get(Deliverables);
      const deliverable = await deliverables.lock(id);
      if (!deliverable) return new NotFound();
      if (Boolean(deliverable.publishedAt) === published) return new DeliverablePublished(deliverable);
      // One after the other for a client, and only then the clock: so none is published before the mail that tells of it.
      if (published) {
        const client = await this.context.get(ClientService).lockCurrent(deliverable.clientId);
        if (client instanceof Problem) return client;
      }
      await this.setPublished(deliverable, published);
      if (published) await this.queueMail(deliverable);
      return new DeliverablePublished(deliverable);
    });
  }

  /** All or none. Deliverables are locked before clients, both in order, so that no two requests wait for each other. */
  async publishAll(
    ids: readonly string[],
    published: boolean,
  ): Promise<DeliverablesPublished | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      const found: Deliverable[] = [];
      for (const id of [...new Set(ids)].sort()) {
        const deliverable = await this.context.get(Deliverables).lock(id);
        if (!deliverable) return new NotFound();
        found.push(deliverable);
      }
      const changed = found.filter(({ publishedAt }) => Boolean(publishedAt) !== published);
      const oneOfEachClient = new Map(changed.map((deliverable) => [deliverable.clientId, deliverable]));
      for (const id of published ? [...oneOfEachClient.keys()].sort() : []) {
        const client = await this.context.get(ClientService).lockCurrent(id);
        if (client instanceof Problem) return client;
      }
      for (const deliverable of changed) await this.setPublished(deliverable, published);
      if (published) for (const deliverable of oneOfEachClient.values()) await this.queueMail(deliverable);
      return new DeliverablesPublished(found);
    });
  }

  async remove(id: string): Promise<DeliverableRemoved | NotFound> {
    return this.context.transaction(async () => {
      const deliverables = this.context.get(Deliverables);
      const deliverable = await deliverables.lock(id);
      if (!deliverable) return new NotFound();
      await deliverables.save(deliverable, { removedAt: await deliverables.clock() });
      await this.context.get(FileService).show(deliverable.fileId, false);
      await this.tell(deliverable);
      return new DeliverableRemoved(id);
    });
  }

  async restore(id: string): Promise<DeliverableRestored | NotFound> {
    return this.context.transaction(async () => {
      const deliverables = this.context.get(Deliverables);
      const deliverable = (await deliverables.unremove(id)) ? await deliverables.lock(id) : null;
      if (!deliverable) return new NotFound("It cannot be brought back any more: that is possible for a day.");
      await this.context.get(FileService).show(deliverable.fileId, Boolean(deliverable.publishedAt));
      await this.tell(deliverable);
      return new DeliverableRestored(deliverable);
    });
  }

  /** Newest first. */
  async olderFiles(id: string): Promise<File[]> {
    const versions = await this.context.get(DeliverableVersions).of(id);
    const files = await Promise.all(versions.map(({ fileId }) => this.context.get(Files).byId(fileId)));
    return files.filter((file) => file !== null);
  }

  /** At night, with the system's eyes: what was removed more than a day ago goes, with all the files that it had. */
  async forgetRemoved(): Promise<void> {
    const deliverables = this.context.get(Deliverables);
    for (const deliverable of await deliverables.removedForGood()) {
      const { workspaceId, fileId, id } = deliverable;
      const versions = await this.context.get(DeliverableVersions).of(id);
      for (const old of [fileId, ...versions.map((version) => version.fileId)])
        await this.context.get(FileService).detach(old, workspaceId);
      await deliverables.deleteForGood(deliverable);
    }
  }

  private async setPublished(deliverable: Deliverable, published: boolean): Promise<void> {
    const deliverables = this.context.get(Deliverables);
    await deliverables.save(deliverable, { publishedAt: published ? await deliverables.clock() : null });
    await this.context.get(FileService).show(deliverable.fileId, published);
    if (published) await this.record(deliverable);
    await this.tell(deliverable);
  }

  private async replace({ id, clientId, fileId: old, publishedAt }: Deliverable, fileId: string) {
    const files = this.context.get(FileService);
    const file = await files.attach(fileId, { clientId, section: "DELIVERABLES" });
    if (file instanceof InvalidInput) return file;
    await this.context.get(DeliverableVersions).create({ clientId, deliverableId: id, fileId: old });
    await files.show(old, false);
    if (publishedAt) await files.show(fileId, true);
    return null;
  }

  private async record({ workspaceId, id, clientId }: Deliverable): Promise<void> {
    const { memberId: actorId } = asMember(this.context.viewer);
    const kind = deliverableActivity.DELIVERABLE_PUBLISHED;
    await this.context
      .get(ActivityService)
      .record({ workspaceId, clientId, targetId: id, kind, actorKind: "MEMBER", actorId });
  }

  private async queueMail({ workspaceId, clientId }: Deliverable): Promise<void> {
    // Under the client's lock: of several that are published at once, one finds that no mail waits yet.
    const access = await this.context.get(PortalAccesses).ofClient(clientId);
    if (!access?.enabled || access.hiddenSections.includes("DELIVERABLES")) return;
    const last = await this.context.get(Mails).newestTo("clientId", clientId, DELIVERABLE_PUBLISHED);
    if (last?.state === "QUEUED") return;
    await this.context.get(MailService).queue({ workspaceId, kind: DELIVERABLE_PUBLISHED, clientId }, GATHERED_SECONDS);
  }

  private tell({ workspaceId, clientId }: Deliverable): Promise<void> {
    return notifyPortal(this.context, { workspaceId, clientId, sections: ["DELIVERABLES", "PROJECTS"] });
  }
}
