import { Button } from "@portico/kit/ui/Button";
import { Page } from "@portico/kit/ui/Page";
import { createEffect, on } from "solid-js";
import { t } from "../text";

/** One page that failed to draw: the navigation around it still works, and going elsewhere leaves this behind. */
export function Crashed(props: { at: string; reset: () => void }) {
  createEffect(
    on(
      () => props.at,
      () => props.reset(),
      { defer: true },
    ),
  );
  return (
    <Page title={t("crash.title")} of={t("product")}>
      <p class="text-muted">{t("crash.text")}</p>
      <div>
        <Button onClick={() => location.reload()}>{t("crash.reload")}</Button>
      </div>
    </Page>
  );
}
