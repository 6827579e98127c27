import { Page } from "@portico/kit/ui/Page";
import { A } from "@solidjs/router";
import { For, type JSX } from "solid-js";
import { useMember } from "../frame";
import { t } from "../text";

const tabs = ["portal", "team", "invoices", "general"] as const;

/** One page of the settings, with the way to the others. */
export function SettingsPage(props: { tab: (typeof tabs)[number]; children: JSX.Element }) {
  const member = useMember();
  return (
    <Page
      title={t(`settings.${props.tab}`)}
      of={member.workspace?.name ?? ""}
      above={
        <nav aria-label={t("nav.settings")} class="-mx-3 flex flex-wrap">
          <For each={tabs}>
            {(tab) => (
              <A href={`/settings/${tab}`} class="nav-link">
                {t(`settings.${tab}Tab`)}
              </A>
            )}
          </For>
        </nav>
      }
    >
      {props.children}
    </Page>
  );
}
