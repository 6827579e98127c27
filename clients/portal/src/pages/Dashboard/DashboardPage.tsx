import { Loaded } from "@portico/kit/Loaded";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createDashboardQuery, type DashboardQuery } from "@portico/schema/portal.generated";
import { Match, Show, Switch } from "solid-js";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";
import { ActivityFeed } from "./ActivityFeed";
import { NeedsYou } from "./NeedsYou";
import { RecentDeliverables } from "./RecentDeliverables";
import { RunningContracts } from "./RunningContracts";
import { RunningProjects } from "./RunningProjects";

type Dashboard = NonNullable<DashboardQuery["portal"]>["dashboard"];

export function DashboardPage() {
  const frame = useFrame();
  const dashboard = createDashboardQuery({ workspace: place.workspace });
  return (
    <Loaded
      query={dashboard}
      part={(data) => data.portal?.dashboard}
      skeleton={<Skeleton of="block" times={3} />}
      frame={(content) => (
        <Page title={t("dashboard.title")} of={frame.brand.name}>
          {content}
        </Page>
      )}
    >
      {(found) => (
        <Switch
          fallback={
            <Page title={t("dashboard.title")} of={frame.brand.name}>
              <Blocks dashboard={found()} />
            </Page>
          }
        >
          <Match when={frame.sections.length === 0}>
            <First text={t("dashboard.noSections", { business: frame.brand.name })} />
          </Match>
          <Match when={isBlank(found())}>
            <First text={t("dashboard.firstText", { business: frame.brand.name })} />
          </Match>
        </Switch>
      )}
    </Loaded>
  );
}

/** A section that is hidden from this client is absent; an empty one says so itself. */
function Blocks(props: { dashboard: Dashboard }) {
  const hasWork = () => {
    const { activeProjects, recentDeliverables, activeContracts } = props.dashboard;
    return Boolean(activeProjects || recentDeliverables || activeContracts);
  };
  return (
    <div class="grid gap-6">
      <Show when={props.dashboard.outstandingInvoices}>{(invoices) => <NeedsYou invoices={invoices()} />}</Show>
      <div class="grid items-start gap-6 lg:has-[>:nth-child(2)]:grid-cols-2">
        <Show when={hasWork()}>
          <div class="grid gap-6">
            <Show when={props.dashboard.activeProjects}>{(projects) => <RunningProjects projects={projects()} />}</Show>
            <Show when={props.dashboard.recentDeliverables}>
              {(deliverables) => <RecentDeliverables deliverables={deliverables()} />}
            </Show>
            <Show when={props.dashboard.activeContracts}>
              {(contracts) => <RunningContracts contracts={contracts()} />}
            </Show>
          </div>
        </Show>
        <ActivityFeed events={props.dashboard.activity} />
      </div>
    </div>
  );
}

function First(props: { text: string }) {
  const frame = useFrame();
  return (
    <Page title={t("dashboard.first", { name: frame.client.name })} of={frame.brand.name}>
      <EmptyState text={props.text} />
    </Page>
  );
}

const isBlank = ({ outstandingInvoices, activeProjects, recentDeliverables, activeContracts, activity }: Dashboard) =>
  [outstandingInvoices, activeProjects, recentDeliverables, activeContracts].every((block) => !block?.total) &&
  activity.length === 0;
