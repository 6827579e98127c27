import { SelectField } from "@portico/kit/ui/SelectField";
import { useSearchParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { clientFilter } from "../clientFilter";
import { t } from "../text";
import { SearchField } from "@portico/kit/ui/SearchField";

/** Chooses among clients by words and by portal; the choice is in the address. */
export function ClientFilters(props: { children?: JSX.Element }) {
  const [address, setAddress] = useSearchParams();
  const filter = () => clientFilter(address);
  const choose = (change: Record<string, string | null>) =>
    setAddress({ ...change, pages: null }, { replace: true, scroll: false });

  return (
    <div class="flex flex-wrap items-end gap-4">
      <SearchField label={t("clients.search")} value={filter().search} onSearch={(search) => choose({ search })} />
      <Show when={!filter().archived}>
        <SelectField
          label={t("client.portal")}
          name="portal"
          value={filter().portal ?? "ANY"}
          options={["ANY", "ON", "OFF"]}
          labelOf={(option) => t(`clients.portal${option as "ANY" | "ON" | "OFF"}`)}
          onChange={(option) => choose({ portal: option === "ANY" ? null : option.toLowerCase() })}
        />
      </Show>
      {props.children}
    </div>
  );
}
