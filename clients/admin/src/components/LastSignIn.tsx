import { Instant } from "@portico/kit/ui/Instant";
import type { LastSignInFragment } from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { t } from "../text";

export function LastSignIn(props: { access: LastSignInFragment | null }) {
  return (
    <Show when={props.access?.lastSignInAt} fallback={<span class="text-muted">{t("client.neverSignedIn")}</span>}>
      {(at) => <Instant at={at()} />}
    </Show>
  );
}
