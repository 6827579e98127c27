import { Page, type PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import type { Event } from "./event.entity";
import { Events } from "./event.store";

type Happening = Pick<
  Event,
  "workspaceId" | "clientId" | "section" | "kind" | "targetKind" | "targetId" | "actorKind" | "actorId"
> & { at?: string };

export class ActivityService {
  constructor(private readonly context: Context) {}

  /** In the transaction of what happened: both are there, or neither. */
  async record(happening: Happening): Promise<void> {
    await this.context.get(Events).create(happening);
  }

  async newest(args: PageArgs): Promise<Page<Event>> {
    const events = this.context.get(Events);
    return events.hasTargets ? events.newest(args) : Page.empty();
  }
}
