import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createDeliverablesQuery, type DeliverablesQuery } from "@portico/schema/portal.generated";
import { A, useSearchParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { DeliverableRow, deliverableColumns } from "../../components/DeliverableRow";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";
import { ProjectFilter } from "./ProjectFilter";

/** All that was handed over, across the projects; the address says of which one alone. */
export function DeliverablesPage() {
  const frame = useFrame();
  const [search, setSearch] = useSearchParams<{ pages?: string; project?: string }>();
  const pages = () => Number(search.pages) || 1;
  const showsProjects = () => frame.sections.includes("PROJECTS");
  const project = () => (showsProjects() && search.project) || null;
  const deliverables = createPaging({
    query: (after) => createDeliverablesQuery(() => ({ workspace: place.workspace, project: project(), after })),
    connection: (data: DeliverablesQuery) => data.portal?.deliverables,
    pages,
  });
  const page = (content: JSX.Element) => (
    <Page title={t("deliverables.title")} of={frame.brand.name}>
      <Show when={showsProjects()}>
        <ProjectFilter
          value={project() ?? undefined}
          onChange={(chosen) => setSearch({ project: chosen, pages: undefined }, { scroll: false })}
        />
      </Show>
      {content}
    </Page>
  );

  return (
    <Loaded
      query={deliverables.first}
      part={(data) => data.portal?.deliverables}
      skeleton={<Skeleton of="row" times={6} />}
      frame={page}
      missing={<NotAvailablePage />}
    >
      {() =>
        page(
          <Show when={deliverables.nodes().length > 0} fallback={<Empty isFiltered={project() !== null} />}>
            <PagedTable
              caption={t("deliverables.caption")}
              columns={deliverableColumns(showsProjects())}
              paging={deliverables}
              onMore={() => setSearch({ pages: pages() + 1 }, { replace: true, scroll: false })}
            >
              {(deliverable) => <DeliverableRow deliverable={deliverable} withProject={showsProjects()} />}
            </PagedTable>
          </Show>,
        )
      }
    </Loaded>
  );
}

function Empty(props: { isFiltered: boolean }) {
  const frame = useFrame();
  return (
    <Show
      when={props.isFiltered}
      fallback={
        <EmptyState
          title={t("deliverables.empty")}
          text={t("deliverables.emptyText", { business: frame.brand.name })}
        />
      }
    >
      <EmptyState text={t("deliverables.noneOfProject")}>
        <A href="/deliverables" class="link row-link">
          {t("deliverables.showAll")}
        </A>
      </EmptyState>
    </Show>
  );
}
