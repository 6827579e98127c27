import { Loaded } from "@portico/kit/Loaded";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Card } from "@portico/kit/ui/Card";
import { Instant } from "@portico/kit/ui/Instant";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { StatusBadge } from "@portico/kit/ui/StatusBadge";
import { createDeliverableQuery, type DeliverableQuery } from "@portico/schema/admin.generated";
import { A, useNavigate, useParams } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { DeliverablePublish, isTold } from "../../components/DeliverablePublish";
import { DeliverableRemove } from "../../components/DeliverableRemove";
import { DownloadLink } from "../../components/DownloadLink";
import { FilePreview } from "../../components/FilePreview";
import { useMember } from "../../frame";
import { t } from "../../text";
import { NotFoundPage } from "../NotFound/NotFoundPage";
import { DeliverableReplace } from "./DeliverableReplace";

type Workspace = NonNullable<DeliverableQuery["workspace"]>;
type Deliverable = NonNullable<Workspace["deliverable"]>;

export function DeliverablePage() {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <OneDeliverable id={id} />}
    </Show>
  );
}

function OneDeliverable(props: { id: string }) {
  const member = useMember();
  const deliverable = createDeliverableQuery(() => ({ id: props.id }));
  const page = (title: string, content: JSX.Element, of?: Deliverable) => (
    <Page
      title={title}
      of={member.workspace?.name ?? ""}
      above={
        <Show when={of?.project}>
          {(project) => (
            <A href={`/projects/${project().id}`} dir="auto" class="link row-link justify-self-start">
              {project().name}
            </A>
          )}
        </Show>
      }
      aside={of && <Actions deliverable={of} />}
    >
      {content}
    </Page>
  );
  return (
    <Loaded
      query={deliverable}
      part={(data) => (data.workspace?.deliverable ? data.workspace : undefined)}
      skeleton={<Skeleton of="block" times={3} />}
      frame={(content) => page(t("deliverable.heading"), content)}
      missing={<NotFoundPage />}
    >
      {(workspace) => (
        <Show when={workspace().deliverable}>
          {(found) =>
            page(found().title, <Parts deliverable={found()} uploadLimit={workspace().uploadLimit} />, found())
          }
        </Show>
      )}
    </Loaded>
  );
}

function Actions(props: { deliverable: Deliverable }) {
  const navigate = useNavigate();
  const back = () => (props.deliverable.project ? `/projects/${props.deliverable.project.id}` : "/projects");
  return (
    <div class="flex flex-wrap gap-2">
      <DeliverablePublish deliverable={props.deliverable} client={props.deliverable.client} look="primary" />
      <ButtonLink href={`/deliverables/${props.deliverable.id}/edit`}>{t("work.edit")}</ButtonLink>
      <DeliverableRemove deliverable={props.deliverable} onRemoved={() => navigate(back())} />
    </div>
  );
}

function Parts(props: { deliverable: Deliverable; uploadLimit: number }) {
  return (
    <>
      <div class="grid gap-1">
        <p class="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Show
            when={props.deliverable.publishedAt}
            fallback={<StatusBadge tone="plain" label={t("deliverable.unpublished")} />}
          >
            {(at) => (
              <>
                <StatusBadge tone="good" label={t("deliverable.published")} />
                <Instant at={at()} />
              </>
            )}
          </Show>
        </p>
        <Show when={!props.deliverable.publishedAt && props.deliverable.client}>
          {(client) => (
            <p class="text-sm text-muted">
              {t(isTold(client()) ? "deliverables.mailed" : "deliverables.notMailed", { name: client().name })}
            </p>
          )}
        </Show>
      </div>
      <Show when={props.deliverable.description}>
        {(description) => (
          <p dir="auto" class="max-w-prose whitespace-pre-line wrap-anywhere">
            {description()}
          </p>
        )}
      </Show>
      <Show when={props.deliverable.file?.id} keyed>
        {(_id) => <Show when={props.deliverable.file}>{(file) => <FilePreview file={file()} />}</Show>}
      </Show>
      <DeliverableReplace id={props.deliverable.id} uploadLimit={props.uploadLimit} />
      <Show when={(props.deliverable.versions?.length ?? 0) > 0}>
        <Card title={t("deliverable.versions")}>
          <ul>
            <For each={props.deliverable.versions}>
              {(file) => (
                <li class="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-3 first:border-t-0">
                  <div class="min-w-0">
                    <p dir="auto" class="wrap-anywhere">
                      {file.name}
                    </p>
                    <p class="text-sm text-muted">
                      <Instant at={file.uploadedAt} />{" "}
                      <Show when={file.uploadedBy}>{(name) => t("deliverable.by", { name: name() })}</Show>
                    </p>
                  </div>
                  <DownloadLink file={file} />
                </li>
              )}
            </For>
          </ul>
        </Card>
      </Show>
    </>
  );
}
