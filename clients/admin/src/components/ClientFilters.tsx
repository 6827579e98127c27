import { SelectField } from "@portico/kit/ui/SelectField";
import { TextField } from "@portico/kit/ui/TextField";
import { useSearchParams } from "@solidjs/router";
import { createEffect, createSignal, type JSX, on, onCleanup, Show } from "solid-js";
import { clientFilter } from "../clientFilter";
import { t } from "../text";

const PAUSE_MS = 200;

/** Chooses among clients by words and by portal; the choice is in the address. */
export function ClientFilters(props: { children?: JSX.Element }) {
  const [address, setAddress] = useSearchParams();
  const filter = () => clientFilter(address);
  const choose = (change: Record<string, string | null>) =>
    setAddress({ ...change, pages: null }, { replace: true, scroll: false });

  const [typed, setTyped] = createSignal(filter().search);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      choose({ search: text.trim() });
    }, PAUSE_MS);
  };
  onCleanup(() => clearTimeout(timer));

  // Back and links change the address too; while somebody types, the field is ahead of it
  createEffect(
    on(
      () => filter().search,
      (search) => timer ?? (search !== typed().trim() && setTyped(search)),
      { defer: true },
    ),
  );

  return (
    <div class="flex flex-wrap items-end gap-4">
      <search class="min-w-0 grow basis-64">
        <TextField label={t("clients.search")} name="search" type="search" value={typed()} onInput={type} />
      </search>
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
