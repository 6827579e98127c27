import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Workspace } from "./workspace.entity";
import { workspacePolicy } from "./workspace.policy";

const table = new Table(Workspace, workspacePolicy);

export class Workspaces extends Store<Workspace> {
  constructor(context: Context) {
    super(context, table);
  }

  async bySlug(slug: string): Promise<Workspace | null> {
    const [workspace] = await this.list("bySlug", { where: "workspace.slug = :wantedSlug" }, { wantedSlug: slug });
    return workspace ?? null;
  }

  /** Whether the database has no workspace, decided under a lock, so that of several starts one fills it. */
  async claimEmpty(): Promise<boolean> {
    await this.change("claimEmpty", "select pg_advisory_xact_lock(hashtext('portico.demo'))", {});
    return (await this.newest()) === null;
  }

  async newest(): Promise<Workspace | null> {
    const [workspace] = await this.list("newest", { orderBy: "workspace.created_at desc", limit: 1 });
    return workspace ?? null;
  }
}
