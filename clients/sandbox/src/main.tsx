import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ScopePicker } from "./ScopePicker";
import { currentScope, isSlug, rememberSlug, usedSlugs } from "./scope";
import welcome from "./Welcome.graphql?raw";
import "./sandbox.css";

// One fetcher for good: GraphiQL reads the schema anew whenever it gets another, and the schema is the same in every scope.
const fetcher = createGraphiQLFetcher({
  url: "/graphql",
  enableIncrementalDelivery: false,
  fetch(input, init) {
    const headers = new Headers(init?.headers);
    const scope = currentScope();
    if (scope) headers.set("Portico-Scope", scope);
    rememberSlug(scope);
    return fetch(input, { ...init, headers, credentials: "same-origin" });
  },
});

const workspace = [currentScope(), ...usedSlugs()].find(isSlug) ?? "your-workspace";

createRoot(document.getElementById("sandbox")!).render(
  <StrictMode>
    <header className="bar">
      <h1>Portico graph</h1>
      <ScopePicker />
    </header>
    <main>
      <GraphiQL
        fetcher={fetcher}
        defaultTabs={[{ query: welcome.replaceAll("your-workspace", workspace) }]}
        defaultQuery=""
        // History would keep every token that was ever typed into a query.
        plugins={[]}
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
      >
        <GraphiQL.Logo>{null}</GraphiQL.Logo>
      </GraphiQL>
    </main>
  </StrictMode>,
);
