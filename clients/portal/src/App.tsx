import {
  loadDashboardQuery,
  loadInvoiceQuery,
  loadInvoicesQuery,
  loadProjectQuery,
  loadProjectsQuery,
} from "@portico/schema/portal.generated";
import { Route, Router } from "@solidjs/router";
import { Provider } from "@urql/solid";
import { type Component, lazy } from "solid-js";
import { graph } from "./graph";
import { place } from "./place";
import { Shell } from "./Shell";

const { workspace } = place;

/** `lazy` wants a default export; pages have names. */
const page = <Name extends string>(name: Name, load: () => Promise<Record<Name, Component>>) =>
  lazy(async () => ({ default: (await load())[name] }));

const Dashboard = page("DashboardPage", () => import("./pages/Dashboard/DashboardPage"));
const Invoices = page("InvoicesPage", () => import("./pages/Invoices/InvoicesPage"));
const Invoice = page("InvoicePage", () => import("./pages/Invoice/InvoicePage"));
const Projects = page("ProjectsPage", () => import("./pages/Projects/ProjectsPage"));
const Project = page("ProjectPage", () => import("./pages/Project/ProjectPage"));
const Enter = page("EnterPage", () => import("./pages/Enter/EnterPage"));
const NotAvailable = page("NotAvailablePage", () => import("./pages/NotAvailable/NotAvailablePage"));

/** Somebody who saves data gets nothing before asking for it. */
const savesData = Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);

/** A page's query leaves with its chunk, not after it. */
export function App() {
  return (
    <Provider value={graph}>
      <Router base={place.base} preload={!savesData} scrollRestoration>
        <Route path="/enter" component={Enter} />
        <Route component={Shell}>
          <Route path="/" component={Dashboard} preload={() => void loadDashboardQuery(graph, { workspace })} />
          <Route
            path="/invoices"
            component={Invoices}
            preload={() => void loadInvoicesQuery(graph, { workspace, after: null })}
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
            preload={({ params }) => void loadProjectQuery(graph, { workspace, id: params.id ?? "" })}
          />
          <Route path="*" component={NotAvailable} />
        </Route>
      </Router>
    </Provider>
  );
}
