import { loadFile } from "@portico/kit/connection";
import { Loaded } from "@portico/kit/Loaded";
import { lazyPage, lazyPart } from "@portico/kit/lazyPage";
import { createSession } from "@portico/kit/session";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import {
  createShellQuery,
  loadShellQuery,
  PortalChangedSubscriptionText,
  type ShellQuery,
} from "@portico/schema/portal.generated";
import type { RouteSectionProps } from "@solidjs/router";
import { createEffect, createMemo, type JSX, onCleanup, Show, Suspense } from "solid-js";
import { graph, listening, lookAgain, signedOutAt } from "./graph";
import { place } from "./place";

const PortalFrame = lazyPage("PortalFrame", () => import("./components/PortalFrame"));
const SignInPage = lazyPage("SignInPage", () => import("./pages/SignIn/SignInPage"));
const SignInAgain = lazyPart("PortalSignInAgain", () => import("./pages/SignIn/PortalSignInAgain"));
const NoPortalPage = lazyPage("NoPortalPage", () => import("./pages/NotAvailable/NoPortalPage"));

const { workspace, scope } = place;

type Portal = NonNullable<ShellQuery["portal"]>;

/** Asks who is signed in, and shows the portal to that client, or the way in to everybody else. */
export function Shell(props: RouteSectionProps) {
  const shell = createShellQuery({ workspace });
  const session = createSession({
    scope,
    viewer: () => portal()?.client.id,
    ask: whoIsHere,
    signedOutAt,
    canReturn: !place.isPreview,
    onReturn: lookAgain,
  });
  // what is shown stays until the session's end has been told apart: one that ran out leaves the page as it is
  const portal = createMemo<Portal | undefined>((shown) => {
    if (session.state() === "over") return undefined;
    return shell[0].data?.portal ?? shown;
  });

  followChanges(() => portal() !== undefined && session.state() === "open", session.recheck);

  return (
    <Loaded
      query={shell}
      part={pageOf}
      skeleton={<Skeleton of="block" times={2} />}
      frame={anonymous}
      missing={<NoPortalPage />}
    >
      {(page) => (
        <Show when={portal()} fallback={<SignInPage page={page()} />}>
          {(portal) => (
            <>
              <Suspense fallback={anonymous(<Skeleton of="block" times={2} />)}>
                <PortalFrame brand={page().brand} portal={portal()}>
                  {props.children}
                </PortalFrame>
              </Suspense>
              <Show when={session.state() === "expired"}>
                <Suspense>
                  <SignInAgain email={portal().client.email ?? ""} />
                </Suspense>
              </Show>
            </>
          )}
        </Show>
      )}
    </Loaded>
  );
}

async function whoIsHere() {
  const { data, error } = await loadShellQuery(graph, { workspace }, { requestPolicy: "network-only" });
  if (error || !data) return undefined;
  return { viewer: data.portal?.client.id ?? null, ended: data.signInPage?.sessionEnded ?? null };
}

/** While somebody is here, what changes is heard of and asked for; the code for it comes when the page is at rest. */
function followChanges(isOpen: () => boolean, recheck: () => void) {
  createEffect(() => {
    if (!isOpen()) return;
    let stop: (() => void) | undefined;
    let isGone = false;
    atRest(async () => {
      const { follow } = await loadFile(() => import("@portico/kit/live"));
      const query = PortalChangedSubscriptionText;
      const live = {
        scope,
        query,
        variables: { workspace },
        onChange: lookAgain,
        onListening: listening,
        onEnd: recheck,
      };
      if (!isGone) stop = follow(live);
    });
    onCleanup(() => {
      isGone = true;
      stop?.();
    });
  });
}

/** Not every browser says when it is at rest. */
const atRest = (work: () => void) =>
  "requestIdleCallback" in window ? requestIdleCallback(work) : setTimeout(work, 500);

const pageOf = (data: ShellQuery) => data.signInPage;

/** Around what is shown before anybody knows who is here. */
const anonymous = (content: JSX.Element) => (
  <main class="mx-auto max-w-5xl px-4 py-8 sm:px-6">
    <h1 class="sr-only">{document.title}</h1>
    {content}
  </main>
);
