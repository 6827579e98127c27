import type { JSX } from "solid-js";

/** What is known of something, each with its name. */
export function Facts(props: { children: JSX.Element }) {
  return (
    <dl class="grid gap-x-8 gap-y-5 rounded-xl border border-line bg-surface p-5 sm:grid-cols-2">{props.children}</dl>
  );
}

export function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div class="grid min-w-0 content-start justify-items-start gap-1">
      <dt class="text-sm text-muted">{props.label}</dt>
      <dd class="max-w-full wrap-anywhere">{props.children}</dd>
    </div>
  );
}
