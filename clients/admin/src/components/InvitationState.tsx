import { Instant } from "@portico/kit/ui/Instant";
import type { InvitationStateFragment } from "@portico/schema/admin.generated";
import { Match, Show, Switch } from "solid-js";
import { t } from "../text";

/** Whether the mail may still change its state by itself. */
export const isOnItsWay = (mail: InvitationStateFragment | null | undefined) =>
  mail?.state === "QUEUED" || mail?.state === "SENDING";

/** What became of the newest invitation. A change is read out. */
export function InvitationState(props: { mail: InvitationStateFragment | null; none?: string }) {
  return (
    <span role="status">
      <Show when={props.mail} fallback={<span class="text-muted">{props.none ?? t("mail.none")}</span>}>
        {(mail) => (
          <Switch>
            <Match when={mail().state === "QUEUED"}>
              {t("mail.QUEUED")} <Reason of={mail()} />
            </Match>
            <Match when={mail().state === "SENDING"}>{t("mail.SENDING")}</Match>
            <Match when={mail().state === "SENT"}>
              {t("mail.SENT")} <Instant at={mail().sentAt ?? mail().queuedAt} />
            </Match>
            <Match when={mail().state === "FAILED"}>
              <span class="text-bad">
                {t("mail.FAILED")} <Reason of={mail()} />
              </span>
            </Match>
            <Match when={mail().state === "DROPPED"}>
              <span class="text-muted">
                {t("mail.DROPPED")} <Reason of={mail()} />
              </span>
            </Match>
          </Switch>
        )}
      </Show>
    </span>
  );
}

function Reason(props: { of: InvitationStateFragment }) {
  return <Show when={props.of.reason}>{(reason) => <span class="wrap-anywhere">({reason()})</span>}</Show>;
}
