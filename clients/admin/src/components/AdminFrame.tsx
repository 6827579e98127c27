import { followAccent } from "@portico/kit/accentSheet";
import { problemIn } from "@portico/kit/answer";
import { forgetDrafts } from "@portico/kit/drafts";
import { announceSession } from "@portico/kit/session";
import { proceed } from "@portico/kit/signin/proceed";
import { BrandMark } from "@portico/kit/ui/BrandMark";
import { Button } from "@portico/kit/ui/Button";
import { Notice } from "@portico/kit/ui/Notice";
import { SkipLink } from "@portico/kit/ui/SkipLink";
import { ThemeSwitch } from "@portico/kit/ui/ThemeSwitch";
import { Toasts } from "@portico/kit/ui/Toasts";
import { createSignOutMemberMutation } from "@portico/schema/admin.generated";
import { A, useLocation } from "@solidjs/router";
import { createSignal, ErrorBoundary, For, type JSX, lazy, Show, Suspense } from "solid-js";
import { type Member, MemberContext } from "../frame";
import { base, scope } from "../graph";
import { listenForFileDrops } from "../fileDrops";
import { logo } from "../logo";
import { t } from "../text";
import { Crashed } from "./Crashed";
import { Shortcuts } from "./Shortcuts";

// with the upload code, which no page needs before it is shown
const RunningUploads = lazy(async () => ({ default: (await import("./RunningUploads")).RunningUploads }));

const places = ["clients", "projects", "contracts", "invoices", "settings"] as const;

/** What stays on the screen while pages change. */
export function AdminFrame(props: { member: Member; children: JSX.Element }) {
  const location = useLocation();
  const brand = () => props.member.workspace?.brand;
  followAccent(() => brand()?.accent);
  listenForFileDrops();
  const business = () => brand()?.name ?? t("product");
  return (
    <MemberContext.Provider value={() => props.member}>
      <SkipLink />
      <div class="grid min-h-dvh grid-rows-[auto_1fr] lg:grid-cols-[15rem_1fr] lg:grid-rows-1">
        <header class="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-4 py-3 lg:sticky lg:top-0 lg:h-dvh lg:flex-col lg:flex-nowrap lg:items-stretch lg:border-e lg:border-b-0 lg:py-5">
          <A
            href="/clients"
            class="flex min-h-11 min-w-0 items-center rounded-lg lg:px-3"
            aria-label={`${business()}: ${t("nav.clients")}`}
          >
            <BrandMark name={business()} logo={logo(brand()?.logo)} plate={brand()?.logo?.plate} />
          </A>
          <nav aria-label={t("nav.label")} class="flex flex-wrap max-sm:[&>a]:px-1.5 lg:mt-4 lg:flex-col">
            <For each={places}>
              {(place) => (
                <A href={`/${place}`} class="nav-link">
                  {t(`nav.${place}`)}
                </A>
              )}
            </For>
          </nav>
          <div class="ms-auto flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2 lg:ms-0 lg:mt-auto lg:flex-col lg:flex-nowrap lg:items-stretch lg:px-3">
            <div class="hidden min-w-0 lg:block">
              <p dir="auto" class="truncate font-medium" title={props.member.name}>
                {props.member.name}
              </p>
              <p class="truncate text-sm text-muted" title={props.member.email}>
                {props.member.email}
              </p>
            </div>
            <ThemeSwitch />
            <div class="hidden lg:block">
              <Shortcuts />
            </div>
            <SignOut member={props.member.id} />
          </div>
        </header>
        <main id="content" tabindex="-1" class="mx-auto w-full max-w-5xl min-w-0 px-4 py-8 sm:px-8 sm:py-10">
          <ErrorBoundary fallback={(_error, reset) => <Crashed at={location.pathname} reset={reset} />}>
            <Suspense>{props.children}</Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Suspense>
        <RunningUploads />
      </Suspense>
      <Toasts />
    </MemberContext.Provider>
  );
}

function SignOut(props: { member: string }) {
  const [leaving, leave] = createSignOutMemberMutation();
  const [problem, setProblem] = createSignal<string>();
  async function signOut() {
    // Before anything is awaited: that the session is over may be heard of earlier than its answer, and takes the page away.
    const { member } = props;
    const { data, error } = await leave({});
    const found = problemIn(data?.signOutMember, "MemberSignedOut", error);
    if (found) return setProblem(found.message);
    forgetDrafts(member);
    announceSession(scope);
    proceed(base);
  }
  return (
    <>
      <Show when={problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Button busy={leaving.fetching} onClick={signOut}>
        {t("nav.signOut")}
      </Button>
    </>
  );
}
