import { TextField } from "./TextField";
import { createEffect, createSignal, on, onCleanup } from "solid-js";

const PAUSE_MS = 200;

interface SearchFieldProps {
  label: string;
  /** What is searched for now. */
  value: string;
  /** After a pause in typing. */
  onSearch: (text: string) => void;
}

/** Finds among a list while one types. */
export function SearchField(props: SearchFieldProps) {
  const [typed, setTyped] = createSignal(props.value);
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

  // Back and links change the search too; while somebody types, the field is ahead of it
  createEffect(
    on(
      () => props.value,
      (search) => timer ?? (search !== typed().trim() && setTyped(search)),
      { defer: true },
    ),
  );

  return (
    <search class="min-w-0 grow basis-64">
      <TextField label={props.label} name="search" type="search" value={typed()} onInput={type} />
    </search>
  );
}
