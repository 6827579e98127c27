import { lazyPage } from "@portico/kit/lazyPage";
import { OutageBanner } from "@portico/kit/ui/OutageBanner";
import { WindowTitle } from "@portico/kit/ui/Page";
import {
  loadContractQuery,
  loadContractsQuery,
  loadDashboardQuery,
  loadDeliverableQuery,
  loadDeliverablesQuery,
  loadInvoiceQuery,
  loadInvoicesQuery,
  loadInvoiceSumsQuery,
  loadProjectQuery,
  loadProjectsQuery,
} from "@portico/schema/portal.generated";
import { Route, Router } from "@solidjs/router";
import { Provider } from "@urql/solid";
import { graph } from "./graph";
import { place } from "./place";
import { Shell } from "./Shell";
import { t } from "./signInText";

const { workspace } = place;

const Dashboard = lazyPage("DashboardPage", () => import("./pages/Dashboard/DashboardPage"));
const Invoices = lazyPage("InvoicesPage", () => import("./pages/Invoices/InvoicesPage"));
const Invoice = lazyPage("InvoicePage", () => import("./pages/Invoice/InvoicePage"));
const Projects = lazyPage("ProjectsPage", () => import("./pages/Projects/ProjectsPage"));
const Project = lazyPage("ProjectPage", () => import("./pages/Project/ProjectPage"));
const Deliverables = lazyPage("DeliverablesPage", () => import("./pages/Deliverables/DeliverablesPage"));
const Deliverable = lazyPage("DeliverablePage", () => import("./pages/Deliverable/DeliverablePage"));
const Contracts = lazyPage("ContractsPage", () => import("./pages/Contracts/ContractsPage"));
const Contract = lazyPage("ContractPage", () => import("./pages/Contract/ContractPage"));
const Enter = lazyPage("EnterPage", () => import("./pages/Enter/EnterPage"));
const NotAvailable = lazyPage("NotAvailablePage", () => import("./pages/NotAvailable/NotAvailablePage"));

/** Somebody who saves data gets nothing before asking for it. */
const savesData = Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);

/** What the address says of a thing; null where it says nothing, or several. */
const one = (value: string | string[] | undefined) => (typeof value === "string" && value) || null;

const preloadContracts = () => {
  for (const active of [true, false]) void loadContractsQuery(graph, { workspace, active, after: null });
};

const preloadInvoices = (search: string) => {
  void loadInvoiceSumsQuery(graph, { workspace });
  for (const outstanding of [true, false])
    void loadInvoicesQuery(graph, { workspace, outstanding, search, after: null });
};

/** A preview's tab is told from the client's own by its name. */
const windowTitle = (title: string) => (place.isPreview ? t("preview.windowTitle", { title }) : title);

/** A page's query leaves with its chunk, not after it. */
export function App() {
  return (
    <Provider value={graph}>
      <WindowTitle.Provider value={windowTitle}>
        <OutageBanner />
        <Router base={place.base} preload={!savesData} scrollRestoration>
          <Route path="/enter" component={Enter} />
          <Route component={Shell}>
            <Route path="/" component={Dashboard} preload={() => void loadDashboardQuery(graph, { workspace })} />
            <Route
              path="/invoices"
              component={Invoices}
              preload={({ location: { query } }) => preloadInvoices(one(query.search) ?? "")}
            />
            <Route
              path="/invoices/:id"
              component={Invoice}
              preload={({ params }) => void loadInvoiceQuery(graph, { workspace, id: params.id ?? "" })}
            />
            <Route
              path="/projects"
              component={Projects}
              preload={() => void loadProjectsQuery(graph, { workspace, after: null })}
            />
            <Route
              path="/projects/:id"
              component={Project}
              preload={({ params }) => void loadProjectQuery(graph, { workspace, id: params.id ?? "", after: null })}
            />
            <Route
              path="/deliverables"
              component={Deliverables}
              preload={({ location: { query } }) =>
                void loadDeliverablesQuery(graph, { workspace, project: one(query.project), after: null })
              }
            />
            <Route
              path="/deliverables/:id"
              component={Deliverable}
              preload={({ params }) => void loadDeliverableQuery(graph, { workspace, id: params.id ?? "" })}
            />
            <Route path="/contracts" component={Contracts} preload={preloadContracts} />
            <Route
              path="/contracts/:id"
              component={Contract}
              preload={({ params }) => void loadContractQuery(graph, { workspace, id: params.id ?? "" })}
            />
            <Route path="*" component={NotAvailable} />
          </Route>
        </Router>
      </WindowTitle.Provider>
    </Provider>
  );
}
