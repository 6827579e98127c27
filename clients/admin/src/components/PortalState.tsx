import { StatusBadge } from "@portico/kit/ui/StatusBadge";
import type { PortalStateFragment } from "@portico/schema/admin.generated";
import { t } from "../text";

export function PortalState(props: { access: PortalStateFragment | null }) {
  const on = () => Boolean(props.access?.enabled);
  return <StatusBadge tone={on() ? "good" : "plain"} label={on() ? t("client.portalOn") : t("client.portalOff")} />;
}
