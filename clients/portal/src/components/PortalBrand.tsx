import { BrandMark } from "@portico/kit/ui/BrandMark";
import type { PortalBrandFragment } from "@portico/schema/portal.generated";
import { Show } from "solid-js";
import { place } from "../place";
import { t } from "../signInText";

export function PortalBrand(props: { brand: PortalBrandFragment; large?: boolean }) {
  const logo = () => (props.brand.logo ? place.logo(props.brand.logo.id) : undefined);
  return <BrandMark name={props.brand.name} logo={logo()} plate={props.brand.logo?.plate} large={props.large} />;
}

export function PoweredBy(props: { brand: PortalBrandFragment }) {
  return (
    <Show when={props.brand.showsBadge}>
      <span>{t("frame.poweredBy")}</span>
    </Show>
  );
}
