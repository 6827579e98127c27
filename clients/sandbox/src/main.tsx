import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { StrictMode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { ScopePicker } from "./ScopePicker";
import { chooseScope, currentScope, isSlug, openScope, rememberSlug, usedSlugs } from "./scope";
import { sessionOf } from "./session";
import welcome from "./Welcome.graphql?raw";
import "./sandbox.css";

openScope();
// Without a scope, a member who is signed in is who asks.
const session = await sessionOf(currentScope() || "admin");
if (!currentScope() && session.name) chooseScope("admin");
const workspace = session.workspace ?? [currentScope(), ...usedSlugs()].find(isSlug) ?? "your-workspace";

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

const dark = matchMedia("(prefers-color-scheme: dark)");

function onSchemeChange(changed: () => void) {
  dark.addEventListener("change", changed);
  return () => dark.removeEventListener("change", changed);
}

function Sandbox() {
  // Left alone, GraphiQL's editors keep the theme they started with when the system's changes.
  const isDark = useSyncExternalStore(onSchemeChange, () => dark.matches);
  return (
    <>
      <header className="bar">
        <h1>Portico graph</h1>
        <ScopePicker />
      </header>
      <main>
        <GraphiQL
          fetcher={fetcher}
          defaultTabs={[{ query: welcome.replaceAll("your-workspace", workspace) }]}
          defaultQuery=""
          forcedTheme={isDark ? "dark" : "light"}
          // A tab forgets what is replaced in it; a history would keep every token that was ever typed.
          plugins={[]}
          // Who asks is in the cookies, where in the scope.
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo>{null}</GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}

createRoot(document.getElementById("sandbox")!).render(
  <StrictMode>
    <Sandbox />
  </StrictMode>,
);
