import { Notice } from "@portico/kit/ui/Notice";
import type { SeatsNoticeFragment } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { t } from "../../text";

export const isFull = ({ seats }: SeatsNoticeFragment) => seats.limit != null && seats.used >= seats.limit;

/** How many portals are on, and of how many; when there can be no more, who has them and what to do. */
export function SeatsNotice(props: { workspace: SeatsNoticeFragment; id: string }) {
  const used = () => props.workspace.seats.used;
  const names = () => props.workspace.holders?.nodes ?? [];
  return (
    <Show
      when={isFull(props.workspace)}
      fallback={
        <p class="text-sm text-muted">
          {props.workspace.seats.limit == null
            ? t(used() === 1 ? "seats.openOne" : "seats.open", { used: used() })
            : t("seats.used", { used: used(), limit: props.workspace.seats.limit })}
        </p>
      }
    >
      <Notice tone="warn" id={props.id}>
        <p class="font-medium">{t("seats.used", { used: used(), limit: props.workspace.seats.limit ?? 0 })}</p>
        <p>
          {t("seats.heldBy")}{" "}
          <For each={names()}>
            {(client, at) => (
              <>
                {at() > 0 ? ", " : ""}
                <A href={`/clients/${client.id}`} dir="auto" class="row-link font-medium underline underline-offset-4">
                  {client.name}
                </A>
              </>
            )}
          </For>
          {used() > names().length ? ` ${t("seats.more", { count: used() - names().length })}` : ""}
          {". "}
          {t("seats.whatToDo")}
        </p>
      </Notice>
    </Show>
  );
}
