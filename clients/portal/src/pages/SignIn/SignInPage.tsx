import { problemIn } from "@portico/kit/answer";
import { announceSession } from "@portico/kit/sessionWatch";
import { proceed } from "@portico/kit/signin/proceed";
import { SignIn } from "@portico/kit/signin/SignIn";
import { SignInFrame } from "@portico/kit/signin/SignInFrame";
import { Notice } from "@portico/kit/ui/Notice";
import { Page } from "@portico/kit/ui/Page";
import {
  createEnterPortalMutation,
  createRequestPortalLinkMutation,
  type ShellQuery,
} from "@portico/schema/portal.generated";
import { Show } from "solid-js";
import { PortalBrand, PoweredBy } from "../../components/PortalBrand";
import { place } from "../../place";
import { t } from "../../text";

/** The way in, at whatever address brought the person here: signing in ends there. */
export function SignInPage(props: { page: NonNullable<ShellQuery["signInPage"]> }) {
  const [, requestLink] = createRequestPortalLinkMutation();
  const [, enter] = createEnterPortalMutation();
  const business = () => props.page.brand.name;

  return (
    <SignInFrame brand={<PortalBrand brand={props.page.brand} large />} footer={<PoweredBy brand={props.page.brand} />}>
      <Show when={!place.scope.startsWith("preview:")} fallback={<PreviewOver business={business()} />}>
        <SignIn
          title={t("signIn.title")}
          of={business()}
          intro={t("signIn.intro", { business: business() })}
          notice={
            <Show when={props.page.sessionEnded}>
              {(reason) => <Notice>{t(`signIn.${reason()}`, { business: business() })}</Notice>}
            </Show>
          }
          requestLink={async (email) => {
            const returnTo = location.pathname + location.search + location.hash;
            const { data, error } = await requestLink({ input: { workspace: place.workspace, email, returnTo } });
            return problemIn(data?.requestPortalLink, "LinkRequested", error);
          }}
          enter={async (email, code) => {
            const { data, error } = await enter({ input: { workspace: place.workspace, email, code } });
            const entered = data?.enterPortal;
            if (entered?.__typename !== "PortalEntered") return problemIn(entered, "PortalEntered", error);
            announceSession(place.scope);
            proceed(entered.returnTo);
          }}
        />
      </Show>
    </SignInFrame>
  );
}

function PreviewOver(props: { business: string }) {
  return (
    <Page title={t("preview.over")} of={props.business}>
      <p class="text-muted">{t("preview.overText")}</p>
    </Page>
  );
}
