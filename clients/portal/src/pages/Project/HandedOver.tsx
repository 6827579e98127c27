import { formatSize } from "@portico/kit/fileWords";
import type { Paging } from "@portico/kit/paging";
import { buttonLook, buttonShape } from "@portico/kit/ui/Button";
import { Card } from "@portico/kit/ui/Card";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import type { DeliverableRowFragment } from "@portico/schema/portal.generated";
import { Show } from "solid-js";
import { DeliverableRow, deliverableColumns } from "../../components/DeliverableRow";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";

interface HandedOverProps {
  project: string;
  count: number;
  deliverables: Paging<DeliverableRowFragment>;
  onMore: () => void;
}

/** What a project has brought so far, one by one or all in one. */
export function HandedOver(props: HandedOverProps) {
  const frame = useFrame();
  return (
    <Card
      title={t("project.deliverables")}
      aside={
        <Show when={props.count > 1}>
          <DownloadAll {...props} />
        </Show>
      }
    >
      <Show
        when={props.deliverables.nodes().length > 0}
        fallback={<EmptyState text={t("project.noDeliverables", { business: frame.brand.name })} />}
      >
        <PagedTable
          caption={t("project.deliverablesCaption")}
          columns={deliverableColumns(false)}
          paging={props.deliverables}
          onMore={() => props.onMore()}
        >
          {(deliverable) => <DeliverableRow deliverable={deliverable} withProject={false} />}
        </PagedTable>
      </Show>
    </Card>
  );
}

function DownloadAll(props: HandedOverProps) {
  /** Known as soon as the whole list is there. */
  const size = () => {
    if (props.deliverables.hasMore()) return undefined;
    return props.deliverables.nodes().reduce((sum, { file }) => sum + (file?.size ?? 0), 0);
  };
  return (
    <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span class="text-muted tabular-nums">
        {t("project.files", { count: props.count })}
        <Show when={size()}>{(bytes) => <>, {formatSize(bytes())}</>}</Show>
      </span>
      <a href={place.archive(props.project)} rel="external" class={`${buttonShape} ${buttonLook.plain}`}>
        {t("project.downloadAll")}
      </a>
    </div>
  );
}
