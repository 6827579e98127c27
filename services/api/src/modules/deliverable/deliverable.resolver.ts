import { Arg, FieldResolver, type MaybePromise, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import { Client } from "../client/client.entity";
import { Clients } from "../client/client.store";
import { File } from "../file/file.entity";
import { Files } from "../file/file.store";
import { Project } from "../project/project.entity";
import { Projects } from "../project/project.store";
import { Deliverable } from "./deliverable.entity";
import {
  CreateDeliverableResult,
  PublishDeliverableResult,
  PublishDeliverablesResult,
  RemoveDeliverableResult,
  RestoreDeliverableResult,
  UpdateDeliverableResult,
} from "./deliverable.outcomes";
import { DeliverableService } from "./deliverable.service";
import {
  CreateDeliverableInput,
  PublishDeliverableInput,
  PublishDeliverablesInput,
  RemoveDeliverableInput,
  RestoreDeliverableInput,
  UpdateDeliverableInput,
} from "./deliverable.inputs";

@Resolver(() => Deliverable)
export class DeliverableResolver {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => File, {
    nullable: true,
    description: "What is downloaded; its id is the last part of the address.",
  })
  file(@Root() deliverable: Deliverable): MaybePromise<File | null> {
    return this.context.get(Files).cachedById(deliverable.fileId);
  }

  @Allow("PROJECTS")
  @FieldResolver(() => Project, {
    nullable: true,
    description: "Where it belongs; null for a client who does not see the project.",
  })
  project(@Root() deliverable: Deliverable): MaybePromise<Project | null> {
    return this.context.get(Projects).cachedById(deliverable.projectId);
  }

  @Allow("MEMBER")
  @FieldResolver(() => Client, { nullable: true, description: "Whose it is." })
  client(@Root() deliverable: Deliverable): Promise<Client | null> {
    return this.context.get(Clients).byId(deliverable.clientId);
  }

  @Allow("MEMBER")
  @FieldResolver(() => [File], { nullable: true, description: "The files that it had before, newest first." })
  versions(@Root() deliverable: Deliverable): Promise<File[]> {
    return this.context.get(DeliverableService).olderFiles(deliverable.id);
  }

  @Allow("MEMBER", "DELIVERABLES")
  @Mutation(() => CreateDeliverableResult, { description: "Adds a deliverable to a project, from an uploaded file." })
  createDeliverable(
    @Arg("input", () => CreateDeliverableInput, { description: "The new deliverable." }) input: CreateDeliverableInput,
  ): Promise<typeof CreateDeliverableResult> {
    return this.context.get(DeliverableService).create(input);
  }

  @Allow("MEMBER", "DELIVERABLES")
  @Mutation(() => UpdateDeliverableResult, { description: "Changes a deliverable, or puts another file in its place." })
  updateDeliverable(
    @Arg("input", () => UpdateDeliverableInput, { description: "What is to be changed." })
    input: UpdateDeliverableInput,
  ): Promise<typeof UpdateDeliverableResult> {
    return this.context.get(DeliverableService).update(input);
  }

  @Allow("MEMBER", "DELIVERABLES")
  @Mutation(() => PublishDeliverableResult, { description: "Shows a deliverable to its client, or takes it back." })
  publishDeliverable(
    @Arg("input", () => PublishDeliverableInput, { description: "Which one, and whether." })
    { id, published }: PublishDeliverableInput,
  ): Promise<typeof PublishDeliverableResult> {
    return this.context.get(DeliverableService).publish(id, published);
  }

  @Allow("MEMBER", "DELIVERABLES")
  @Mutation(() => PublishDeliverablesResult, {
    description: "Shows several deliverables to their clients, or takes them back: all or none, with one mail to each.",
  })
  publishDeliverables(
    @Arg("input", () => PublishDeliverablesInput, { description: "Which ones, and whether." })
    { ids, published }: PublishDeliverablesInput,
  ): Promise<typeof PublishDeliverablesResult> {
    return this.context.get(DeliverableService).publishAll(ids, published);
  }

  @Allow("MEMBER", "DELIVERABLES")
  @Mutation(() => RemoveDeliverableResult, { description: "Removes a deliverable; for a day that can be undone." })
  removeDeliverable(
    @Arg("input", () => RemoveDeliverableInput, { description: "Which one." }) { id }: RemoveDeliverableInput,
  ): Promise<typeof RemoveDeliverableResult> {
    return this.context.get(DeliverableService).remove(id);
  }

  @Allow("MEMBER", "DELIVERABLES")
  @Mutation(() => RestoreDeliverableResult, { description: "Takes a removal back, within a day." })
  restoreDeliverable(
    @Arg("input", () => RestoreDeliverableInput, { description: "Which one." }) { id }: RestoreDeliverableInput,
  ): Promise<typeof RestoreDeliverableResult> {
    return this.context.get(DeliverableService).restore(id);
  }
}
