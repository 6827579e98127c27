import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createProjectQuery, type ProjectQuery } from "@portico/schema/portal.generated";
import { A, useParams, useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { ProjectDates } from "../../components/ProjectDates";
import { ProjectState } from "../../components/ProjectState";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";
import { HandedOver } from "./HandedOver";

export function ProjectPage() {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <OneProject id={id} />}
    </Show>
  );
}

function OneProject(props: { id: string }) {
  const frame = useFrame();
  const [search, setSearch] = useSearchParams<{ pages?: string }>();
  const pages = () => Number(search.pages) || 1;
  const deliverables = createPaging({
    query: (after) => createProjectQuery({ workspace: place.workspace, id: props.id, after }),
    connection: (data: ProjectQuery) => data.portal?.project?.deliverables,
    pages,
  });
  return (
    <Loaded
      query={deliverables.first}
      part={(data) => data.portal?.project}
      skeleton={<Skeleton of="block" times={2} />}
      frame={(content) => (
        <Page title={t("project.title")} of={frame.brand.name}>
          {content}
        </Page>
      )}
      missing={<NotAvailablePage />}
    >
      {(found) => (
        <Page
          title={found().name}
          of={frame.brand.name}
          above={
            <A href="/projects" class="link inline-flex min-h-11 items-center justify-self-start sm:min-h-6">
              {t("nav.projects")}
            </A>
          }
          aside={<ProjectState project={found()} />}
        >
          <p class="text-muted">
            <ProjectDates project={found()} />
          </p>
          <Show when={found().description}>
            {(description) => (
              <p dir="auto" class="max-w-prose whitespace-pre-line wrap-anywhere">
                {description()}
              </p>
            )}
          </Show>
          <Show when={found().deliverables}>
            <HandedOver
              project={props.id}
              count={found().deliverableCount ?? 0}
              deliverables={deliverables}
              onMore={() => setSearch({ pages: pages() + 1 }, { replace: true, scroll: false })}
            />
          </Show>
        </Page>
      )}
    </Loaded>
  );
}
