import { loadClientQuery, loadClientsQuery } from "@portico/schema/admin.generated";
import { Navigate, Route, Router } from "@solidjs/router";
import { Provider } from "@urql/solid";
import { type Component, lazy } from "solid-js";
import { base, graph } from "./graph";
import { filterOf } from "./pages/Clients/filter";
import { Shell } from "./Shell";

/** `lazy` wants a default export; pages have names. */
const page = <Name extends string>(name: Name, load: () => Promise<Record<Name, Component>>) =>
  lazy(async () => ({ default: (await load())[name] }));

const Clients = page("ClientsPage", () => import("./pages/Clients/ClientsPage"));
const Client = page("ClientPage", () => import("./pages/Client/ClientPage"));
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
            preload={({ location }) => void loadClientsQuery(graph, filterOf(location.query))}
          />
          <Route
            path="/clients/:id"
            component={Client}
            preload={({ params }) => void loadClientQuery(graph, { id: params.id ?? "" })}
          />
          <Route path="*" component={NotFound} />
        </Route>
      </Router>
    </Provider>
  );
}
