import { problemIn } from "@portico/kit/answer";
import { Loaded } from "@portico/kit/Loaded";
import { together } from "@portico/kit/query";
import { announceSession } from "@portico/kit/session";
import { EnterLink } from "@portico/kit/signin/EnterLink";
import { takeLinkToken, watchLinkToken } from "@portico/kit/signin/linkToken";
import { proceed } from "@portico/kit/signin/proceed";
import { SignInFrame } from "@portico/kit/signin/SignInFrame";
import { BrandMark } from "@portico/kit/ui/BrandMark";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import {
  createRequestMemberLinkMutation,
  createShellQuery,
  createSignInLinkQuery,
  createSignInMemberMutation,
} from "@portico/schema/admin.generated";
import { base, scope } from "../../graph";
import { t } from "../../text";

/** What the mailed link opens. Looking changes nothing; the button signs in. */
export function EnterPage() {
  const token = takeLinkToken();
  watchLinkToken();
  const link = createSignInLinkQuery({ token });
  const shell = createShellQuery();
  const signedIn = () => {
    const me = shell[0].data?.me;
    return me ? { name: me.name, home: base } : undefined;
  };
  const [, signIn] = createSignInMemberMutation();
  const [, requestLink] = createRequestMemberLinkMutation();
  const business = () => link[0].data?.signInLink.brand?.name;

  return (
    <SignInFrame brand={<BrandMark name={t("product")} large />}>
      <Loaded
        query={together(link, [shell])}
        part={(data) => data.signInLink}
        skeleton={<Skeleton of="row" times={3} />}
      >
        {(found) => (
          <EnterLink
            link={found()}
            signedIn={signedIn()}
            title={business() ? t("enter.titleOf", { business: business() ?? "" }) : t("enter.title")}
            of={t("product")}
            intro={t("enter.intro")}
            action={t("enter.action")}
            signInHref="/clients"
            enter={async () => {
              const { data, error } = await signIn({ input: { token } });
              const member = data?.signInMember;
              if (member?.__typename !== "MemberSignedIn") return problemIn(member, "MemberSignedIn", error);
              announceSession(scope);
              proceed(member.returnTo);
            }}
            requestAnother={async () => {
              const { data, error } = await requestLink({ input: { token } });
              return problemIn(data?.requestMemberLink, "LinkRequested", error);
            }}
          />
        )}
      </Loaded>
    </SignInFrame>
  );
}
