import type { Paging } from "@portico/kit/paging";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { StatusBadge } from "@portico/kit/ui/StatusBadge";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ClientDeliverablesQuery } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { DownloadLink } from "../../components/DownloadLink";
import { t } from "../../text";
import { ListCard } from "./ListCard";
import type { Of } from "./of";

export type Deliverable = Of<ClientDeliverablesQuery, "deliverables">;

export function ClientDeliverables(props: { paging: Paging<Deliverable>; name: string; onMore: () => void }) {
  return (
    <ListCard
      title={t("client.deliverables")}
      paging={props.paging}
      empty={t("client.noDeliverables", { name: props.name })}
    >
      <PagedTable
        caption={t("client.deliverables")}
        columns={columns()}
        paging={props.paging}
        onMore={() => props.onMore()}
      >
        {(deliverable) => (
          <Row>
            <HeadCell>
              <A href={`/deliverables/${deliverable.id}`} dir="auto" class="link row-link">
                {deliverable.title}
              </A>
            </HeadCell>
            <Cell label={t("deliverable.status")}>
              <Show
                when={deliverable.publishedAt}
                fallback={<StatusBadge tone="plain" label={t("deliverable.unpublished")} />}
              >
                <StatusBadge tone="good" label={t("deliverable.published")} />
              </Show>
            </Cell>
            <Cell label={t("deliverable.project")}>
              <Show when={deliverable.project}>
                {(project) => (
                  <A href={`/projects/${project().id}`} dir="auto" class="row-link hover:underline">
                    {project().name}
                  </A>
                )}
              </Show>
            </Cell>
            <Cell label={t("deliverable.file")}>
              <Show when={deliverable.file}>{(file) => <DownloadLink file={file()} />}</Show>
            </Cell>
          </Row>
        )}
      </PagedTable>
    </ListCard>
  );
}

const columns = () => [
  { label: t("deliverable.title") },
  { label: t("deliverable.status") },
  { label: t("deliverable.project") },
  { label: t("deliverable.file") },
];
