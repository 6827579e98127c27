import { validate as isUuid } from "uuid";
import { Page, type PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { type Counted, counted } from "../../core/counted";
import { searchClause } from "../../core/search";
import type { Order } from "../../core/shape";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Project, type ProjectStatus } from "./project.entity";
import { projectPolicy } from "./project.policy";

const table = new Table(Project, projectPolicy, ["name"]);
const NEWEST_FIRST: Order<Project> = { by: ["createdAt"], direction: "desc" };

interface ProjectFilter {
  readonly search: string;
  readonly status: readonly ProjectStatus[] | null;
  readonly client: string | null;
}

export class Projects extends Store<Project> {
  constructor(context: Context) {
    super(context, table);
  }

  all(args: PageArgs): Promise<Page<Project>> {
    return this.page("all", NEWEST_FIRST, args);
  }

  /** For members: the workspace's projects, newest first. The search finds what names contain; an empty one finds all. */
  async search(args: PageArgs, { search, status, client }: ProjectFilter): Promise<Page<Project>> {
    if (client && !isUuid(client)) return Page.empty();
    const searching = await searchClause(this.context, "project", search);
    const where = [
      searching.where,
      status && "project.status = any(:status::text[])",
      client && "project.client_id = :ofClient",
    ];
    const name = ["found", searching.name, status && "status", client && "client"].filter(Boolean).join(".");
    const parameters = { ...searching.parameters, status, ofClient: client };
    return this.page(name, NEWEST_FIRST, args, { where: where.filter(Boolean).join(" and ") || undefined }, parameters);
  }

  /** For members, who see the clients' projects side by side. */
  ofClient(clientId: string, args: PageArgs): Promise<Page<Project>> {
    return this.page(
      "ofClient",
      NEWEST_FIRST,
      args,
      { where: "project.client_id = :ofClient" },
      { ofClient: clientId },
    );
  }

  /** The newest that are under way, and how many there are. */
  async active(limit: number): Promise<Counted<Project>> {
    const where = "project.status = 'ACTIVE'";
    const extra = { total: () => `(select count(*)::int from project ${this.whereText({ where })})` };
    return counted(
      await this.list("active", {
        where,
        orderBy: "project.created_at desc, project.id desc",
        limit,
        extra,
      }),
    );
  }
}
