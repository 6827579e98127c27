import { Loaded } from "@portico/kit/Loaded";
import { Instant } from "@portico/kit/ui/Instant";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createDeliverableQuery, type DeliverableQuery } from "@portico/schema/portal.generated";
import { A, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { FilePreview } from "../../components/FilePreview";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";

type Deliverable = NonNullable<NonNullable<DeliverableQuery["portal"]>["deliverable"]>;

export function DeliverablePage() {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <OneDeliverable id={id} />}
    </Show>
  );
}

function OneDeliverable(props: { id: string }) {
  const frame = useFrame();
  const deliverable = createDeliverableQuery(() => ({ workspace: place.workspace, id: props.id }));
  return (
    <Loaded
      query={deliverable}
      part={(data) => data.portal?.deliverable}
      skeleton={<Skeleton of="block" times={2} />}
      frame={(content) => (
        <Page title={t("deliverable.heading")} of={frame.brand.name}>
          {content}
        </Page>
      )}
      missing={<NotAvailablePage />}
    >
      {(found) => <Sheet deliverable={found()} />}
    </Loaded>
  );
}

function Sheet(props: { deliverable: Deliverable }) {
  const frame = useFrame();
  return (
    <Page
      title={props.deliverable.title}
      of={frame.brand.name}
      above={
        <A href="/deliverables" class="link inline-flex min-h-11 items-center justify-self-start sm:min-h-6">
          {t("nav.deliverables")}
        </A>
      }
    >
      <p class="flex flex-wrap items-center gap-x-6 text-muted">
        <Show when={props.deliverable.publishedAt}>
          {(at) => (
            <span>
              {t("deliverable.publishedOn")} <Instant at={at()} form="day" />
            </span>
          )}
        </Show>
        <Show when={props.deliverable.project}>
          {(project) => (
            <A href={`/projects/${project().id}`} dir="auto" class="link row-link">
              {project().name}
            </A>
          )}
        </Show>
      </p>
      <Show when={props.deliverable.description}>
        {(description) => (
          <p dir="auto" class="max-w-prose whitespace-pre-line wrap-anywhere">
            {description()}
          </p>
        )}
      </Show>
      <Show when={props.deliverable.file?.id} keyed fallback={<p class="text-muted">{t("file.missing")}</p>}>
        {(_id) => <Show when={props.deliverable.file}>{(file) => <FilePreview file={file()} />}</Show>}
      </Show>
    </Page>
  );
}
