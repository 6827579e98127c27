import { problemIn } from "@portico/kit/answer";
import { Loaded } from "@portico/kit/Loaded";
import { together } from "@portico/kit/query";
import { announceSession } from "@portico/kit/session";
import { EnterLink } from "@portico/kit/signin/EnterLink";
import { takeLinkToken, watchLinkToken } from "@portico/kit/signin/linkToken";
import { proceed } from "@portico/kit/signin/proceed";
import { SignInFrame } from "@portico/kit/signin/SignInFrame";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import {
  createEnterPortalMutation,
  createRequestPortalLinkMutation,
  createShellQuery,
  createSignInLinkQuery,
} from "@portico/schema/portal.generated";
import { Show } from "solid-js";
import { PortalBrand, PoweredBy } from "../../components/PortalBrand";
import { place } from "../../place";
import { t } from "../../signInText";

/** What the mailed link opens. Looking changes nothing; the button signs in. */
export function EnterPage() {
  const token = takeLinkToken();
  watchLinkToken();
  const link = createSignInLinkQuery({ token });
  const shell = createShellQuery({ workspace: place.workspace });
  const [, enter] = createEnterPortalMutation();
  const [, requestLink] = createRequestPortalLinkMutation();
  const brand = () => link[0].data?.signInLink.brand ?? shell[0].data?.signInPage?.brand;
  const signedIn = () => {
    const client = shell[0].data?.portal?.client;
    return client && { name: client.name, home: place.base };
  };
  const business = () => brand()?.name ?? "";

  return (
    <SignInFrame
      brand={<Show when={brand()}>{(brand) => <PortalBrand brand={brand()} large />}</Show>}
      footer={<Show when={brand()}>{(brand) => <PoweredBy brand={brand()} />}</Show>}
    >
      <Loaded
        query={together(link, [shell])}
        part={(data) => data.signInLink}
        skeleton={<Skeleton of="row" times={3} />}
      >
        {(found) => (
          <EnterLink
            link={found()}
            signedIn={signedIn()}
            title={t("enter.title", { business: business() })}
            of={business()}
            intro={t("enter.intro", { business: business() })}
            action={t("enter.action")}
            signInHref="/"
            enter={async () => {
              const { data, error } = await enter({ input: { token } });
              const entered = data?.enterPortal;
              if (entered?.__typename !== "PortalEntered") return problemIn(entered, "PortalEntered", error);
              announceSession(place.scope);
              proceed(entered.returnTo);
            }}
            requestAnother={async () => {
              const { data, error } = await requestLink({ input: { token } });
              return problemIn(data?.requestPortalLink, "LinkRequested", error);
            }}
          />
        )}
      </Loaded>
    </SignInFrame>
  );
}
