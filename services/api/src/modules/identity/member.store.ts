import type { Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Member } from "./member.entity";
import { memberPolicy } from "./member.policy";

const table = new Table(Member, memberPolicy);

export class Members extends Store<Member> {
  constructor(context: Context) {
    super(context, table);
  }

  async byAddress(address: string): Promise<Member | null> {
    const [member] = await this.list(
      "byAddress",
      { where: "member.address = :address and member.removed_at is null" },
      { address },
    );
    return member ?? null;
  }

  /** Everybody who works in a workspace, for notices by mail. */
  ofWorkspace(workspaceId: string): Promise<Member[]> {
    return this.list(
      "ofWorkspace",
      {
        where: "member.workspace_id = :inWorkspace and member.removed_at is null",
        orderBy: "member.created_at, member.id",
      },
      { inWorkspace: workspaceId },
    );
  }

  /** In the order in which they came. */
  async team(args: PageArgs): Promise<Page<Member> & { totalCount: number }> {
    const [page, totalCount] = await Promise.all([
      this.page("team", { by: ["createdAt"], direction: "asc" }, args),
      this.count("team", {}),
    ]);
    return Object.assign(page, { totalCount });
  }

  /** A workspace without an owner could never have one again. Asked of each member of a list, it is one statement. */
  async isLastOwner({ role, workspaceId }: Member): Promise<boolean> {
    if (role !== "OWNER") return false;
    const members = await this.byColumn("workspaceId", workspaceId);
    return members.filter((member) => member.role === "OWNER").length === 1;
  }

  async anyExists(): Promise<boolean> {
    return (await this.list("any", { where: "member.removed_at is null", limit: 1 })).length > 0;
  }
}
