import type { Paging } from "@portico/kit/paging";
import { formatInstant, Instant } from "@portico/kit/ui/Instant";
import { Paged } from "@portico/kit/ui/Paged";
import type { ClientActivityQuery } from "@portico/schema/admin.generated";
import { For } from "solid-js";
import { t } from "../../text";
import { ListCard } from "./ListCard";
import type { Of } from "./of";

export type Happening = Of<ClientActivityQuery, "activity">;

/** All that happened between the business and a client, by day in the reader's zone, with who did it. */
export function ClientActivity(props: { paging: Paging<Happening>; name: string; onMore: () => void }) {
  const days = () => [...Map.groupBy(props.paging.nodes(), ({ at }) => formatInstant(at, "day"))];
  return (
    <ListCard title={t("client.activity")} paging={props.paging} empty={t("client.noActivity", { name: props.name })}>
      <Paged paging={props.paging} rows="[data-happening]" onMore={props.onMore}>
        <ol class="grid gap-4">
          <For each={days()}>
            {([day, events]) => (
              <li class="grid gap-1">
                <h3 class="text-sm font-medium text-muted">{day}</h3>
                <ol>
                  <For each={events}>
                    {(event) => (
                      <li data-happening="" class="flex flex-wrap items-baseline justify-between gap-x-4 py-1">
                        <span dir="auto" class="wrap-anywhere">
                          {event.text}
                        </span>
                        <span class="text-sm text-muted">
                          <bdi>{event.actorKind === "CLIENT" ? props.name : (event.actorName ?? t("client.team"))}</bdi>{" "}
                          · <Instant at={event.at} form="time" />
                        </span>
                      </li>
                    )}
                  </For>
                </ol>
              </li>
            )}
          </For>
        </ol>
      </Paged>
    </ListCard>
  );
}
