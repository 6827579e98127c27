import { problemIn } from "@portico/kit/answer";
import { announceSession } from "@portico/kit/sessionWatch";
import { proceed } from "@portico/kit/signin/proceed";
import { SignIn } from "@portico/kit/signin/SignIn";
import { SignInFrame } from "@portico/kit/signin/SignInFrame";
import { BrandMark } from "@portico/kit/ui/BrandMark";
import { Notice } from "@portico/kit/ui/Notice";
import { createRequestMemberLinkMutation, createSignInMemberMutation } from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { scope } from "../../graph";
import { t } from "../../text";

/** The way in, at whatever address brought the person here: signing in ends there. */
export function SignInPage(props: { ended: boolean }) {
  const [, requestLink] = createRequestMemberLinkMutation();
  const [, signIn] = createSignInMemberMutation();
  return (
    <SignInFrame brand={<BrandMark name={t("product")} large />}>
      <SignIn
        title={t("signIn.title")}
        of={t("product")}
        intro={t("signIn.intro")}
        notice={
          <Show when={props.ended}>
            <Notice>{t("signIn.ended")}</Notice>
          </Show>
        }
        requestLink={async (email) => {
          const returnTo = location.pathname + location.search + location.hash;
          const { data, error } = await requestLink({ input: { email, returnTo } });
          return problemIn(data?.requestMemberLink, "LinkRequested", error);
        }}
        enter={async (email, code) => {
          const { data, error } = await signIn({ input: { email, code } });
          const member = data?.signInMember;
          if (member?.__typename !== "MemberSignedIn") return problemIn(member, "MemberSignedIn", error);
          announceSession(scope);
          proceed(member.returnTo);
        }}
      />
    </SignInFrame>
  );
}
