import { v7 as newId } from "uuid";
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

  /** By the slug of now, or one of before. */
  async bySlug(slug: string): Promise<Workspace | null> {
    const former = "(select former_slug.workspace_id from former_slug where former_slug.slug = :wantedSlug)";
    const where = `workspace.slug = :wantedSlug or workspace.id = ${former}`;
    const [workspace] = await this.list("bySlug", { where }, { wantedSlug: slug });
    return workspace ?? null;
  }

  /** Before the slug of a locked workspace changes; a slug that it had before is former no longer. */
  async keepFormerSlug({ id, slug }: Workspace, next: string): Promise<void> {
    const parameters = { ofWorkspace: id, newId: newId(), slug, next };
    await this.change(
      "takeFormerSlug",
      "delete from former_slug where workspace_id = :ofWorkspace and slug = :next",
      parameters,
    );
    await this.change(
      "keepFormerSlug",
      "insert into former_slug (workspace_id, id, slug) values (:ofWorkspace, :newId, :slug)",
      parameters,
    );
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
