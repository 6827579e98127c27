import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

const PREFIX_GROUPS = 4;

/** What rate limits count as one origin: an IPv4 address, or an IPv6 /64, which belongs to one household or server. */
export function networkOf(ip: string | null): string {
  // The library also reads `1` and `0x7f.1` as addresses.
  if (!ip || isIP(ip) === 0) return "unknown";
  // An IPv4 address that is mapped to IPv6 becomes IPv4.
  const address = ipaddr.process(ip);
  if (address.kind() === "ipv4") return address.toString();
  const prefix = (address as ipaddr.IPv6).parts.slice(0, PREFIX_GROUPS);
  return `${prefix.map((group) => group.toString(16)).join(":")}::/64`;
}
