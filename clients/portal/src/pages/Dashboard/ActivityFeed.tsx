import { Card } from "@portico/kit/ui/Card";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { formatInstant, Instant } from "@portico/kit/ui/Instant";
import type { ActivityFeedFragment } from "@portico/schema/portal.generated";
import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { t } from "../../text";

/** What happened, by day in the reader's zone, the newest first. */
export function ActivityFeed(props: { events: ActivityFeedFragment[] }) {
  const days = () => Map.groupBy(props.events, (event) => formatInstant(event.at, "day"));
  return (
    <Card title={t("dashboard.activity")}>
      <Show when={props.events.length > 0} fallback={<EmptyState text={t("dashboard.noActivity")} />}>
        <ol class="grid gap-4">
          <For each={[...days().entries()]}>
            {([day, events]) => (
              <li class="grid gap-1">
                <h3 class="text-sm font-medium text-muted">{day}</h3>
                <ol>
                  <For each={events}>{(event) => <Happened event={event} />}</For>
                </ol>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Card>
  );
}

const pages = {
  INVOICE: "/invoices",
  PROJECT: "/projects",
  DELIVERABLE: "/deliverables",
  CONTRACT: "/contracts",
  CLIENT: undefined,
  PAYMENT: undefined,
};

function Happened(props: { event: ActivityFeedFragment }) {
  const page = () => pages[props.event.targetKind];
  return (
    <li class="flex items-baseline justify-between gap-4 py-1">
      <Show
        when={page()}
        fallback={
          <span dir="auto" class="wrap-anywhere">
            {props.event.text}
          </span>
        }
      >
        {(page) => (
          <A href={`${page()}/${props.event.targetId}`} dir="auto" class="row-link hover:underline">
            {props.event.text}
          </A>
        )}
      </Show>
      <span class="shrink-0 text-sm text-muted">
        <Instant at={props.event.at} form="time" />
      </span>
    </li>
  );
}
