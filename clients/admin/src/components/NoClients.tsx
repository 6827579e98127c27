import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { Match, Switch } from "solid-js";
import type { ClientFilter } from "../clientFilter";
import { t } from "../text";

/** Why a list of clients is empty, and what to do about it. */
export function NoClients(props: { filter: ClientFilter }) {
  return (
    <Switch
      fallback={
        <EmptyState title={t("clients.empty")} text={t("clients.emptyText")}>
          <ButtonLink look="primary" href="/clients/new">
            {t("clients.new")}
          </ButtonLink>
        </EmptyState>
      }
    >
      <Match when={props.filter.search}>
        {(search) => <EmptyState title={t("clients.noMatch", { search: search() })} text={t("clients.noMatchText")} />}
      </Match>
      <Match when={props.filter.archived}>
        <EmptyState title={t("clients.emptyArchived")} text={t("clients.emptyArchivedText")} />
      </Match>
      <Match when={props.filter.portal}>
        {(portal) => <EmptyState title={t(`clients.empty${portal()}`)} text={t(`clients.empty${portal()}Text`)} />}
      </Match>
    </Switch>
  );
}
