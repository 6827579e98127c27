import { TextField } from "@portico/kit/ui/TextField";
import { createSignal } from "solid-js";

interface DecimalFieldProps {
  label: string;
  name: string;
  value: string;
  /** Why the text is no such number; it is said once the field is left. */
  fault: (text: string) => string | undefined;
  error?: string;
  onInput: (value: string) => void;
}

/** A field for a number that is no amount, in the person's own notation. */
export function DecimalField(props: DecimalFieldProps) {
  const [isLeft, setLeft] = createSignal(false);
  return (
    <TextField
      label={props.label}
      name={props.name}
      inputmode="decimal"
      autocomplete="off"
      value={props.value}
      error={(isLeft() ? props.fault(props.value) : undefined) ?? props.error}
      onInput={props.onInput}
      onBlur={() => setLeft(true)}
    />
  );
}
