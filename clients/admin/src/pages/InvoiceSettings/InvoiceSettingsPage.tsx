import { Loaded } from "@portico/kit/Loaded";
import { Card } from "@portico/kit/ui/Card";
import { Notice } from "@portico/kit/ui/Notice";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createInvoiceSettingsQuery } from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { SettingsPage } from "../../components/SettingsPage";
import { t } from "../../brandText";
import { BrandFacts } from "./BrandFacts";
import { BrandForm } from "./BrandForm";
import { LogoCard } from "./LogoCard";
import { NumberingForm } from "./NumberingForm";

/** How the business looks to its clients, and what its invoices say of it. */
export function InvoiceSettingsPage() {
  const settings = createInvoiceSettingsQuery();
  return (
    <SettingsPage tab="invoices">
      <p class="max-w-prose text-muted">{t("brand.text")}</p>
      <Loaded query={settings} part={(data) => data.workspace} skeleton={<Skeleton of="block" times={3} />}>
        {(workspace) => (
          <Show
            when={workspace().canManageBrand}
            fallback={
              <>
                <Notice>{t("brand.who")}</Notice>
                <BrandFacts workspace={workspace()} />
              </>
            }
          >
            <LogoCard workspace={workspace()} />
            <BrandForm workspace={workspace()} />
            <Card title={t("numbering.title")}>
              <NumberingForm workspace={workspace()} />
            </Card>
          </Show>
        )}
      </Loaded>
    </SettingsPage>
  );
}
