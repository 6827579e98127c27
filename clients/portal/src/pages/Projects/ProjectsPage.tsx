import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { MoreButton } from "@portico/kit/ui/MoreButton";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { Table } from "@portico/kit/ui/Table";
import { createProjectsQuery, loadProjectsQuery } from "@portico/schema/portal.generated";
import { useSearchParams } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { useFrame } from "../../frame";
import { graph } from "../../graph";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";
import { ProjectRow } from "./ProjectRow";

const { workspace } = place;

export function ProjectsPage() {
  const frame = useFrame();
  const [search, setSearch] = useSearchParams<{ pages?: string }>();
  const pages = () => Number(search.pages) || 1;
  const projects = createProjectsQuery({ workspace, after: null });
  const paging = createPaging({
    first: () => projects[0].data?.portal?.projects,
    pages,
    load: async (after) => (await loadProjectsQuery(graph, { workspace, after })).data?.portal?.projects,
  });

  const page = (content: JSX.Element) => (
    <Page title={t("projects.title")} of={frame.brand.name}>
      {content}
    </Page>
  );

  return (
    <Loaded
      query={projects}
      part={(data) => data.portal?.projects}
      skeleton={<Skeleton of="row" times={6} />}
      frame={page}
      missing={<NotAvailablePage />}
    >
      {() =>
        page(
          <Show
            when={paging.nodes().length > 0}
            fallback={
              <EmptyState title={t("projects.empty")} text={t("projects.emptyText", { business: frame.brand.name })} />
            }
          >
            <div>
              <Table caption={t("projects.caption")} columns={columns()}>
                <For each={paging.nodes()}>{(project) => <ProjectRow project={project} />}</For>
              </Table>
              <MoreButton
                paging={paging}
                onMore={() => setSearch({ pages: pages() + 1 }, { replace: true, scroll: false })}
              />
            </div>
          </Show>,
        )
      }
    </Loaded>
  );
}

const columns = () => [{ label: t("project.name") }, { label: t("project.status") }, { label: t("project.dates") }];
