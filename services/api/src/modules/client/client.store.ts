import type { Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { searchClause } from "../../core/search";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Client } from "./client.entity";
import { clientPolicy } from "./client.policy";
import type { PortalFilter } from "./portal-filter";

const table = new Table(Client, clientPolicy, ["name", "address"]);

const HAS_PORTAL =
  "exists (select from portal_access where portal_access.workspace_id = client.workspace_id and portal_access.client_id = client.id and portal_access.enabled)";

interface Filter {
  readonly search: string;
  readonly archived: boolean;
  readonly portal: PortalFilter | null;
}

export class Clients extends Store<Client> {
  constructor(context: Context) {
    super(context, table);
  }

  /** By name. The search finds what names and addresses contain; an empty one finds all. */
  async all(args: PageArgs, { search, archived, portal }: Filter): Promise<Page<Client> & { totalCount: number }> {
    const searching = await searchClause(this.context, "client", search);
    const name = ["all", archived ? "archived" : "current", searching.name, portal].filter(Boolean).join(".");
    const where = [
      `client.archived_at is ${archived ? "not null" : "null"}`,
      searching.where,
      portal && `${portal === "ON" ? "" : "not "}${HAS_PORTAL}`,
    ]
      .filter(Boolean)
      .join(" and ");
    const { parameters } = searching;
    const [page, totalCount] = await Promise.all([
      this.page(name, { by: ["name"], direction: "asc" }, args, { where }, parameters),
      this.count(name, { where }, parameters),
    ]);
    return Object.assign(page, { totalCount });
  }

  async byAddress(workspaceId: string, address: string): Promise<Client | null> {
    const [client] = await this.list(
      "byAddress",
      { where: "client.workspace_id = :inWorkspace and client.address = :address and client.archived_at is null" },
      { inWorkspace: workspaceId, address },
    );
    return client ?? null;
  }

  /** The workspace's first client whose portal is enabled, for the ways in that a start prints. */
  async firstWithPortal(workspaceId: string): Promise<Client | null> {
    const [client] = await this.list(
      "firstWithPortal",
      {
        where: `client.workspace_id = :inWorkspace and client.archived_at is null and ${HAS_PORTAL}`,
        orderBy: "client.created_at, client.id",
        limit: 1,
      },
      { inWorkspace: workspaceId },
    );
    return client ?? null;
  }
}
