import type { Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import type { Order } from "../../core/shape";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { sees } from "../../core/viewer";
import { type ActivityTarget, declaredTargets } from "./activity.kind";
import { Event } from "./event.entity";
import { eventPolicy } from "./event.policy";

const table = new Table(Event, eventPolicy);
const NEWEST_FIRST: Order<Event> = { by: ["at"], direction: "desc" };

/** Members read who did it: a colleague, also one who has left, the client, or Portico by itself. */
const ACTOR_NAME = `case event.actor_kind
  when 'MEMBER' then (select member.name from member where member.workspace_id = event.workspace_id and member.id = event.actor_id)
  when 'CLIENT' then (select client.name from client where client.workspace_id = event.workspace_id and client.id = event.client_id)
  else 'Portico' end`;

export class Events extends Store<Event> {
  constructor(context: Context) {
    super(context, table);
  }

  /** Of one client, or of all whom the viewer sees. */
  async newest(args: PageArgs, clientId?: string): Promise<Page<Event>> {
    const seen = this.seenTargets();
    const join = `cross join lateral (${seen.map((target) => this.titleText(target)).join(" union all ")}) as target (title)`;
    const name = `newest.${clientId ? "ofClient." : ""}${seen.map((target) => target.name).join("+")}`;
    const extra = {
      title: () => "target.title",
      ...(this.context.viewer.kind === "MEMBER" && { actorName: () => ACTOR_NAME }),
    };
    const where = clientId && "event.client_id = :ofClient";
    return this.page(name, NEWEST_FIRST, args, { join, where, extra }, { ofClient: clientId });
  }

  /** Whether anything that this viewer sees can have events at all; if not, no statement is made. */
  get hasTargets(): boolean {
    return this.seenTargets().length > 0;
  }

  /** A client is told of sections alone; a hidden one's table is not even named in the statement. */
  private seenTargets(): ActivityTarget[] {
    const { viewer } = this.context;
    return declaredTargets().filter(
      ({ policy }) => (viewer.kind !== "CLIENT" || policy.section) && sees(viewer, policy.section),
    );
  }

  private titleText({ name: kind, table: name, policy, title }: ActivityTarget): string {
    const { viewer } = this.context;
    const seen = viewer.kind === "SYSTEM" ? "true" : (policy.see[viewer.kind] ?? "false");
    return `select ${title} from ${name} where event.target_kind = '${kind}' and ${name}.workspace_id = event.workspace_id and ${name}.id = event.target_id and (${seen})`;
  }
}
