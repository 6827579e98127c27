import { createSignal, onCleanup } from "solid-js";
import { words } from "../words";
import { Button } from "./Button";

const SHOWN_MS = 2_000;

/** Copies a text, and says for a moment that it did, or that the browser does not allow it. */
export function CopyButton(props: { text: string; label: string }) {
  const [outcome, setOutcome] = createSignal<"copied" | "copyFailed">();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(props.text).then(
      () => true,
      () => false,
    );
    setOutcome(copied ? "copied" : "copyFailed");
    clearTimeout(timer);
    timer = setTimeout(setOutcome, SHOWN_MS, undefined);
  };
  onCleanup(() => clearTimeout(timer));
  return (
    <>
      <Button look="quiet" label={outcome() ? undefined : props.label} onClick={() => void copy()}>
        {words()[outcome() ?? "copy"]}
      </Button>
      <span role="status" class="sr-only">
        {outcome() && words()[outcome() as "copied"]}
      </span>
    </>
  );
}
