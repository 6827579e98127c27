import type { PortalFilter } from "@portico/schema/admin.generated";

export interface ClientFilter {
  search: string;
  portal: PortalFilter | null;
  archived: boolean;
}

type Address = Record<string, string | string[] | undefined>;

const portals: Record<string, PortalFilter> = { on: "ON", off: "OFF" };

/** The list of clients that an address asks for. */
export function clientFilter(address: Address): ClientFilter {
  const archived = address.archived === "yes";
  // an archived client's portal is off, always
  return { ...portalFilter(archived ? { search: address.search } : address), archived };
}

/** The same in the settings of the portal, where nobody is archived. */
export const portalFilter = (address: Address): Omit<ClientFilter, "archived"> => ({
  search: [address.search].flat()[0] || "",
  portal: portals[String(address.portal)] ?? null,
});
