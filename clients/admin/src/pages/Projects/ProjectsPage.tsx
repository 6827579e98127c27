import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createProjectsQuery, type ProjectsQuery } from "@portico/schema/admin.generated";
import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { WorkFilters } from "../../components/WorkFilters";
import { useMember } from "../../frame";
import { followsProjects } from "../../graph";
import { createPageCount } from "../../pageCount";
import { t } from "../../text";
import { projectFilter, projectStatuses, projectVariables } from "../../workFilter";
import { ProjectRow, projectColumns } from "./ProjectRow";

const statuses = ["CURRENT", ...projectStatuses] as const;

export function ProjectsPage() {
  const member = useMember();
  const [address] = useSearchParams();
  const filter = () => projectFilter(address);
  const isFiltered = () => Boolean(filter().search || filter().client || filter().status !== "CURRENT");
  const [pages, more] = createPageCount();
  const projects = createPaging({
    query: (after) =>
      createProjectsQuery(() => ({ ...projectVariables(address), after }), { context: followsProjects }),
    connection: (data: ProjectsQuery) => data.workspace?.projects,
    pages,
  });
  const labelOf = (status: string) => {
    const known = statuses.find((one) => one === status) ?? "CURRENT";
    return known === "CURRENT" ? t("projects.CURRENT") : t(`project.${known}`);
  };

  return (
    <Page title={t("projects.title")} of={member.workspace?.name ?? ""} aside={<New look="primary" />}>
      <WorkFilters searchLabel={t("projects.search")} filter={filter()} statuses={statuses} labelOf={labelOf} />
      <Loaded
        query={projects.first}
        part={(data) => data.workspace?.projects}
        skeleton={<Skeleton of="row" times={8} />}
      >
        {() => (
          <Show when={projects.nodes().length > 0} fallback={<None isFiltered={isFiltered()} />}>
            <PagedTable caption={t("projects.caption")} columns={projectColumns()} paging={projects} onMore={more}>
              {(project) => <ProjectRow project={project} />}
            </PagedTable>
          </Show>
        )}
      </Loaded>
    </Page>
  );
}

/** For the client that is filtered by, where one is. */
function New(props: { look?: "primary" }) {
  const [address] = useSearchParams();
  const of = () => {
    const { client } = projectFilter(address);
    return client ? `?client=${encodeURIComponent(client)}` : "";
  };
  return (
    <ButtonLink look={props.look} href={`/projects/new${of()}`}>
      {t("projects.new")}
    </ButtonLink>
  );
}

function None(props: { isFiltered: boolean }) {
  return (
    <Show
      when={props.isFiltered}
      fallback={
        <EmptyState title={t("projects.empty")} text={t("projects.emptyText")}>
          <New />
        </EmptyState>
      }
    >
      <EmptyState title={t("work.noMatch")} text={t("work.noMatchText")}>
        <New />
      </EmptyState>
    </Show>
  );
}
