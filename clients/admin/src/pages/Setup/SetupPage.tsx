import { Loaded } from "@portico/kit/Loaded";
import { takeLinkToken, watchLinkToken } from "@portico/kit/signin/linkToken";
import { SignInFrame } from "@portico/kit/signin/SignInFrame";
import { BrandMark } from "@portico/kit/ui/BrandMark";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { words } from "@portico/kit/words";
import { createSignInLinkQuery } from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { t } from "../../text";
import { SetupForm } from "./SetupForm";

/** The first page of a new installation; only the link that the server printed opens it. */
export function SetupPage() {
  const token = takeLinkToken();
  watchLinkToken();
  const link = createSignInLinkQuery({ token });
  return (
    <SignInFrame brand={<BrandMark name={t("product")} large />}>
      <Loaded query={link} part={(data) => data.signInLink} skeleton={<Skeleton of="row" times={5} />}>
        {(found) => (
          <Show
            when={found().state === "READY" && found().purpose === "SETUP"}
            fallback={<Closed done={found().state === "USED"} />}
          >
            <Page title={t("setup.title")} of={t("product")}>
              <p class="text-muted">{t("setup.intro")}</p>
              <SetupForm token={token} />
            </Page>
          </Show>
        )}
      </Loaded>
    </SignInFrame>
  );
}

function Closed(props: { done: boolean }) {
  return (
    <Page title={props.done ? t("setup.done") : t("setup.unknown")} of={t("product")}>
      <p class="text-muted">{props.done ? t("setup.doneText") : t("setup.unknownText")}</p>
      <ButtonLink look="primary" href="/clients">
        {words().goToSignIn}
      </ButtonLink>
    </Page>
  );
}
