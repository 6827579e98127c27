import { proceed } from "@portico/kit/signin/proceed";
import { SignIn } from "@portico/kit/signin/SignIn";
import { SignInFrame } from "@portico/kit/signin/SignInFrame";
import { buttonLook, buttonShape } from "@portico/kit/ui/Button";
import { Notice } from "@portico/kit/ui/Notice";
import { Page } from "@portico/kit/ui/Page";
import type { ShellQuery } from "@portico/schema/portal.generated";
import { Show } from "solid-js";
import { PortalBrand, PoweredBy } from "../../components/PortalBrand";
import { place } from "../../place";
import { t } from "../../signInText";
import { createPortalSignIn } from "./portalSignIn";

/** The way in, at whatever address brought the person here: signing in ends there. */
export function SignInPage(props: { page: NonNullable<ShellQuery["signInPage"]> }) {
  const { requestLink, enter } = createPortalSignIn();
  const business = () => props.page.brand.name;

  return (
    <SignInFrame brand={<PortalBrand brand={props.page.brand} large />} footer={<PoweredBy brand={props.page.brand} />}>
      <Show when={!place.isPreview} fallback={<PreviewOver business={business()} />}>
        <SignIn
          title={t("signIn.title")}
          of={business()}
          intro={t("signIn.intro", { business: business() })}
          notice={
            <Show when={props.page.sessionEnded}>
              {(reason) => <Notice>{t(`signIn.${reason()}`, { business: business() })}</Notice>}
            </Show>
          }
          scope={place.scope}
          requestLink={requestLink}
          enter={async (email, code) => {
            const { problem, returnTo } = await enter(email, code);
            if (returnTo) proceed(returnTo);
            return problem;
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
      <div>
        <a href="/admin/clients" rel="external" class={`${buttonShape} ${buttonLook.plain}`}>
          {t("preview.toClients")}
        </a>
      </div>
    </Page>
  );
}
