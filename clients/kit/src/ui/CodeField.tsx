import { words } from "../words";
import { TextField } from "./TextField";

/** Six digits as they are typed or pasted: "123 456", "123-456", full-width digits. */
export const digitsOf = (typed: string) => typed.normalize("NFKC").replace(/\D/g, "").slice(0, 6);

export function CodeField(props: { value: string; error?: string; onInput: (code: string) => void }) {
  return (
    <TextField
      label={words().code}
      name="code"
      value={props.value}
      error={props.error}
      inputmode="numeric"
      autocomplete="one-time-code"
      required
      onInput={(typed) => props.onInput(typed)}
    />
  );
}
