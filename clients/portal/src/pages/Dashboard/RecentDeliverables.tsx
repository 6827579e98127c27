import { Instant } from "@portico/kit/ui/Instant";
import type { RecentDeliverablesFragment } from "@portico/schema/portal.generated";
import { Show } from "solid-js";
import { DownloadLink } from "../../components/DownloadLink";
import { useFrame } from "../../frame";
import { t } from "../../text";
import { BlockLink, DashboardBlock } from "./DashboardBlock";

export function RecentDeliverables(props: { deliverables: RecentDeliverablesFragment }) {
  const frame = useFrame();
  return (
    <DashboardBlock
      title={t("dashboard.deliverables")}
      href="/deliverables"
      all={t("dashboard.allDeliverables")}
      empty={t("dashboard.noDeliverables", { business: frame.brand.name })}
      of={props.deliverables}
    >
      {(deliverable) => (
        <>
          <BlockLink href={`/deliverables/${deliverable.id}`}>{deliverable.title}</BlockLink>
          <div class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            <Show when={deliverable.publishedAt}>{(at) => <Instant at={at()} form="day" />}</Show>
            <Show when={deliverable.project}>
              {(project) => (
                <span dir="auto" class="wrap-anywhere">
                  {project().name}
                </span>
              )}
            </Show>
            <Show when={deliverable.file}>{(file) => <DownloadLink file={file()} />}</Show>
          </div>
        </>
      )}
    </DashboardBlock>
  );
}
