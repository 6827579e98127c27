import { Loaded } from "@portico/kit/Loaded";
import type { SessionEnd } from "@portico/kit/session";
import { proceed } from "@portico/kit/signin/proceed";
import { SignIn } from "@portico/kit/signin/SignIn";
import { SignInFrame } from "@portico/kit/signin/SignInFrame";
import { BrandMark } from "@portico/kit/ui/BrandMark";
import { Notice } from "@portico/kit/ui/Notice";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createSetUpStateQuery } from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { scope } from "../../graph";
import { t } from "../../text";
import { createMemberSignIn } from "./memberSignIn";

/** The way in, at whatever address brought the person here: signing in ends there. */
export function SignInPage(props: { ended: SessionEnd | undefined }) {
  const setUp = createSetUpStateQuery();
  return (
    <SignInFrame brand={<BrandMark name={t("product")} large />}>
      <Loaded query={setUp} part={(data) => data} skeleton={<Skeleton of="row" times={3} />}>
        {(state) => (
          <Show when={state().needsSetUp} fallback={<MemberSignIn ended={props.ended} />}>
            <Page title={t("signIn.notSetUp")} of={t("product")}>
              <p class="text-muted">{t("signIn.notSetUpText")}</p>
            </Page>
          </Show>
        )}
      </Loaded>
    </SignInFrame>
  );
}

function MemberSignIn(props: { ended: SessionEnd | undefined }) {
  const { requestLink, enter } = createMemberSignIn();
  return (
    <SignIn
      title={t("signIn.title")}
      of={t("product")}
      intro={t("signIn.intro")}
      scope={scope}
      notice={<Show when={props.ended}>{(reason) => <Notice>{t(`signIn.${reason()}`)}</Notice>}</Show>}
      requestLink={requestLink}
      enter={async (email, code) => {
        const { problem, returnTo } = await enter(email, code);
        if (returnTo) proceed(returnTo);
        return problem;
      }}
    />
  );
}
