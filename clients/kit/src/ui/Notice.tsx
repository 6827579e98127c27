import type { JSX } from "solid-js";

const tones = {
  plain: "bg-sunken text-text border-line",
  good: "bg-good-surface text-good border-good/30",
  warn: "bg-warn-surface text-warn border-warn/30",
  bad: "bg-bad-surface text-bad border-bad/30",
};

/** A sentence about the page or what was just done; `live` when it appears after the page did. */
export function Notice(props: { tone?: keyof typeof tones; live?: boolean; id?: string; children: JSX.Element }) {
  return (
    <div
      id={props.id}
      role={props.live ? "alert" : undefined}
      class={`rounded-lg border px-4 py-3 wrap-anywhere ${tones[props.tone ?? "plain"]}`}
    >
      {props.children}
    </div>
  );
}
