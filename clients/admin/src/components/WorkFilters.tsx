import { SelectField } from "@portico/kit/ui/SelectField";
import { useSearchParams } from "@solidjs/router";
import { t } from "../text";
import { ClientSelect } from "./ClientSelect";
import { SearchField } from "@portico/kit/ui/SearchField";

interface WorkFiltersProps {
  searchLabel: string;
  filter: { search: string; status: string; client: string | null };
  statuses: readonly string[];
  labelOf: (status: string) => string;
}

/** Chooses among projects or contracts; the choice is in the address. The first of the statuses is what is meant when it says none. */
export function WorkFilters(props: WorkFiltersProps) {
  const [, setAddress] = useSearchParams();
  const choose = (change: Record<string, string | null>) =>
    setAddress({ ...change, pages: null }, { replace: true, scroll: false });
  return (
    <div class="flex flex-wrap items-end gap-4">
      <SearchField label={props.searchLabel} value={props.filter.search} onSearch={(search) => choose({ search })} />
      <SelectField
        label={t("project.status")}
        name="status"
        value={props.filter.status}
        options={[...props.statuses]}
        labelOf={(status) => props.labelOf(status)}
        onChange={(status) => choose({ status: status === props.statuses[0] ? null : status.toLowerCase() })}
      />
      {/* a long name does not take the search's place */}
      <div class="min-w-0 sm:max-w-80">
        <ClientSelect
          name="client"
          value={props.filter.client ?? ""}
          none={t("work.anyClient")}
          onChange={(client) => choose({ client: client || null })}
        />
      </div>
    </div>
  );
}
