const tones = {
  plain: "bg-sunken text-muted",
  good: "bg-good-surface text-good",
  warn: "bg-warn-surface text-warn",
  bad: "bg-bad-surface text-bad",
};

export type Tone = keyof typeof tones;

/** A state in a word; the colour only repeats it. */
export function StatusBadge(props: { tone: Tone; label: string }) {
  return (
    <span
      class={`inline-flex items-center rounded-full border border-transparent px-2.5 py-0.5 text-sm font-medium whitespace-nowrap ${tones[props.tone]}`}
    >
      {props.label}
    </span>
  );
}
