import { Loaded } from "@portico/kit/Loaded";
import { watchSession } from "@portico/kit/sessionWatch";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createShellQuery, loadShellQuery, type ShellQuery } from "@portico/schema/portal.generated";
import type { RouteSectionProps } from "@solidjs/router";
import { createEffect, type JSX, lazy, on, Show } from "solid-js";
import { PortalFrame } from "./components/PortalFrame";
import { graph, signedOutAt } from "./graph";
import { place } from "./place";

const SignInPage = lazy(async () => ({ default: (await import("./pages/SignIn/SignInPage")).SignInPage }));
const NoPortalPage = lazy(async () => ({ default: (await import("./pages/NotAvailable/NoPortalPage")).NoPortalPage }));

const { workspace, scope } = place;

/** Asks who is signed in, and shows the portal to that client, or the way in to everybody else. */
export function Shell(props: RouteSectionProps) {
  const shell = createShellQuery({ workspace });
  const client = () => shell[0].data?.portal?.client.id;

  async function recheck() {
    const before = client();
    const { data } = await loadShellQuery(graph, { workspace }, { requestPolicy: "network-only" });
    // what this tab remembers belongs to somebody else
    if (before && data?.portal && data.portal.client.id !== before) location.reload();
  }

  watchSession(scope, recheck);
  createEffect(on(signedOutAt, () => client() && void recheck(), { defer: true }));

  return (
    <Loaded
      query={shell}
      part={pageOf}
      skeleton={<Skeleton of="block" times={2} />}
      frame={anonymous}
      missing={<NoPortalPage />}
    >
      {(page) => (
        <Show when={shell[0].data?.portal} fallback={<SignInPage page={page()} />}>
          {(portal) => (
            <PortalFrame brand={page().brand} portal={portal()}>
              {props.children}
            </PortalFrame>
          )}
        </Show>
      )}
    </Loaded>
  );
}

const pageOf = (data: ShellQuery) => data.signInPage;

/** Around what is shown before anybody knows who is here. */
const anonymous = (content: JSX.Element) => (
  <main class="mx-auto max-w-5xl px-4 py-8 sm:px-6">
    <h1 class="sr-only">{document.title}</h1>
    {content}
  </main>
);
