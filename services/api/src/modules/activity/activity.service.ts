import { Page, type PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { asMember } from "../identity/member.viewer";
import type { Section } from "../section/section";
import type { ActivityKind } from "./activity.kind";
import type { Event } from "./event.entity";
import { Events } from "./event.store";

interface Happening extends Pick<Event, "workspaceId" | "clientId" | "targetId" | "actorKind" | "actorId"> {
  readonly kind: ActivityKind;
  readonly detail?: string;
  readonly at?: string;
}

export class ActivityService {
  constructor(private readonly context: Context) {}

  /** In the transaction of what happened: both are there, or neither. */
  async record({ kind: { name, target }, ...happening }: Happening): Promise<void> {
    const section = (target.policy.section ?? null) as Section | null;
    await this.context.get(Events).create({ ...happening, kind: name, targetKind: target.name, section });
  }

  /** What a member does to a client, and no client is told of. In the transaction in which it is done. */
  async recordOfAccess(
    client: { workspaceId: string; id: string },
    kind: ActivityKind,
    detail?: string,
  ): Promise<void> {
    const { workspaceId, id } = client;
    const { memberId: actorId } = asMember(this.context.viewer);
    await this.record({ workspaceId, clientId: id, targetId: id, kind, actorKind: "MEMBER", actorId, detail });
  }

  /** Of one client, or of all whom the viewer sees. */
  async newest(args: PageArgs, clientId?: string): Promise<Page<Event>> {
    const events = this.context.get(Events);
    return events.hasTargets ? events.newest(args, clientId) : Page.empty();
  }
}
