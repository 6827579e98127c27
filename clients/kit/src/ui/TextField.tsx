import { createUniqueId, type JSX, Show } from "solid-js";

interface TextFieldProps
  extends Pick<
    JSX.InputHTMLAttributes<HTMLInputElement>,
    | "type"
    | "inputmode"
    | "autocomplete"
    | "placeholder"
    | "required"
    | "pattern"
    | "maxlength"
    | "readonly"
    | "spellcheck"
    | "autocapitalize"
  > {
  label: string;
  name: string;
  value?: string;
  /** Below the field, while it has no error. */
  hint?: string;
  /** Screen readers announce a new hint while the field is typed in. */
  isHintLive?: boolean;
  error?: string;
  /** What to say when the text does not match `pattern`. */
  patternError?: string;
  ref?: (input: HTMLInputElement) => void;
  onInput?: (value: string) => void;
  onBlur?: () => void;
}

export function TextField(props: TextFieldProps) {
  const id = createUniqueId();
  const note = () => props.error ?? props.hint;
  return (
    <div class="grid gap-1.5">
      <label for={id} class="text-sm font-medium">
        {props.label}
      </label>
      <input
        ref={(input) => props.ref?.(input)}
        id={id}
        name={props.name}
        type={props.type ?? "text"}
        inputmode={props.inputmode}
        autocomplete={props.autocomplete}
        autocapitalize={props.autocapitalize}
        spellcheck={props.spellcheck}
        placeholder={props.placeholder}
        pattern={props.pattern}
        data-pattern-error={props.patternError}
        maxlength={props.maxlength}
        readonly={props.readonly}
        required={props.required}
        value={props.value ?? ""}
        dir="auto"
        aria-invalid={props.error ? true : undefined}
        aria-describedby={note() ? `${id}-note` : undefined}
        class="field"
        onInput={(event) => props.onInput?.(event.currentTarget.value)}
        onBlur={() => props.onBlur?.()}
      />
      <Show when={note()}>
        <p
          id={`${id}-note`}
          aria-live={props.isHintLive ? "polite" : undefined}
          class={`text-sm wrap-anywhere ${props.error ? "text-bad" : "text-muted"}`}
        >
          {note()}
        </p>
      </Show>
    </div>
  );
}
