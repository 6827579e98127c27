import { TextField } from "@portico/kit/ui/TextField";
import { base } from "../../graph";
import { createSignal, onCleanup } from "solid-js";
import { t } from "../../text";

const PAUSE_MS = 200;

interface ClientFilterProps {
  search: string;
  archived: boolean;
  onSearch: (search: string) => void;
}

export function ClientFilter(props: ClientFilterProps) {
  const [typed, setTyped] = createSignal(props.search);
  let timer: ReturnType<typeof setTimeout>;
  onCleanup(() => clearTimeout(timer));
  const search = (text: string) => {
    setTyped(text);
    clearTimeout(timer);
    timer = setTimeout(() => props.onSearch(text.trim()), PAUSE_MS);
  };
  return (
    <div class="grid gap-4 sm:grid-cols-[1fr_auto] sm:items-end">
      <search>
        <TextField label={t("clients.search")} name="search" type="search" value={typed()} onInput={search} />
      </search>
      <nav aria-label={t("clients.filter")} class="flex gap-1">
        <a href={`${base}/clients`} class="nav-link" aria-current={props.archived ? undefined : "page"}>
          {t("clients.current")}
        </a>
        <a href={`${base}/clients?archived=yes`} class="nav-link" aria-current={props.archived ? "page" : undefined}>
          {t("clients.archived")}
        </a>
      </nav>
    </div>
  );
}
