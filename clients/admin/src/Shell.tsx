import { Loaded } from "@portico/kit/Loaded";
import { lazyPage, lazyPart } from "@portico/kit/lazyPage";
import { createSession, lastEnd } from "@portico/kit/session";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createShellQuery, loadSessionEndQuery, loadShellQuery } from "@portico/schema/admin.generated";
import type { RouteSectionProps } from "@solidjs/router";
import { createMemo, type JSX, Show, Suspense } from "solid-js";
import { AdminFrame } from "./components/AdminFrame";
import type { Member } from "./frame";
import { graph, lookAgain, scope, signedOutAt } from "./graph";

const SignInAgain = lazyPart("MemberSignInAgain", () => import("./pages/SignIn/MemberSignInAgain"));
const SignInPage = lazyPage("SignInPage", () => import("./pages/SignIn/SignInPage"));

/** Asks who is signed in, and shows the app to that member, or the way in to everybody else. */
export function Shell(props: RouteSectionProps) {
  const shell = createShellQuery();
  const session = createSession({
    scope,
    viewer: () => member()?.id,
    ask: () => whoIsHere(member()?.workspace?.slug),
    signedOutAt,
    canReturn: true,
    onReturn: lookAgain,
  });
  // what is shown stays until the session's end has been told apart: one that ran out leaves the page as it is
  const member = createMemo<Member | undefined>((shown) => {
    if (session.state() === "over") return undefined;
    return shell[0].data?.me ?? shown;
  });

  return (
    <Loaded
      query={shell}
      part={(data) => data.me ?? member()}
      skeleton={<Skeleton of="block" times={2} />}
      frame={anonymous}
      missing={<SignInPage ended={lastEnd()} />}
    >
      {(me) => (
        <>
          <AdminFrame member={me()}>{props.children}</AdminFrame>
          <Show when={session.state() === "expired"}>
            <Suspense>
              <SignInAgain email={me().email} />
            </Suspense>
          </Show>
        </>
      )}
    </Loaded>
  );
}

/** Why nobody is here any more is known where this browser was signed in. */
async function whoIsHere(workspace: string | undefined) {
  const { data, error } = await loadShellQuery(graph, {}, { requestPolicy: "network-only" });
  if (error || !data) return undefined;
  if (data.me || !workspace) return { viewer: data.me?.id ?? null, ended: null };
  const end = await loadSessionEndQuery(graph, { workspace }, { requestPolicy: "network-only" });
  return end.data && { viewer: null, ended: end.data.signInPage?.sessionEnded ?? null };
}

/** Around what is shown before anybody knows who is here. */
const anonymous = (content: JSX.Element) => (
  <main class="mx-auto max-w-5xl px-4 py-8 sm:px-6">
    <h1 class="sr-only">{document.title}</h1>
    {content}
  </main>
);
