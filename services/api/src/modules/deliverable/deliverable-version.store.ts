import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { deliverableVersionPolicy } from "./deliverable.policy";
import { DeliverableVersion } from "./deliverable-version.entity";

const table = new Table(DeliverableVersion, deliverableVersionPolicy);

export class DeliverableVersions extends Store<DeliverableVersion> {
  constructor(context: Context) {
    super(context, table);
  }

  /** The newest first. */
  of(deliverableId: string): Promise<DeliverableVersion[]> {
    return this.byColumn("deliverableId", deliverableId, { orderBy: "deliverable_version.replaced_at desc" });
  }
}
