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
    const [access] = await this.having("clientId", clientId);
    return access ?? null;
  }

  /** Kept from changing until the transaction ends, so that signing in and disabling cannot both win. */
  async isEnabledFor(clientId: string): Promise<boolean> {
    const enabled = await this.change(
      "isEnabledFor",
      `select portal_access.id from portal_access
       join client on client.workspace_id = portal_access.workspace_id and client.id = portal_access.client_id
       where portal_access.client_id = :client and portal_access.enabled and client.archived_at is null
       for share of portal_access, client`,
      { client: clientId },
    );
    return enabled.length === 1;
  }
}
