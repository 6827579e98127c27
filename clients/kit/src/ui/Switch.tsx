import { createUniqueId } from "solid-js";

interface SwitchProps {
  label: string;
  checked: boolean;
  /** Cannot be moved now; names the element that says why. */
  blockedBy?: string;
  onChange: (checked: boolean) => void;
}

/** On or off, at once: what it stands at is said from outside, so that it can be ahead of the server and fall back. */
export function Switch(props: SwitchProps) {
  const id = createUniqueId();
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={props.checked}
      aria-labelledby={id}
      aria-disabled={Boolean(props.blockedBy)}
      aria-describedby={props.blockedBy}
      onClick={() => !props.blockedBy && props.onChange(!props.checked)}
    >
      <span aria-hidden="true" class="switch-track">
        <span class="switch-thumb" />
      </span>
      <span id={id}>{props.label}</span>
    </button>
  );
}
