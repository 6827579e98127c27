import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ProjectRowFragment } from "@portico/schema/portal.generated";
import { A } from "@solidjs/router";
import { ProjectDates } from "../../components/ProjectDates";
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
      <Cell label={t("project.status")}>
        <ProjectState project={props.project} />
      </Cell>
      <Cell label={t("project.dates")}>
        <ProjectDates project={props.project} />
      </Cell>
    </Row>
  );
}
