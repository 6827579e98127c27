import { TextField } from "@portico/kit/ui/TextField";
import { base } from "../../graph";
import { createEffect, createSignal, on, onCleanup } from "solid-js";
import { t } from "../../text";

const PAUSE_MS = 200;

interface ClientFilterProps {
  search: string;
  archived: boolean;
  onSearch: (search: string) => void;
}

export function ClientFilter(props: ClientFilterProps) {
  const [typed, setTyped] = createSignal(props.search);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      props.onSearch(text.trim());
    }, PAUSE_MS);
  };
  onCleanup(() => clearTimeout(timer));

  // Back and links change the address too; while somebody types, the field is ahead of it
  createEffect(
    on(
      () => props.search,
      (search) => timer ?? (search !== typed().trim() && setTyped(search)),
      { defer: true },
    ),
  );

  const href = (archived: boolean) => {
    const query = new URLSearchParams({
      ...(props.search && { search: props.search }),
      ...(archived && { archived: "yes" }),
    });
    return `${base}/clients${query.size > 0 ? `?${query}` : ""}`;
  };

  return (
    <div class="grid gap-4 sm:grid-cols-[1fr_auto] sm:items-end">
      <search>
        <TextField label={t("clients.search")} name="search" type="search" value={typed()} onInput={type} />
      </search>
      <nav aria-label={t("clients.filter")} class="flex gap-1">
        <a href={href(false)} class="nav-link" aria-current={props.archived ? undefined : "page"}>
          {t("clients.current")}
        </a>
        <a href={href(true)} class="nav-link" aria-current={props.archived ? "page" : undefined}>
          {t("clients.archived")}
        </a>
      </nav>
    </div>
  );
}
