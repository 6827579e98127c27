import { Instant } from "@portico/kit/ui/Instant";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { DeliverableRowFragment } from "@portico/schema/portal.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { t } from "../text";
import { DownloadLink } from "./DownloadLink";

/** One deliverable in a table; its project is named where it is not the page's own, and where projects are shown. */
export function DeliverableRow(props: { deliverable: DeliverableRowFragment; withProject: boolean }) {
  return (
    <Row>
      <HeadCell>
        <A href={`/deliverables/${props.deliverable.id}`} dir="auto" class="link row-link">
          {props.deliverable.title}
        </A>
      </HeadCell>
      <Show when={props.withProject}>
        <Cell label={t("deliverable.project")}>
          <Show when={props.deliverable.project}>
            {(project) => (
              <A href={`/projects/${project().id}`} dir="auto" class="row-link hover:underline">
                {project().name}
              </A>
            )}
          </Show>
        </Cell>
      </Show>
      <Cell label={t("deliverable.published")}>
        <Show when={props.deliverable.publishedAt}>
          {(at) => (
            <span class="whitespace-nowrap">
              <Instant at={at()} form="day" />
            </span>
          )}
        </Show>
      </Cell>
      <Cell label={t("deliverable.file")}>
        <Show when={props.deliverable.file}>{(file) => <DownloadLink file={file()} />}</Show>
      </Cell>
    </Row>
  );
}

export const deliverableColumns = (withProject: boolean) =>
  [
    { label: t("deliverable.title") },
    withProject && { label: t("deliverable.project") },
    { label: t("deliverable.published") },
    { label: t("deliverable.file") },
  ].filter((column) => column !== false);
