import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createProjectsQuery, type ProjectsQuery } from "@portico/schema/portal.generated";
import { useSearchParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";
import { ProjectRow, projectColumns } from "./ProjectRow";

export function ProjectsPage() {
  const frame = useFrame();
  const [search, setSearch] = useSearchParams<{ pages?: string }>();
  const pages = () => Number(search.pages) || 1;
  const projects = createPaging({
    query: (after) => createProjectsQuery({ workspace: place.workspace, after }),
    connection: (data: ProjectsQuery) => data.portal?.projects,
    pages,
  });
  const withCount = () => frame.sections.includes("DELIVERABLES");
  const page = (content: JSX.Element) => (
    <Page title={t("projects.title")} of={frame.brand.name}>
      {content}
    </Page>
  );

  return (
    <Loaded
      query={projects.first}
      part={(data) => data.portal?.projects}
      skeleton={<Skeleton of="row" times={6} />}
      frame={page}
      missing={<NotAvailablePage />}
    >
      {() =>
        page(
          <Show
            when={projects.nodes().length > 0}
            fallback={
              <EmptyState title={t("projects.empty")} text={t("projects.emptyText", { business: frame.brand.name })} />
            }
          >
            <PagedTable
              caption={t("projects.caption")}
              columns={projectColumns(withCount())}
              paging={projects}
              onMore={() => setSearch({ pages: pages() + 1 }, { replace: true, scroll: false })}
            >
              {(project) => <ProjectRow project={project} withCount={withCount()} />}
            </PagedTable>
          </Show>,
        )
      }
    </Loaded>
  );
}
