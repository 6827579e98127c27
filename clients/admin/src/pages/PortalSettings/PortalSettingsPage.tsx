import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { createPolling } from "@portico/kit/polling";
import { together } from "@portico/kit/query";
import { Notice } from "@portico/kit/ui/Notice";
import { Paged } from "@portico/kit/ui/Paged";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import {
  createPortalSettingsQuery,
  createSeatsQuery,
  type PortalControlFragment,
  type PortalSettingsQuery,
} from "@portico/schema/admin.generated";
import { useSearchParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { portalFilter } from "../../clientFilter";
import { ClientFilters } from "../../components/ClientFilters";
import { isOnItsWay } from "../../components/InvitationState";
import { NoClients } from "../../components/NoClients";
import { SettingsPage } from "../../components/SettingsPage";
import { useMember } from "../../frame";
import { followsClients } from "../../graph";
import { createPageCount } from "../../pageCount";
import { t } from "../../text";
import { PortalCard } from "./PortalCard";
import { isFull, SeatsNotice } from "./SeatsNotice";

const awaitsMail = (client: PortalControlFragment) => isOnItsWay(client.access?.invitation);

/** Every client's portal in one list: on or off, what is seen, who was invited and who came. */
export function PortalSettingsPage() {
  const member = useMember();
  const [address] = useSearchParams();
  const filter = () => portalFilter(address);
  const [pages, more] = createPageCount();
  const clients = createPaging({
    query: (after) => createPortalSettingsQuery(() => ({ ...filter(), after }), { context: followsClients }),
    connection: (data: PortalSettingsQuery) => data.workspace?.clients,
    pages,
  });
  const seats = createSeatsQuery({}, { context: followsClients });
  const workspace = () => seats[0].data?.workspace;
  const full = () => {
    const known = workspace();
    return known ? isFull(known) : false;
  };
  createPolling(
    () => clients.nodes().some(awaitsMail),
    () => clients.refresh(awaitsMail),
  );

  return (
    <SettingsPage tab="portal">
      <p class="max-w-prose text-muted">{t("settings.portalText")}</p>
      <Show when={!member.workspace?.canManagePortal}>
        <Notice>{t("settings.portalWho")}</Notice>
      </Show>
      <ClientFilters />
      <Loaded
        query={together(clients.first, [seats])}
        part={(data) => data.workspace?.clients}
        skeleton={<Skeleton of="block" times={4} />}
      >
        {(found) => (
          <div class="grid gap-4">
            <Show when={workspace()}>{(known) => <SeatsNotice workspace={known()} />}</Show>
            <Show when={clients.nodes().length > 0} fallback={<NoClients filter={{ ...filter(), archived: false }} />}>
              <p class="text-sm text-muted" role="status">
                {found().totalCount === 1 ? t("clients.countOne") : t("clients.count", { count: found().totalCount })}
              </p>
              <Paged paging={clients} rows="[data-rows] > li" onMore={more}>
                <ul data-rows="" class="grid gap-4">
                  <For each={clients.nodes()}>{(client) => <PortalCard client={client} full={full()} />}</For>
                </ul>
              </Paged>
            </Show>
          </div>
        )}
      </Loaded>
    </SettingsPage>
  );
}
