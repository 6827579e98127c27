import { SignInFrame } from "@portico/kit/signin/SignInFrame";
import { Page } from "@portico/kit/ui/Page";
import { t } from "../../signInText";

/** The address names no workspace. */
export function NoPortalPage() {
  return (
    <SignInFrame brand={null}>
      <Page title={t("missing.workspace")} of="">
        <p class="text-muted">{t("missing.workspaceText")}</p>
      </Page>
    </SignInFrame>
  );
}
