import { language } from "@portico/kit/language";
import { Button } from "@portico/kit/ui/Button";
import { Match, Switch } from "solid-js";
import { t } from "../../invoiceText";
import type { InvoiceSaving } from "./saving";

const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** How far what is typed is saved. */
export function SaveState(props: { saving: InvoiceSaving; onReview: () => void }) {
  const state = () => props.saving.state();
  return (
    <div class="flex min-h-11 flex-wrap items-center gap-2">
      <p
        role="status"
        class={`text-sm ${["blocked", "failed", "conflict"].includes(state()) ? "text-bad" : "text-muted"}`}
      >
        <Switch>
          <Match when={state() === "conflict"}>{t("invoice.conflicting")}</Match>
          <Match when={state() === "blocked"}>{t("invoice.blocked")}</Match>
          <Match when={state() === "failed"}>{`${t("invoice.notSaved")} ${props.saving.problem() ?? ""}`}</Match>
          <Match when={props.saving.isDirty() && !props.saving.isAutomatic()}>{t("invoice.unsaved")}</Match>
          <Match when={state() === "saving"}>{t("invoice.saving")}</Match>
          <Match when={props.saving.savedAt()}>{(at) => t("invoice.savedAt", { time: clock.format(at()) })}</Match>
        </Switch>
      </p>
      <Switch>
        <Match when={state() === "conflict"}>
          <Button onClick={() => props.onReview()}>{t("invoice.review")}</Button>
        </Match>
      </Switch>
    </div>
  );
}
