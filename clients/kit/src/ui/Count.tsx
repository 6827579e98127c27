/** How many of something wait, beside its name; `label` says so to those who do not see the number's place. */
export function Count(props: { of: number; label: string }) {
  return (
    <span class="ms-2 rounded-full bg-sunken px-2 text-sm tabular-nums text-text">
      <span aria-hidden="true">{props.of}</span>
      <span class="sr-only">{props.label}</span>
    </span>
  );
}
