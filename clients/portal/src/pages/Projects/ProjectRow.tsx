import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ProjectRowFragment } from "@portico/schema/portal.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { ProjectDates } from "../../components/ProjectDates";
import { ProjectState } from "../../components/ProjectState";
import { t } from "../../text";

/** `withCount`: where deliverables are shown. */
export function ProjectRow(props: { project: ProjectRowFragment; withCount: boolean }) {
  return (
    <Row>
      <HeadCell>
        <A href={`/projects/${props.project.id}`} dir="auto" class="link row-link">
          {props.project.name}
        </A>
      </HeadCell>
      <Cell label={t("project.status")}>
        <ProjectState project={props.project} />
      </Cell>
      <Cell label={t("project.dates")}>
        <ProjectDates project={props.project} />
      </Cell>
      <Show when={props.withCount}>
        <Cell label={t("project.deliverables")} end>
          <span class="tabular-nums">{props.project.deliverableCount}</span>
        </Cell>
      </Show>
    </Row>
  );
}

export const projectColumns = (withCount: boolean) =>
  [
    { label: t("project.name") },
    { label: t("project.status") },
    { label: t("project.dates") },
    withCount && { label: t("project.deliverables"), end: true },
  ].filter((column) => column !== false);
