import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { PortalAccess } from "./portal-access.entity";
import { portalAccessPolicy } from "./portal-access.policy";

const table = new Table(PortalAccess, portalAccessPolicy);

export class PortalAccesses extends Store<PortalAccess> {
  constructor(context: Context) {
    super(context, table);
  }

  async ofClient(clientId: string): Promise<PortalAccess | null> {
    const [access] = await this.byColumn("clientId", clientId);
    return access ?? null;
  }

  /** To be changed; whoever locks both locks the client first. */
  async lockOf(clientId: string): Promise<PortalAccess | null> {
    const access = await this.ofClient(clientId);
    return access && this.lock(access.id);
  }

  /** Seats in use. */
  countEnabled(): Promise<number> {
    return this.count("enabled", { where: "portal_access.enabled" });
  }

  /** Who has had a seat for longest; asked when there is no other. */
  async firstEnabled(): Promise<PortalAccess | null> {
    const [access] = await this.list("firstEnabled", {
      where: "portal_access.enabled",
      orderBy: "portal_access.id",
      limit: 1,
    });
    return access ?? null;
  }

  /** Kept from changing until the transaction ends, so that signing in and disabling cannot both win. */
  async isEnabledFor(clientId: string): Promise<boolean> {
    const enabled = await this.change(
      "isEnabledFor",
      `select portal_access.id from client
       join portal_access on portal_access.workspace_id = client.workspace_id and portal_access.client_id = client.id
       where client.id = :client and portal_access.enabled and client.archived_at is null
       for share of client, portal_access`,
      { client: clientId },
    );
    return enabled.length === 1;
  }
}
