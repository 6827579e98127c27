import { Loaded } from "@portico/kit/Loaded";
import type { Paging } from "@portico/kit/paging";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import type { Column } from "@portico/kit/ui/Table";
import { type JSX, Show } from "solid-js";
import { useMember } from "../frame";
import { t } from "../invoiceText";
import { WorkFilters } from "./WorkFilters";

type Work = "projects" | "contracts" | "invoices";

interface WorkPageProps<Node> {
  of: Work;
  filter: { search: string; status: string; client: string | null };
  /** The first of them is what is meant when the address says none. */
  statuses: readonly string[];
  labelOf: (status: string) => string;
  /** Above the filters: what all of it comes to. */
  summary?: JSX.Element;
  paging: Paging<Node>;
  onMore: () => void;
  columns: Column[];
  /** One row. */
  children: (node: Node) => JSX.Element;
}

/** All work of one kind, of all clients: to be searched, filtered and added to. */
export function WorkPage<Node>(props: WorkPageProps<Node>) {
  const member = useMember();
  const isFiltered = () => {
    const { search, status, client } = props.filter;
    return Boolean(search || client || status !== props.statuses[0]);
  };
  return (
    <Page
      title={t(`${props.of}.title`)}
      of={member.workspace?.name ?? ""}
      aside={<New of={props.of} client={props.filter.client} look="primary" />}
    >
      {props.summary}
      <WorkFilters
        searchLabel={t(`${props.of}.search`)}
        filter={props.filter}
        statuses={props.statuses}
        labelOf={props.labelOf}
      />
      <Loaded
        query={props.paging.first}
        part={() => props.paging.exists() || undefined}
        skeleton={<Skeleton of="row" times={8} />}
      >
        {() => (
          <Show
            when={props.paging.nodes().length > 0}
            fallback={<None of={props.of} client={props.filter.client} isFiltered={isFiltered()} />}
          >
            <PagedTable
              caption={t(`${props.of}.caption`)}
              columns={props.columns}
              paging={props.paging}
              onMore={props.onMore}
            >
              {props.children}
            </PagedTable>
          </Show>
        )}
      </Loaded>
    </Page>
  );
}

/** For the client that is filtered by, where one is. */
function New(props: { of: Work; client: string | null; look?: "primary" }) {
  const query = () => (props.client ? `?client=${encodeURIComponent(props.client)}` : "");
  return (
    <ButtonLink look={props.look} href={`/${props.of}/new${query()}`}>
      {t(`${props.of}.new`)}
    </ButtonLink>
  );
}

function None(props: { of: Work; client: string | null; isFiltered: boolean }) {
  return (
    <EmptyState
      title={props.isFiltered ? t("work.noMatch") : t(`${props.of}.empty`)}
      text={
        props.isFiltered
          ? t(props.of === "invoices" ? "invoices.noMatchText" : "work.noMatchText")
          : t(`${props.of}.emptyText`)
      }
    >
      <New of={props.of} client={props.client} />
    </EmptyState>
  );
}
