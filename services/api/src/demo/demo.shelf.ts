import { v4 as randomId } from "uuid";
import type { Context } from "../core/context";
import { Contracts } from "../modules/contract/contract.store";
import { Deliverables } from "../modules/deliverable/deliverable.store";
import { DeliverableVersions } from "../modules/deliverable/deliverable-version.store";
import type { FileSection } from "../modules/file/file.entity";
import { Files } from "../modules/file/file.store";
import { mediaTypeOf } from "../modules/file/media-type";
import { inspected } from "../modules/file/upload.service";
import { bytesOf } from "./demo.bytes";
import type { DemoContract, DemoDeliverable, DemoFile } from "./demo.work";

interface Owner {
  readonly workspaceId: string;
  readonly clientId: string;
  readonly uploadedById: string;
}

/** The studio's clock: days from the seeding on. */
export interface Calendar {
  instant(days: number): string;
  day(days: number): string;
}

/** Whatever of the demo has a file: its bytes last before a row names them. */
export class DemoShelf {
  constructor(
    private readonly context: Context,
    private readonly calendar: Calendar,
  ) {}

  async deliverable(owner: Owner, projectId: string, made: DemoDeliverable): Promise<string> {
    const { workspaceId, clientId } = owner;
    const { title, description = null, published, before } = made;
    const fileId = await this.file(owner, "DELIVERABLES", made.file, published !== null);
    const publishedAt = published === null ? null : this.calendar.instant(published);
    const createdAt = this.calendar.instant((published ?? 0) - 0.5);
    const row = { workspaceId, clientId, projectId, title, description, fileId, publishedAt, createdAt };
    const id = await this.context.get(Deliverables).create(row);
    if (!before) return id;
    const version = { fileId: await this.file(owner, "DELIVERABLES", before, false), replacedAt: createdAt };
    await this.context.get(DeliverableVersions).create({ workspaceId, clientId, deliverableId: id, ...version });
    return id;
  }

  async contract(owner: Owner, made: DemoContract): Promise<string> {
    const { workspaceId, clientId } = owner;
    const { name, status, value, signed, terms = null, renews, notes = null, file } = made;
    const isShown = status === "SIGNED" || status === "TERMINATED";
    const [startsOn, endsOn, renewsOn, signedOn] = [...made.days, renews, signed].map((days) =>
      days == null ? null : this.calendar.day(days),
    );
    const [valueAmount, currency] = value ?? [null, null];
    return this.context.get(Contracts).create({
      workspaceId,
      clientId,
      name,
      status,
      ...{ valueAmount, currency, startsOn, endsOn, renewsOn, signedOn },
      paymentTerms: terms,
      notes,
      fileId: file ? await this.file(owner, "CONTRACTS", file, isShown) : null,
      createdAt: this.calendar.instant(signed ?? -1),
    });
  }

  private async file(owner: Owner, section: FileSection, { name, content }: DemoFile, isShown: boolean) {
    const { storage } = this.context.service;
    const bytes = await bytesOf(content);
    const storageKey = randomId();
    await storage.put(storageKey, bytes);
    const { size, sha256, head } = await inspected(await storage.read(storageKey));
    const mediaType = await mediaTypeOf(head, name);
    const attachedAt = this.calendar.instant(0);
    const row = { ...owner, section, isShown, storageKey, name, size, sha256, mediaType, attachedAt };
    return this.context.get(Files).create(row);
  }
}
