import { validate as isUuid } from "uuid";
import { Page, type PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { type Counted, counted } from "../../core/counted";
import { searchClause } from "../../core/search";
import type { Order } from "../../core/shape";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Files } from "../file/file.store";
import { Projects } from "../project/project.store";
import { Deliverable } from "./deliverable.entity";
import { deliverablePolicy } from "./deliverable.policy";

const table = new Table(Deliverable, deliverablePolicy, ["title"]);
const NEWEST_FIRST: Order<Deliverable> = { by: ["createdAt"], direction: "desc" };
const NEWEST_SHOWN_FIRST: Order<Deliverable> = { by: ["publishedAt"], direction: "desc" };
const PUBLISHED = "deliverable.published_at is not null";

export interface DeliverableFilter {
  readonly search: string;
  readonly project: string | null;
  readonly client: string | null;
  readonly published: boolean | null;
}

export const EVERYTHING: DeliverableFilter = { search: "", project: null, client: null, published: null };

export class Deliverables extends Store<Deliverable> {
  constructor(context: Context) {
    super(context, table);
  }

  /** What is published, across all projects or of one; the newest first. Nothing of a project that is not seen. */
  async published(args: PageArgs, project: string | null): Promise<Page<Deliverable>> {
    if (!project) return this.page("published", NEWEST_SHOWN_FIRST, args, { where: PUBLISHED, include: this.include });
    if (!isUuid(project)) return Page.empty();
    const where = `${PUBLISHED} and deliverable.project_id = :ofProject`;
    const [seen, page] = await Promise.all([
      this.context.get(Projects).byId(project),
      this.page(
        "published.ofProject",
        NEWEST_SHOWN_FIRST,
        args,
        { where, include: [this.file] },
        { ofProject: project },
      ),
    ]);
    return seen ? page : Page.empty();
  }

  /** For members: published or not, newest first. The search finds what titles contain; an empty one finds all. */
  async search(args: PageArgs, { search, project, client, published }: DeliverableFilter): Promise<Page<Deliverable>> {
    if ([project, client].some((id) => id !== null && !isUuid(id))) return Page.empty();
    const searching = await searchClause(this.context, "deliverable", search);
    const state = published === null ? "" : published ? PUBLISHED : "deliverable.published_at is null";
    const where = [
      searching.where,
      project && "deliverable.project_id = :ofProject",
      client && "deliverable.client_id = :ofClient",
      state,
    ].filter(Boolean);
    const name = `found.${searching.name}.${project ? "project" : ""}.${client ? "client" : ""}.${published ?? ""}`;
    const given = { ...searching.parameters, ofProject: project, ofClient: client };
    return this.page(name, NEWEST_FIRST, args, { where: where.join(" and ") || undefined }, given);
  }

  /** What a client's page shows of each: its file, and where it belongs. */
  private get include() {
    return [this.file, { by: "projectId", store: this.context.get(Projects) }];
  }

  private get file() {
    return { by: "fileId", store: this.context.get(Files) };
  }

  /** The newest that are published, and how many there are. */
  async recent(limit: number): Promise<Counted<Deliverable>> {
    const extra = { total: () => `(select count(*)::int from deliverable ${this.whereText({ where: PUBLISHED })})` };
    const orderBy = "deliverable.published_at desc, deliverable.id desc";
    return counted(await this.list("recent", { where: PUBLISHED, orderBy, limit, extra, include: this.include }));
  }

  /** All of a project that are published, oldest first: what goes into its archive. */
  publishedOf(projectId: string): Promise<Deliverable[]> {
    const where = `${PUBLISHED} and deliverable.project_id = :ofProject`;
    const orderBy = "deliverable.published_at, deliverable.id";
    return this.list("publishedOf", { where, orderBy }, { ofProject: projectId });
  }

  /** What a client was given since a moment: what one mail tells of. What we write is of whole milliseconds. */
  publishedSince(clientId: string, since: string): Promise<Deliverable[]> {
    const where = `deliverable.client_id = :ofClient and deliverable.removed_at is null and deliverable.published_at >= date_trunc('milliseconds', :since::timestamptz)`;
    return this.list("publishedSince", { where, orderBy: "deliverable.published_at" }, { ofClient: clientId, since });
  }

  countOfProject(projectId: string): Promise<number> {
    return this.countByColumn("projectId", projectId);
  }

  /** Takes a removal back, within a day; answers whether there was one. */
  async unremove(id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    const back = await this.change(
      "unremove",
      `update deliverable set removed_at = null where workspace_id = :workspaceId and id = :id
       and removed_at > clock_timestamp() - interval '1 day' returning id`,
      { id },
    );
    return back.length === 1;
  }

  /** Those removed more than a day ago, for good. */
  removedForGood(): Promise<Deliverable[]> {
    return this.list("removedForGood", {
      where: "deliverable.removed_at < clock_timestamp() - interval '1 day'",
      limit: 500,
    });
  }

  async deleteForGood({ id, workspaceId }: Deliverable): Promise<void> {
    await this.change("deleteForGood", "delete from deliverable where workspace_id = :ofWorkspace and id = :id", {
      id,
      ofWorkspace: workspaceId,
    });
  }
}
