import { Card } from "@portico/kit/ui/Card";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import type { RunningProjectsFragment } from "@portico/schema/portal.generated";
import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { ProjectDates } from "../../components/ProjectDates";
import { ProjectState } from "../../components/ProjectState";
import { useFrame } from "../../frame";
import { t } from "../../text";

export function RunningProjects(props: { projects: RunningProjectsFragment }) {
  const frame = useFrame();
  const hidden = () => props.projects.total - props.projects.nodes.length;
  return (
    <Card
      title={t("dashboard.activeProjects")}
      aside={
        <A href="/projects" class="link inline-flex min-h-11 items-center sm:min-h-6">
          {t("dashboard.allProjects")}
        </A>
      }
    >
      <Show
        when={props.projects.total > 0}
        fallback={<EmptyState text={t("dashboard.noProjects", { business: frame.brand.name })} />}
      >
        <ul>
          <For each={props.projects.nodes}>
            {(project) => (
              <li class="grid gap-1 border-t border-line py-3 last:pb-0">
                <A
                  href={`/projects/${project.id}`}
                  dir="auto"
                  class="flex min-h-11 items-center font-medium wrap-anywhere hover:underline sm:min-h-6"
                >
                  {project.name}
                </A>
                <div class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
                  <ProjectState project={project} />
                  <span>
                    <ProjectDates project={project} />
                  </span>
                </div>
              </li>
            )}
          </For>
        </ul>
        <Show when={hidden() > 0}>
          <p class="mt-3 text-muted">{t("dashboard.moreInvoices", { count: hidden() })}</p>
        </Show>
      </Show>
    </Card>
  );
}
