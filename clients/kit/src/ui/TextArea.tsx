import { createUniqueId, Show } from "solid-js";

interface TextAreaProps {
  label: string;
  name: string;
  value?: string;
  rows?: number;
  maxlength?: number;
  autocomplete?: string;
  required?: boolean;
  /** Below the field, while it has no error. */
  hint?: string;
  error?: string;
  onInput?: (value: string) => void;
}

/** Text of several lines; it grows with what is written where the browser can. */
export function TextArea(props: TextAreaProps) {
  const id = createUniqueId();
  const note = () => props.error ?? props.hint;
  return (
    <div class="grid gap-1.5">
      <label for={id} class="text-sm font-medium">
        {props.label}
      </label>
      <textarea
        id={id}
        name={props.name}
        rows={props.rows ?? 3}
        maxlength={props.maxlength}
        autocomplete={props.autocomplete}
        required={props.required}
        value={props.value ?? ""}
        dir="auto"
        aria-invalid={props.error ? true : undefined}
        aria-describedby={note() ? `${id}-note` : undefined}
        style={{ "min-height": `${(props.rows ?? 3) * 1.5 + 1.125}rem` }}
        class="field field-sizing-content max-h-96"
        onInput={(event) => props.onInput?.(event.currentTarget.value)}
      />
      <Show when={note()}>
        <p id={`${id}-note`} class={`text-sm wrap-anywhere ${props.error ? "text-bad" : "text-muted"}`}>
          {note()}
        </p>
      </Show>
    </div>
  );
}
