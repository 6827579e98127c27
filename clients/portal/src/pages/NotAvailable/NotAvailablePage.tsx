import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Page } from "@portico/kit/ui/Page";
import { Show } from "solid-js";
import { useFrame } from "../../frame";
import { t } from "../../text";

/** One page for what is hidden, somebody else's or not there: it must not tell which. */
export function NotAvailablePage() {
  const frame = useFrame();
  return (
    <Page title={t("missing.page")} of={frame.brand.name}>
      <div class="grid gap-1 text-muted wrap-anywhere">
        <p>{t("missing.pageText")}</p>
        <Show when={frame.brand.contactEmail}>
          {(contact) => <p>{t("missing.contact", { contact: contact() })}</p>}
        </Show>
      </div>
      <div>
        <ButtonLink href="/">{t("missing.back")}</ButtonLink>
      </div>
    </Page>
  );
}
