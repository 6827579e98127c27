import { Loaded } from "@portico/kit/Loaded";
import { watchSession } from "@portico/kit/sessionWatch";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createShellQuery, loadShellQuery } from "@portico/schema/admin.generated";
import type { RouteSectionProps } from "@solidjs/router";
import { createEffect, createSignal, type JSX, lazy, on } from "solid-js";
import { AdminFrame } from "./components/AdminFrame";
import { graph, scope, signedOutAt } from "./graph";

const SignInPage = lazy(async () => ({ default: (await import("./pages/SignIn/SignInPage")).SignInPage }));

/** Asks who is signed in, and shows the app to that member, or the way in to everybody else. */
export function Shell(props: RouteSectionProps) {
  const shell = createShellQuery();
  const member = () => shell[0].data?.me?.id;
  const [ended, setEnded] = createSignal(false);

  async function recheck() {
    const before = member();
    const { data } = await loadShellQuery(graph, {}, { requestPolicy: "network-only" });
    if (before && !data?.me) setEnded(true);
    // what this tab remembers belongs to somebody else
    if (before && data?.me && data.me.id !== before) location.reload();
  }

  watchSession(scope, recheck);
  createEffect(on(signedOutAt, () => member() && void recheck(), { defer: true }));

  return (
    <Loaded
      query={shell}
      part={(data) => data.me}
      skeleton={<Skeleton of="block" times={2} />}
      frame={anonymous}
      missing={<SignInPage ended={ended()} />}
    >
      {(me) => <AdminFrame member={me()}>{props.children}</AdminFrame>}
    </Loaded>
  );
}

/** Around what is shown before anybody knows who is here. */
const anonymous = (content: JSX.Element) => (
  <main class="mx-auto max-w-5xl px-4 py-8 sm:px-6">
    <h1 class="sr-only">{document.title}</h1>
    {content}
  </main>
);
