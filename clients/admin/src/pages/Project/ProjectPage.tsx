import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { together } from "@portico/kit/query";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { DayRange } from "@portico/kit/ui/DayRange";
import { Fact, Facts } from "@portico/kit/ui/Facts";
import { Notice } from "@portico/kit/ui/Notice";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import {
  createProjectDeliverablesQuery,
  createProjectQuery,
  type ProjectDeliverablesQuery,
  type ProjectQuery,
} from "@portico/schema/admin.generated";
import { A, useParams, useSearchParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { PreviewButton } from "../../components/PreviewButton";
import { ProjectState } from "../../components/ProjectState";
import { useMember } from "../../frame";
import { followsDeliverables } from "../../graph";
import { createPageCount } from "../../pageCount";
import { t } from "../../text";
import { deliverableVariables } from "../../workFilter";
import { NotFoundPage } from "../NotFound/NotFoundPage";
import { ProjectArchive } from "./ProjectArchive";
import { ProjectDeliverables } from "./ProjectDeliverables";

type Workspace = NonNullable<ProjectQuery["workspace"]>;
type Project = NonNullable<Workspace["project"]>;

export function ProjectPage() {
  const params = useParams<{ id: string }>();
  // another project is another page, with its own queries and its own focus
  return (
    <Show when={params.id} keyed>
      {(id) => <OneProject id={id} />}
    </Show>
  );
}

function OneProject(props: { id: string }) {
  const member = useMember();
  const [address] = useSearchParams();
  const [pages, more] = createPageCount();
  const project = createProjectQuery(() => ({ id: props.id }), { context: followsDeliverables });
  const deliverables = createPaging({
    query: (after) =>
      createProjectDeliverablesQuery(() => ({ id: props.id, ...deliverableVariables(address), after }), {
        context: followsDeliverables,
      }),
    connection: (data: ProjectDeliverablesQuery) => data.workspace?.deliverables,
    pages,
  });
  const page = (title: string, content: JSX.Element, aside?: JSX.Element) => (
    <Page
      title={title}
      of={member.workspace?.name ?? ""}
      above={
        <A href="/projects" class="link row-link justify-self-start">
          {t("projects.title")}
        </A>
      }
      aside={aside}
    >
      {content}
    </Page>
  );
  return (
    <Loaded
      query={together(project, [deliverables.first])}
      part={(data) => (data.workspace?.project ? data.workspace : undefined)}
      skeleton={<Skeleton of="block" times={3} />}
      frame={(content) => page(t("project.title"), content)}
      missing={<NotFoundPage />}
    >
      {(workspace) => (
        <Show when={workspace().project}>
          {(found) =>
            page(
              found().name,
              <>
                <ProjectSheet project={found()} />
                <ProjectDeliverables
                  project={found().id}
                  client={found().client}
                  uploadLimit={workspace().uploadLimit}
                  isAnyPublished={(workspace().deliverables?.nodes.length ?? 0) > 0}
                  paging={deliverables}
                  onMore={more}
                />
              </>,
              <Actions project={found()} />,
            )
          }
        </Show>
      )}
    </Loaded>
  );
}

function Actions(props: { project: Project }) {
  return (
    <div class="flex flex-wrap gap-2">
      <Show when={props.project.client}>
        {(client) => (
          <Show when={!client().archivedAt}>
            <PreviewButton client={client()} />
          </Show>
        )}
      </Show>
      <ButtonLink href={`/projects/${props.project.id}/edit`}>{t("work.edit")}</ButtonLink>
      <Show when={props.project.status !== "ARCHIVED"}>
        <ProjectArchive project={props.project} />
      </Show>
    </div>
  );
}

function ProjectSheet(props: { project: Project }) {
  return (
    <>
      <Show when={props.project.status === "ARCHIVED"}>
        <Notice>{t("project.archivedNotice")}</Notice>
      </Show>
      <Facts>
        <Fact label={t("work.client")}>
          <Show when={props.project.client}>
            {(client) => (
              <A href={`/clients/${client().id}`} dir="auto" class="link row-link">
                {client().name}
              </A>
            )}
          </Show>
        </Fact>
        <Fact label={t("project.status")}>
          <ProjectState status={props.project.status} />
        </Fact>
        <Fact label={t("project.dates")}>
          <DayRange from={props.project.startsOn} until={props.project.endsOn} />
        </Fact>
        <Show when={props.project.description}>
          {(description) => (
            <Fact label={t("work.description")}>
              <p dir="auto" class="max-w-prose whitespace-pre-line">
                {description()}
              </p>
            </Fact>
          )}
        </Show>
      </Facts>
    </>
  );
}
