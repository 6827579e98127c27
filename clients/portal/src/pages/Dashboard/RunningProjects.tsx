import type { RunningProjectsFragment } from "@portico/schema/portal.generated";
import { ProjectDates } from "../../components/ProjectDates";
import { ProjectState } from "../../components/ProjectState";
import { useFrame } from "../../frame";
import { t } from "../../text";
import { BlockLink, DashboardBlock } from "./DashboardBlock";

export function RunningProjects(props: { projects: RunningProjectsFragment }) {
  const frame = useFrame();
  return (
    <DashboardBlock
      title={t("dashboard.activeProjects")}
      href="/projects"
      all={t("dashboard.allProjects")}
      empty={t("dashboard.noProjects", { business: frame.brand.name })}
      of={props.projects}
    >
      {(project) => (
        <>
          <BlockLink href={`/projects/${project.id}`}>{project.name}</BlockLink>
          <div class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            <ProjectState project={project} />
            <span>
              <ProjectDates project={project} />
            </span>
          </div>
        </>
      )}
    </DashboardBlock>
  );
}
