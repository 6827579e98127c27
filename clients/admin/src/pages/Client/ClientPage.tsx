import { Loaded } from "@portico/kit/Loaded";
import { Instant } from "@portico/kit/ui/Instant";
import { Notice } from "@portico/kit/ui/Notice";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { type ClientQuery, createClientQuery } from "@portico/schema/admin.generated";
import { A, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { LastSignIn } from "../../components/LastSignIn";
import { PortalState } from "../../components/PortalState";
import { useMember } from "../../frame";
import { t } from "../../text";
import { NotFoundPage } from "../NotFound/NotFoundPage";

type Client = NonNullable<NonNullable<ClientQuery["workspace"]>["client"]>;

export function ClientPage() {
  const params = useParams<{ id: string }>();
  // another client is another page, with its own query and its own focus
  return (
    <Show when={params.id} keyed>
      {(id) => <OneClient id={id} />}
    </Show>
  );
}

function OneClient(props: { id: string }) {
  const member = useMember();
  const client = createClientQuery(() => ({ id: props.id }));
  const page = (title: string, content: JSX.Element) => (
    <Page
      title={title}
      of={member.workspace?.name ?? ""}
      above={
        <A href="/clients" class="link row-link justify-self-start">
          {t("clients.title")}
        </A>
      }
    >
      {content}
    </Page>
  );
  return (
    <Loaded
      query={client}
      part={(data) => data.workspace?.client}
      skeleton={<Skeleton of="block" />}
      frame={(content) => page(t("client.title"), content)}
      missing={<NotFoundPage />}
    >
      {(found) => page(found().name, <Facts client={found()} />)}
    </Loaded>
  );
}

function Facts(props: { client: Client }) {
  return (
    <>
      <Show when={props.client.archivedAt}>
        {(at) => (
          <Notice>
            {t("client.archivedOn")} <Instant at={at()} />
          </Notice>
        )}
      </Show>
      <dl class="grid gap-x-8 gap-y-5 rounded-xl border border-line bg-surface p-5 sm:grid-cols-2">
        <Fact label={t("client.email")}>
          <Show when={props.client.email} fallback={t("client.noEmail")}>
            {(email) => (
              <a href={`mailto:${email()}`} class="link row-link">
                {email()}
              </a>
            )}
          </Show>
        </Fact>
        <Fact label={t("client.portal")}>
          <PortalState access={props.client.access} />
        </Fact>
        <Fact label={t("client.lastSignIn")}>
          <LastSignIn access={props.client.access} />
        </Fact>
        <Fact label={t("client.since")}>
          <Instant at={props.client.createdAt} form="day" />
        </Fact>
      </dl>
    </>
  );
}

function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div class="grid content-start justify-items-start gap-1">
      <dt class="text-sm text-muted">{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
