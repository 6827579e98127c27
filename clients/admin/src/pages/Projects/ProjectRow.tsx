import { DayRange } from "@portico/kit/ui/DayRange";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ProjectRowFragment } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { ProjectState } from "../../components/ProjectState";
import { t } from "../../text";

export function ProjectRow(props: { project: ProjectRowFragment }) {
  return (
    <Row>
      <HeadCell>
        <A href={`/projects/${props.project.id}`} dir="auto" class="link row-link">
          {props.project.name}
        </A>
      </HeadCell>
      <Cell label={t("work.client")}>
        <Show when={props.project.client}>
          {(client) => (
            <A href={`/clients/${client().id}`} dir="auto" class="row-link hover:underline">
              {client().name}
            </A>
          )}
        </Show>
      </Cell>
      <Cell label={t("project.status")}>
        <ProjectState status={props.project.status} />
      </Cell>
      <Cell label={t("project.dates")}>
        <DayRange from={props.project.startsOn} until={props.project.endsOn} />
      </Cell>
      <Cell label={t("project.deliverables")} end>
        <span class="tabular-nums">{props.project.deliverableCount}</span>
      </Cell>
    </Row>
  );
}

export const projectColumns = () => [
  { label: t("work.name") },
  { label: t("work.client") },
  { label: t("project.status") },
  { label: t("project.dates") },
  { label: t("project.deliverables"), end: true },
];
