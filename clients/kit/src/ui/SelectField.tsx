import { createUniqueId, For, Show } from "solid-js";

interface SelectFieldProps {
  label: string;
  name: string;
  value: string;
  options: string[];
  /** What an option is called; itself, unless said otherwise. */
  labelOf?: (option: string) => string;
  required?: boolean;
  hint?: string;
  error?: string;
  onChange?: (value: string) => void;
}

export function SelectField(props: SelectFieldProps) {
  const id = createUniqueId();
  const note = () => props.error ?? props.hint;
  return (
    <div class="grid gap-1.5">
      <label for={id} class="text-sm font-medium">
        {props.label}
      </label>
      <select
        id={id}
        name={props.name}
        required={props.required}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={note() ? `${id}-note` : undefined}
        class="field"
        onChange={(event) => props.onChange?.(event.currentTarget.value)}
      >
        <For each={props.options}>
          {(option) => (
            <option value={option} selected={option === props.value}>
              {props.labelOf?.(option) ?? option}
            </option>
          )}
        </For>
      </select>
      <Show when={note()}>
        <p id={`${id}-note`} class={`text-sm ${props.error ? "text-bad" : "text-muted"}`}>
          {note()}
        </p>
      </Show>
    </div>
  );
}
