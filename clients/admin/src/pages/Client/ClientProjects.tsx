import type { Paging } from "@portico/kit/paging";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { DayRange } from "@portico/kit/ui/DayRange";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ClientProjectsQuery } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { ProjectState } from "../../components/ProjectState";
import { t } from "../../text";
import { ListCard } from "./ListCard";
import type { Of } from "./of";

export type Project = Of<ClientProjectsQuery, "projects">;

interface ClientProjectsProps {
  paging: Paging<Project>;
  client: { id: string; name: string; archivedAt: string | null };
  onMore: () => void;
}

export function ClientProjects(props: ClientProjectsProps) {
  return (
    <ListCard
      title={t("client.projects")}
      paging={props.paging}
      empty={t("client.noProjects", { name: props.client.name })}
      aside={
        <Show when={!props.client.archivedAt}>
          <ButtonLink href={`/projects/new?client=${props.client.id}`}>{t("client.newProject")}</ButtonLink>
        </Show>
      }
    >
      <PagedTable caption={t("client.projects")} columns={columns()} paging={props.paging} onMore={props.onMore}>
        {(project) => (
          <Row>
            <HeadCell>
              <A href={`/projects/${project.id}`} dir="auto" class="link row-link">
                {project.name}
              </A>
            </HeadCell>
            <Cell label={t("project.status")}>
              <ProjectState status={project.status} />
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
