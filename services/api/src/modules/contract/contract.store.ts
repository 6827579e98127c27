import { validate as isUuid } from "uuid";
import { Page, type PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { type Counted, counted } from "../../core/counted";
import { searchClause } from "../../core/search";
import type { Order } from "../../core/shape";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Files } from "../file/file.store";
import { Contract } from "./contract.entity";
import { contractPolicy } from "./contract.policy";
import type { ContractStatus } from "./contract.status";

const table = new Table(Contract, contractPolicy, ["name"]);
const NEWEST_FIRST: Order<Contract> = { by: ["createdAt"], direction: "desc" };
const TODAY = "coalesce(:today::date, current_date)";
const ACTIVE = `(contract.status = 'SIGNED' and coalesce(contract.starts_on, '-infinity') <= ${TODAY} and coalesce(contract.ends_on, 'infinity') >= ${TODAY})`;

interface ContractFilter {
  readonly search: string;
  readonly status: readonly ContractStatus[] | null;
  readonly client: string | null;
}

export class Contracts extends Store<Contract> {
  constructor(context: Context) {
    super(context, table);
  }

  /** All that the viewer may see, or the active ones alone, or the others; newest first. */
  all(args: PageArgs, active: boolean | null): Promise<Page<Contract>> {
    const name = active === null ? "all" : active ? "all.active" : "all.inactive";
    return this.page(name, NEWEST_FIRST, args, {
      where: active === null ? undefined : active ? ACTIVE : `not ${ACTIVE}`,
      include: [{ by: "fileId", store: this.context.get(Files) }],
    });
  }

  /** For members, newest first. The search finds what names contain; an empty one finds all. */
  async search(args: PageArgs, { search, status, client }: ContractFilter): Promise<Page<Contract>> {
    if (client && !isUuid(client)) return Page.empty();
    const searching = await searchClause(this.context, "contract", search);
    const where = [
      searching.where,
      status && "contract.status = any(:status::text[])",
      client && "contract.client_id = :ofClient",
    ].filter(Boolean);
    const name = ["found", searching.name, status && "status", client && "client"].filter(Boolean).join(".");
    const parameters = { ...searching.parameters, status, ofClient: client };
    return this.page(name, NEWEST_FIRST, args, { where: where.join(" and ") || undefined }, parameters);
  }

  /** The newest that are active, and how many there are. */
  async active(limit: number): Promise<Counted<Contract>> {
    const extra = { total: () => `(select count(*)::int from contract ${this.whereText({ where: ACTIVE })})` };
    const orderBy = "contract.created_at desc, contract.id desc";
    return counted(await this.list("active", { where: ACTIVE, orderBy, limit, extra }));
  }

  async delete({ id }: Contract): Promise<void> {
    await this.change("delete", "delete from contract where workspace_id = :workspaceId and id = :id", { id });
  }
}
