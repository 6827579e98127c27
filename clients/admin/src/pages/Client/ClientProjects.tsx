import type { Paging } from "@portico/kit/paging";
import { DayRange } from "@portico/kit/ui/DayRange";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { StatusBadge, type Tone } from "@portico/kit/ui/StatusBadge";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ClientProjectsQuery } from "@portico/schema/admin.generated";
import { t } from "../../text";
import { ListCard } from "./ListCard";
import type { Of } from "./of";

export type Project = Of<ClientProjectsQuery, "projects">;

const tones: Record<Project["status"], Tone> = {
  PLANNED: "plain",
  ACTIVE: "good",
  ON_HOLD: "warn",
  COMPLETED: "plain",
  ARCHIVED: "plain",
};

export function ClientProjects(props: { paging: Paging<Project>; name: string; onMore: () => void }) {
  return (
    <ListCard title={t("client.projects")} paging={props.paging} empty={t("client.noProjects", { name: props.name })}>
      <PagedTable caption={t("client.projects")} columns={columns()} paging={props.paging} onMore={props.onMore}>
        {(project) => (
          <Row>
            <HeadCell>
              <span dir="auto" class="wrap-anywhere">
                {project.name}
              </span>
            </HeadCell>
            <Cell label={t("project.status")}>
              <StatusBadge tone={tones[project.status]} label={t(`project.${project.status}`)} />
            </Cell>
            <Cell label={t("project.dates")}>
              <DayRange from={project.startsOn} until={project.endsOn} />
            </Cell>
          </Row>
        )}
      </PagedTable>
    </ListCard>
  );
}

const columns = () => [{ label: t("client.name") }, { label: t("project.status") }, { label: t("project.dates") }];
