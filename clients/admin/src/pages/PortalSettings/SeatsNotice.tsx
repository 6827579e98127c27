import { Notice } from "@portico/kit/ui/Notice";
import type { SeatsNoticeFragment } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { t } from "../../text";

export const isFull = ({ seats }: SeatsNoticeFragment) => seats.limit != null && seats.used >= seats.limit;

/** How many portals are on, and of how many; when there can be no more, who has them and what to do. */
export function SeatsNotice(props: { workspace: SeatsNoticeFragment }) {
  const used = () => props.workspace.seats.used;
  return (
    <Show
      when={props.workspace.seats.limit}
      fallback={
        <p class="text-sm text-muted">{used() === 1 ? t("seats.openOne") : t("seats.open", { used: used() })}</p>
      }
    >
      {(limit) => (
        <Notice tone={isFull(props.workspace) ? "warn" : "plain"}>
          <p class="font-medium">{t("seats.used", { used: used(), limit: limit() })}</p>
          <Show when={isFull(props.workspace)} fallback={<p>{t("seats.free")}</p>}>
            <p>
              {t("seats.heldBy")} <Holders of={props.workspace} />. {t("seats.whatToDo")}
            </p>
          </Show>
        </Notice>
      )}
    </Show>
  );
}

function Holders(props: { of: SeatsNoticeFragment }) {
  const named = () => props.of.holders?.nodes ?? [];
  const more = () => props.of.seats.used - named().length;
  return (
    <>
      <For each={named()}>
        {(client, at) => (
          <>
            {at() > 0 ? ", " : ""}
            <A href={`/clients/${client.id}`} dir="auto" class="font-medium underline underline-offset-4">
              {client.name}
            </A>
          </>
        )}
      </For>
      {more() > 0 ? ` ${t("seats.more", { count: more() })}` : ""}
    </>
  );
}
