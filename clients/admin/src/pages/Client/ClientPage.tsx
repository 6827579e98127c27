import { Loaded } from "@portico/kit/Loaded";
import { createPolling } from "@portico/kit/polling";
import { together } from "@portico/kit/query";
import { Card } from "@portico/kit/ui/Card";
import { Instant } from "@portico/kit/ui/Instant";
import { Notice } from "@portico/kit/ui/Notice";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { type ClientQuery, createClientQuery } from "@portico/schema/admin.generated";
import { A, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { ArchiveButton } from "../../components/ArchiveButton";
import { isOnItsWay } from "../../components/InvitationState";
import { PortalControl } from "../../components/PortalControl";
import { PortalState } from "../../components/PortalState";
import { PreviewButton } from "../../components/PreviewButton";
import { useMember } from "../../frame";
import { t } from "../../text";
import { NotFoundPage } from "../NotFound/NotFoundPage";
import { ClientActivity } from "./ClientActivity";
import { ClientContracts } from "./ClientContracts";
import { ClientDeliverables } from "./ClientDeliverables";
import { ClientFacts } from "./ClientFacts";
import { ClientInvoices } from "./ClientInvoices";
import { ClientProjects } from "./ClientProjects";
import { createLists } from "./lists";

type Client = NonNullable<NonNullable<ClientQuery["workspace"]>["client"]>;

export function ClientPage() {
  const params = useParams<{ id: string }>();
  // another client is another page, with its own queries and its own focus
  return (
    <Show when={params.id} keyed>
      {(id) => <OneClient id={id} />}
    </Show>
  );
}

function OneClient(props: { id: string }) {
  const member = useMember();
  const client = createClientQuery(() => ({ id: props.id }));
  const lists = createLists(() => props.id);
  createPolling(
    () => isOnItsWay(client[0].data?.workspace?.client?.access?.invitation),
    () => client[1]({ requestPolicy: "network-only" }),
  );

  const page = (title: string, content: JSX.Element, aside?: JSX.Element) => (
    <Page
      title={title}
      of={member.workspace?.name ?? ""}
      above={
        <A href="/clients" class="link row-link justify-self-start">
          {t("clients.title")}
        </A>
      }
      aside={aside}
    >
      {content}
    </Page>
  );
  return (
    <Loaded
      query={together(client, lists.all)}
      part={(data) => data.workspace?.client}
      skeleton={<Skeleton of="block" times={3} />}
      frame={(content) => page(t("client.title"), content)}
      missing={<NotFoundPage />}
    >
      {(found) => page(found().name, <Parts client={found()} lists={lists} />, <Actions client={found()} />)}
    </Loaded>
  );
}

function Actions(props: { client: Client }) {
  const member = useMember();
  return (
    <div class="flex flex-wrap gap-2">
      <Show when={!props.client.archivedAt}>
        <PreviewButton client={props.client} look="primary" />
      </Show>
      <ButtonLink href={`/clients/${props.client.id}/edit`}>{t("client.edit")}</ButtonLink>
      <Show when={member.workspace?.canManagePortal}>
        <ArchiveButton client={props.client} />
      </Show>
    </div>
  );
}

function Parts(props: { client: Client; lists: ReturnType<typeof createLists> }) {
  const member = useMember();
  return (
    <>
      <Show when={props.client.archivedAt}>
        {(at) => (
          <Notice>
            {t("client.archivedOn")} <Instant at={at()} />. {t("client.archivedText")}
          </Notice>
        )}
      </Show>
      <Card title={t("client.portal")} aside={<PortalState access={props.client.access} />}>
        <Show when={!member.workspace?.canManagePortal}>
          <p class="pb-3 text-sm text-muted">{t("settings.portalWho")}</p>
        </Show>
        <PortalControl client={props.client} />
      </Card>
      <ClientFacts client={props.client} />
      <ClientProjects paging={props.lists.projects} client={props.client} onMore={props.lists.moreProjects} />
      <ClientDeliverables
        paging={props.lists.deliverables}
        name={props.client.name}
        onMore={props.lists.moreDeliverables}
      />
      <ClientContracts paging={props.lists.contracts} client={props.client} onMore={props.lists.moreContracts} />
      <ClientInvoices paging={props.lists.invoices} client={props.client} onMore={props.lists.moreInvoices} />
      <ClientActivity paging={props.lists.activity} name={props.client.name} onMore={props.lists.moreActivity} />
    </>
  );
}
