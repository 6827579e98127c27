import { lazyPage } from "@portico/kit/lazyPage";
import { OutageBanner } from "@portico/kit/ui/OutageBanner";
import {
  loadClientActivityQuery,
  loadClientContractsQuery,
  loadClientDeliverablesQuery,
  loadClientInvoicesQuery,
  loadClientProjectsQuery,
  loadClientQuery,
  loadClientsQuery,
  loadContractQuery,
  loadContractsQuery,
  loadDeliverableQuery,
  loadEditClientQuery,
  loadEditContractQuery,
  loadEditDeliverableQuery,
  loadEditInvoiceQuery,
  loadEditProjectQuery,
  loadGeneralSettingsQuery,
  loadInvoiceQuery,
  loadInvoiceSettingsQuery,
  loadInvoiceSumsQuery,
  loadInvoicesQuery,
  loadPortalSettingsQuery,
  loadProjectDeliverablesQuery,
  loadProjectQuery,
  loadProjectsQuery,
  loadSeatsQuery,
  loadTeamSettingsQuery,
} from "@portico/schema/admin.generated";
import { Navigate, Route, Router } from "@solidjs/router";
import { Provider } from "@urql/solid";
import { clientFilter, portalFilter } from "./clientFilter";
import {
  base,
  followsClients,
  followsContracts,
  followsDeliverables,
  followsInvoices,
  followsProjects,
  graph,
} from "./graph";
import { Shell } from "./Shell";
import { contractVariables, deliverableVariables, invoiceVariables, projectVariables } from "./workFilter";

const Clients = lazyPage("ClientsPage", () => import("./pages/Clients/ClientsPage"));
const Client = lazyPage("ClientPage", () => import("./pages/Client/ClientPage"));
const NewClient = lazyPage("NewClientPage", () => import("./pages/NewClient/NewClientPage"));
const EditClient = lazyPage("EditClientPage", () => import("./pages/EditClient/EditClientPage"));
const Projects = lazyPage("ProjectsPage", () => import("./pages/Projects/ProjectsPage"));
const NewProject = lazyPage("NewProjectPage", () => import("./pages/ProjectForm/NewProjectPage"));
const EditProject = lazyPage("EditProjectPage", () => import("./pages/ProjectForm/EditProjectPage"));
const Project = lazyPage("ProjectPage", () => import("./pages/Project/ProjectPage"));
const Deliverable = lazyPage("DeliverablePage", () => import("./pages/Deliverable/DeliverablePage"));
const EditDeliverable = lazyPage("EditDeliverablePage", () => import("./pages/DeliverableForm/EditDeliverablePage"));
const Contracts = lazyPage("ContractsPage", () => import("./pages/Contracts/ContractsPage"));
const NewContract = lazyPage("NewContractPage", () => import("./pages/ContractForm/NewContractPage"));
const EditContract = lazyPage("EditContractPage", () => import("./pages/ContractForm/EditContractPage"));
const Contract = lazyPage("ContractPage", () => import("./pages/Contract/ContractPage"));
const Invoices = lazyPage("InvoicesPage", () => import("./pages/Invoices/InvoicesPage"));
const NewInvoice = lazyPage("NewInvoicePage", () => import("./pages/NewInvoice/NewInvoicePage"));
const Invoice = lazyPage("InvoicePage", () => import("./pages/Invoice/InvoicePage"));
const EditInvoice = lazyPage("EditInvoicePage", () => import("./pages/InvoiceForm/EditInvoicePage"));
const PortalSettings = lazyPage("PortalSettingsPage", () => import("./pages/PortalSettings/PortalSettingsPage"));
const TeamSettings = lazyPage("TeamSettingsPage", () => import("./pages/TeamSettings/TeamSettingsPage"));
const InvoiceSettings = lazyPage("InvoiceSettingsPage", () => import("./pages/InvoiceSettings/InvoiceSettingsPage"));
const GeneralSettings = lazyPage("GeneralSettingsPage", () => import("./pages/GeneralSettings/GeneralSettingsPage"));
const Enter = lazyPage("EnterPage", () => import("./pages/Enter/EnterPage"));
const Setup = lazyPage("SetupPage", () => import("./pages/Setup/SetupPage"));
const NotFound = lazyPage("NotFoundPage", () => import("./pages/NotFound/NotFoundPage"));

/** A page's query leaves with its chunk, not after it. */
export function App() {
  return (
    <Provider value={graph}>
      <OutageBanner />
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
              void loadClientProjectsQuery(graph, { id, after: null }, followsProjects);
              void loadClientDeliverablesQuery(graph, { id, after: null }, followsDeliverables);
              void loadClientContractsQuery(graph, { id, after: null }, followsContracts);
              void loadClientInvoicesQuery(graph, { id, after: null }, followsInvoices);
              void loadClientActivityQuery(graph, { id, after: null }, followsClients);
            }}
          />
          <Route
            path="/clients/:id/edit"
            component={EditClient}
            preload={({ params: { id = "" } }) => void loadEditClientQuery(graph, { id })}
          />
          <Route
            path="/projects"
            component={Projects}
            preload={({ location }) =>
              void loadProjectsQuery(graph, { ...projectVariables(location.query), after: null }, followsProjects)
            }
          />
          <Route path="/projects/new" component={NewProject} />
          <Route
            path="/projects/:id"
            component={Project}
            preload={({ params: { id = "" }, location }) => {
              const wanted = { id, ...deliverableVariables(location.query), after: null };
              void loadProjectQuery(graph, { id }, followsDeliverables);
              void loadProjectDeliverablesQuery(graph, wanted, followsDeliverables);
            }}
          />
          <Route
            path="/projects/:id/edit"
            component={EditProject}
            preload={({ params: { id = "" } }) => void loadEditProjectQuery(graph, { id })}
          />
          <Route
            path="/deliverables/:id"
            component={Deliverable}
            preload={({ params: { id = "" } }) => void loadDeliverableQuery(graph, { id })}
          />
          <Route
            path="/deliverables/:id/edit"
            component={EditDeliverable}
            preload={({ params: { id = "" } }) => void loadEditDeliverableQuery(graph, { id })}
          />
          <Route
            path="/contracts"
            component={Contracts}
            preload={({ location }) =>
              void loadContractsQuery(graph, { ...contractVariables(location.query), after: null }, followsContracts)
            }
          />
          <Route path="/contracts/new" component={NewContract} />
          <Route
            path="/contracts/:id"
            component={Contract}
            preload={({ params: { id = "" } }) => void loadContractQuery(graph, { id })}
          />
          <Route
            path="/contracts/:id/edit"
            component={EditContract}
            preload={({ params: { id = "" } }) => void loadEditContractQuery(graph, { id })}
          />
          <Route
            path="/invoices"
            component={Invoices}
            preload={({ location }) => {
              void loadInvoicesQuery(graph, { ...invoiceVariables(location.query), after: null }, followsInvoices);
              void loadInvoiceSumsQuery(graph, {}, followsInvoices);
            }}
          />
          <Route path="/invoices/new" component={NewInvoice} />
          <Route
            path="/invoices/:id"
            component={Invoice}
            preload={({ params: { id = "" } }) => void loadInvoiceQuery(graph, { id }, followsInvoices)}
          />
          <Route
            path="/invoices/:id/edit"
            component={EditInvoice}
            preload={({ params: { id = "" } }) => void loadEditInvoiceQuery(graph, { id }, followsInvoices)}
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
          <Route
            path="/settings/general"
            component={GeneralSettings}
            preload={() => void loadGeneralSettingsQuery(graph, {})}
          />
          <Route path="*" component={NotFound} />
        </Route>
      </Router>
    </Provider>
  );
}
