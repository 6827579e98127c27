import {
  loadClientActivityQuery,
  loadClientInvoicesQuery,
  loadClientProjectsQuery,
  loadClientQuery,
  loadClientsQuery,
  loadEditClientQuery,
  loadInvoiceSettingsQuery,
  loadPortalSettingsQuery,
  loadSeatsQuery,
  loadTeamSettingsQuery,
} from "@portico/schema/admin.generated";
import { Navigate, Route, Router } from "@solidjs/router";
import { Provider } from "@urql/solid";
import { type Component, lazy } from "solid-js";
import { clientFilter, portalFilter } from "./clientFilter";
import { base, followsClients, graph } from "./graph";
import { Shell } from "./Shell";

/** `lazy` wants a default export; pages have names. */
const page = <Name extends string>(name: Name, load: () => Promise<Record<Name, Component>>) =>
  lazy(async () => ({ default: (await load())[name] }));

const Clients = page("ClientsPage", () => import("./pages/Clients/ClientsPage"));
const Client = page("ClientPage", () => import("./pages/Client/ClientPage"));
const NewClient = page("NewClientPage", () => import("./pages/NewClient/NewClientPage"));
const EditClient = page("EditClientPage", () => import("./pages/EditClient/EditClientPage"));
const PortalSettings = page("PortalSettingsPage", () => import("./pages/PortalSettings/PortalSettingsPage"));
const TeamSettings = page("TeamSettingsPage", () => import("./pages/TeamSettings/TeamSettingsPage"));
const InvoiceSettings = page("InvoiceSettingsPage", () => import("./pages/InvoiceSettings/InvoiceSettingsPage"));
const Enter = page("EnterPage", () => import("./pages/Enter/EnterPage"));
const Setup = page("SetupPage", () => import("./pages/Setup/SetupPage"));
const NotFound = page("NotFoundPage", () => import("./pages/NotFound/NotFoundPage"));

/** A page's query leaves with its chunk, not after it. */
export function App() {
  return (
    <Provider value={graph}>
      <Router base={base} scrollRestoration>
        <Route path="/enter" component={Enter} />
        <Route path="/setup" component={Setup} />
        <Route component={Shell}>
          <Route path="/" component={() => <Navigate href="/clients" />} />
          <Route
            path="/clients"
            component={Clients}
            preload={({ location }) =>
              void loadClientsQuery(graph, { ...clientFilter(location.query), after: null }, followsClients)
            }
          />
          <Route path="/clients/new" component={NewClient} />
          <Route
            path="/clients/:id"
            component={Client}
            preload={({ params: { id = "" } }) => {
              void loadClientQuery(graph, { id });
              void loadClientProjectsQuery(graph, { id, after: null });
              void loadClientInvoicesQuery(graph, { id, after: null });
              void loadClientActivityQuery(graph, { id, after: null }, followsClients);
            }}
          />
          <Route
            path="/clients/:id/edit"
            component={EditClient}
            preload={({ params: { id = "" } }) => void loadEditClientQuery(graph, { id })}
          />
          <Route path="/settings" component={() => <Navigate href="/settings/portal" />} />
          <Route
            path="/settings/portal"
            component={PortalSettings}
            preload={({ location }) => {
              void loadPortalSettingsQuery(graph, { ...portalFilter(location.query), after: null }, followsClients);
              void loadSeatsQuery(graph, {}, followsClients);
            }}
          />
          <Route
            path="/settings/team"
            component={TeamSettings}
            preload={() => void loadTeamSettingsQuery(graph, { after: null })}
          />
          <Route
            path="/settings/invoices"
            component={InvoiceSettings}
            preload={() => void loadInvoiceSettingsQuery(graph, {})}
          />
          <Route path="*" component={NotFound} />
        </Route>
      </Router>
    </Provider>
  );
}
