import type { PortalControlFragment } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { PortalControl } from "../../components/PortalControl";
import { PortalState } from "../../components/PortalState";
import { PreviewButton } from "../../components/PreviewButton";

/** One client's portal in the list of all. */
export function PortalCard(props: { client: PortalControlFragment; full: boolean }) {
  return (
    <li class="grid gap-3 rounded-xl border border-line bg-surface p-4 sm:p-5">
      <div class="flex items-start justify-between gap-x-4">
        <div class="min-w-0">
          <h2 class="font-semibold">
            <A href={`/clients/${props.client.id}`} dir="auto" class="row-link hover:underline">
              {props.client.name}
            </A>
          </h2>
          <Show when={props.client.email}>{(email) => <p class="text-sm text-muted wrap-anywhere">{email()}</p>}</Show>
        </div>
        <PortalState access={props.client.access} />
      </div>
      <PortalControl client={props.client} full={props.full}>
        <Show when={props.client.access}>
          <PreviewButton client={props.client} short />
        </Show>
      </PortalControl>
    </li>
  );
}
