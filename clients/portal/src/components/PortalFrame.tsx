import { followAccent } from "@portico/kit/accentSheet";
import { problemIn } from "@portico/kit/answer";
import { forgetDrafts } from "@portico/kit/drafts";
import { lazyPart } from "@portico/kit/lazyPage";
import { announceSession } from "@portico/kit/session";
import { proceed } from "@portico/kit/signin/proceed";
import { Button } from "@portico/kit/ui/Button";
import { Count } from "@portico/kit/ui/Count";
import { Notice } from "@portico/kit/ui/Notice";
import { SkipLink } from "@portico/kit/ui/SkipLink";
import { ThemeSwitch } from "@portico/kit/ui/ThemeSwitch";
import { createLeavePortalMutation, type PortalBrandFragment, type ShellQuery } from "@portico/schema/portal.generated";
import { A, useLocation } from "@solidjs/router";
import { createSignal, ErrorBoundary, For, type JSX, Show, Suspense } from "solid-js";
import { FrameContext } from "../frame";
import { place } from "../place";
import { t } from "../text";
import { Crashed } from "./Crashed";
import { PortalBrand, PoweredBy } from "./PortalBrand";

const PreviewBanner = lazyPart("PreviewBanner", () => import("../pages/Preview/PreviewBanner"));

type Portal = NonNullable<ShellQuery["portal"]>;

/** What stays on the screen while pages change. */
export function PortalFrame(props: { brand: PortalBrandFragment; portal: Portal; children: JSX.Element }) {
  const location = useLocation();
  const frame = {
    get client() {
      return props.portal.client;
    },
    get sections() {
      return props.portal.sections;
    },
    get brand() {
      return props.brand;
    },
  };
  followAccent(() => props.brand.accent);
  return (
    <FrameContext.Provider value={frame}>
      <SkipLink />
      <Show when={props.portal.isPreview}>
        <PreviewBanner client={props.portal.client} />
      </Show>
      <div class="mx-auto grid min-h-dvh max-w-5xl grid-rows-[auto_1fr_auto] px-4 sm:px-6">
        <header class="print:hidden grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 border-b border-line pt-3 pb-2 sm:gap-y-3 sm:pt-4">
          <A
            href="/"
            class="flex min-h-11 min-w-0 items-center justify-self-start rounded-lg"
            aria-label={homeLabel(props.brand)}
          >
            <PortalBrand brand={props.brand} />
          </A>
          <div class="-me-3 flex min-w-0 items-center justify-end gap-3">
            <span
              dir="auto"
              class="hidden min-w-0 max-w-72 truncate text-sm text-muted sm:block"
              title={props.portal.client.name}
            >
              {props.portal.client.name}
            </span>
            <LogOut client={props.portal.client.id} isPreview={props.portal.isPreview} />
          </div>
          <Navigation portal={props.portal} />
        </header>
        <main id="content" tabindex="-1" class="min-w-0 py-8 sm:py-10">
          <ErrorBoundary fallback={(_error, reset) => <Crashed at={location.pathname} reset={reset} />}>
            <Suspense>{props.children}</Suspense>
          </ErrorBoundary>
        </main>
        <footer class="print:hidden flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-4 text-sm text-muted">
          <p dir="auto" class="w-full wrap-anywhere sm:hidden">
            {t("frame.signedInAs", { name: props.portal.client.name })}
          </p>
          <Show when={props.brand.contactEmail}>
            {(email) => (
              <span>
                {t("frame.contact")}{" "}
                <a class="link row-link" href={`mailto:${email()}`}>
                  {email()}
                </a>
              </span>
            )}
          </Show>
          <PoweredBy brand={props.brand} />
          <ThemeSwitch />
        </footer>
      </div>
    </FrameContext.Provider>
  );
}

const homeLabel = (brand: PortalBrandFragment) => `${brand.name}: ${t("nav.overview")}`;

/** A section, where it is, and how much in it waits for the client. */
const entriesOf = ({ sections, dashboard }: Portal) => {
  const entries = [
    { section: "PROJECTS", href: "/projects", label: t("nav.projects"), waiting: undefined },
    { section: "DELIVERABLES", href: "/deliverables", label: t("nav.deliverables"), waiting: undefined },
    { section: "CONTRACTS", href: "/contracts", label: t("nav.contracts"), waiting: undefined },
    {
      section: "INVOICES",
      href: "/invoices",
      label: t("nav.invoices"),
      waiting: dashboard.outstandingInvoices?.total,
    },
  ] as const;
  return entries.filter(({ section }) => sections.includes(section));
};

function Navigation(props: { portal: Portal }) {
  return (
    <nav aria-label={t("nav.label")} class="col-span-2 -mx-3 flex flex-wrap">
      <A href="/" end class="nav-link">
        {t("nav.overview")}
      </A>
      <For each={entriesOf(props.portal)}>
        {(entry) => (
          <A href={entry.href} class="nav-link">
            {entry.label}
            <Show when={entry.waiting}>
              {(count) => <Count of={count()} label={t("nav.waiting", { count: count() })} />}
            </Show>
          </A>
        )}
      </For>
    </nav>
  );
}

function LogOut(props: { client: string; isPreview: boolean }) {
  const [leaving, leave] = createLeavePortalMutation();
  const [problem, setProblem] = createSignal<string>();
  async function logOut() {
    // Before anything is awaited: that the session is over may be heard of earlier than its answer, and takes the page away.
    const { client } = props;
    const { data, error } = await leave({});
    const found = problemIn(data?.leavePortal, "PortalLeft", error);
    if (found) return setProblem(found.message);
    forgetDrafts(client);
    announceSession(place.scope);
    proceed(place.base);
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
      <Button look="quiet" busy={leaving.fetching} blockedBy={props.isPreview ? "preview" : undefined} onClick={logOut}>
        {t("nav.logOut")}
      </Button>
    </>
  );
}
