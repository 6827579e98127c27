import { Loaded } from "@portico/kit/Loaded";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createProjectQuery } from "@portico/schema/portal.generated";
import { A, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { ProjectDates } from "../../components/ProjectDates";
import { ProjectState } from "../../components/ProjectState";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";

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
  const project = createProjectQuery(() => ({ workspace: place.workspace, id: props.id }));
  return (
    <Loaded
      query={project}
      part={(data) => data.portal?.project}
      skeleton={<Skeleton of="block" />}
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
        </Page>
      )}
    </Loaded>
  );
}
