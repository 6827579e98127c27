import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { SelectField } from "@portico/kit/ui/SelectField";
import { createClientSelectQuery } from "@portico/schema/admin.generated";
import { createSignal, Show } from "solid-js";
import { followsClients } from "../graph";
import { t } from "../text";
import { SearchField } from "@portico/kit/ui/SearchField";

interface ClientSelectProps {
  name: string;
  /** The chosen client's id; empty while none is. */
  value: string;
  /** What it is called that none is chosen. */
  none: string;
  required?: boolean;
  error?: string;
  onChange: (id: string) => void;
}

const MOST = 100;

/** Chooses a client by name: among all, and where there are too many for a list, among those that a search finds. */
export function ClientSelect(props: ClientSelectProps) {
  const [search, setSearch] = createSignal("");
  const [answer] = createClientSelectQuery(
    () => ({ search: search(), id: props.value, hasChosen: props.value !== "" }),
    { context: followsClients },
  );
  const workspace = () => answer.data?.workspace;
  const found = () => {
    const { clients, client } = workspace() ?? {};
    const listed = clients?.nodes ?? [];
    return client && !listed.some(({ id }) => id === client.id) ? [client, ...listed] : listed;
  };
  // until the names are there, what is chosen is an option already, or the field would lose it
  const options = () => [...new Set(["", ...found().map(({ id }) => id), props.value])];
  const labelOf = (option: string) => (option ? (found().find(({ id }) => id === option)?.name ?? "…") : props.none);

  const hasNone = () => !search() && workspace()?.clients?.totalCount === 0;

  const hint = () => {
    const chosen = workspace()?.client;
    if (chosen?.archivedAt) return t("work.clientArchived", { name: chosen.name });
    return hasNone() ? t("work.noClients") : undefined;
  };

  return (
    <div class="flex max-w-full min-w-0 flex-wrap items-end gap-4">
      <Show when={search() || (workspace()?.clients?.totalCount ?? 0) > MOST}>
        <SearchField label={t("work.findClient")} value={search()} onSearch={setSearch} />
      </Show>
      <div class="min-w-0 grow basis-48">
        <SelectField
          label={t("work.client")}
          name={props.name}
          value={props.value}
          options={options()}
          labelOf={labelOf}
          required={props.required}
          hint={props.required ? hint() : undefined}
          error={props.error}
          onChange={(id) => props.onChange(id)}
        />
      </div>
      <Show when={hasNone() && props.required}>
        <ButtonLink href="/clients/new">{t("clients.new")}</ButtonLink>
      </Show>
    </div>
  );
}
