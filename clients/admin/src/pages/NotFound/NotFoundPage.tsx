import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Page } from "@portico/kit/ui/Page";
import { t } from "../../text";

export function NotFoundPage() {
  return (
    <Page title={t("missing.title")} of={t("product")}>
      <p class="text-muted">{t("missing.text")}</p>
      <div>
        <ButtonLink href="/clients">{t("missing.back")}</ButtonLink>
      </div>
    </Page>
  );
}
