import { Instant } from "@portico/kit/ui/Instant";
import { StatusBadge } from "@portico/kit/ui/StatusBadge";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { AudienceFragment, DeliverableRowFragment } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { DeliverablePublish } from "../../components/DeliverablePublish";
import { DeliverableRemove } from "../../components/DeliverableRemove";
import { DownloadLink } from "../../components/DownloadLink";
import { t } from "../../text";

interface DeliverableRowProps {
  deliverable: DeliverableRowFragment;
  client: AudienceFragment | null | undefined;
}

export function DeliverableRow(props: DeliverableRowProps) {
  return (
    <Row>
      <HeadCell>
        <A href={`/deliverables/${props.deliverable.id}`} dir="auto" class="link row-link">
          {props.deliverable.title}
        </A>
      </HeadCell>
      <Cell label={t("deliverable.status")}>
        <Show
          when={props.deliverable.publishedAt}
          fallback={<StatusBadge tone="plain" label={t("deliverable.unpublished")} />}
        >
          <StatusBadge tone="good" label={t("deliverable.published")} />
        </Show>
      </Cell>
      <Cell label={t("deliverable.added")}>
        <span class="whitespace-nowrap">
          <Instant at={props.deliverable.createdAt} form="day" />
        </span>
      </Cell>
      <Cell label={t("deliverable.file")}>
        <Show when={props.deliverable.file}>{(file) => <DownloadLink file={file()} />}</Show>
      </Cell>
      <Cell label={t("deliverable.actions")} end>
        <div class="inline-flex flex-wrap justify-end gap-2">
          <DeliverablePublish deliverable={props.deliverable} client={props.client} />
          <DeliverableRemove deliverable={props.deliverable} />
        </div>
      </Cell>
    </Row>
  );
}

export const deliverableColumns = () => [
  { label: t("deliverable.title") },
  { label: t("deliverable.status") },
  { label: t("deliverable.added") },
  { label: t("deliverable.file") },
  { label: t("deliverable.actions"), end: true },
];
