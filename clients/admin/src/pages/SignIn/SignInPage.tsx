import type { SessionEnd } from "@portico/kit/session";
import { proceed } from "@portico/kit/signin/proceed";
import { SignIn } from "@portico/kit/signin/SignIn";
import { SignInFrame } from "@portico/kit/signin/SignInFrame";
import { BrandMark } from "@portico/kit/ui/BrandMark";
import { Notice } from "@portico/kit/ui/Notice";
import { Show } from "solid-js";
import { t } from "../../text";
import { createMemberSignIn } from "./memberSignIn";

/** The way in, at whatever address brought the person here: signing in ends there. */
export function SignInPage(props: { ended: SessionEnd | undefined }) {
  const { requestLink, enter } = createMemberSignIn();
  return (
    <SignInFrame brand={<BrandMark name={t("product")} large />}>
      <SignIn
        title={t("signIn.title")}
        of={t("product")}
        intro={t("signIn.intro")}
        notice={<Show when={props.ended}>{(reason) => <Notice>{t(`signIn.${reason()}`)}</Notice>}</Show>}
        requestLink={requestLink}
        enter={async (email, code) => {
          const { problem, returnTo } = await enter(email, code);
          if (returnTo) proceed(returnTo);
          return problem;
        }}
      />
    </SignInFrame>
  );
}
