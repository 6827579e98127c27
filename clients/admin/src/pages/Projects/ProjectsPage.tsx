import { createPaging } from "@portico/kit/paging";
import { createProjectsQuery, type ProjectsQuery } from "@portico/schema/admin.generated";
import { useSearchParams } from "@solidjs/router";
import { WorkPage } from "../../components/WorkPage";
import { followsProjects } from "../../graph";
import { createPageCount } from "../../pageCount";
import { t } from "../../text";
import { projectFilter, projectStatuses, projectVariables } from "../../workFilter";
import { ProjectRow, projectColumns } from "./ProjectRow";

const statuses = ["CURRENT", ...projectStatuses] as const;

export function ProjectsPage() {
  const [address] = useSearchParams();
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
    <WorkPage
      of="projects"
      filter={projectFilter(address)}
      statuses={statuses}
      labelOf={labelOf}
      paging={projects}
      onMore={more}
      columns={projectColumns()}
    >
      {(project) => <ProjectRow project={project} />}
    </WorkPage>
  );
}
