import { Fact, Facts } from "@portico/kit/ui/Facts";
import type { BrandFormFragment, BrandSampleFragment } from "@portico/schema/admin.generated";
import { For } from "solid-js";
import { t } from "../../brandText";
import { BrandSample } from "./BrandSample";

const details = ["name", "contactEmail", "address", "taxId", "paymentInstructions", "payee", "iban", "bic"] as const;

/** The brand for whoever may not change it. */
export function BrandFacts(props: { workspace: BrandFormFragment & BrandSampleFragment }) {
  return (
    <>
      <BrandSample
        name={props.workspace.name}
        contactEmail={props.workspace.contactEmail}
        accent={props.workspace.brand}
        brand={props.workspace.brand}
      />
      <Facts>
        <For each={details}>
          {(detail) => (
            <Fact label={t(`brand.${detail}`)}>
              <span dir="auto" class="whitespace-pre-line">
                {props.workspace[detail] ?? t("brand.nothing")}
              </span>
            </Fact>
          )}
        </For>
      </Facts>
    </>
  );
}
