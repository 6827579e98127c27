import { Loaded } from "@portico/kit/Loaded";
import { Day } from "@portico/kit/ui/Day";
import { Fact, Facts } from "@portico/kit/ui/Facts";
import { Money } from "@portico/kit/ui/Money";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { type ContractQuery, createContractQuery } from "@portico/schema/portal.generated";
import { A, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { ContractDates } from "../../components/ContractDates";
import { ContractState } from "../../components/ContractState";
import { FilePreview } from "../../components/FilePreview";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";

type Contract = NonNullable<NonNullable<ContractQuery["portal"]>["contract"]>;

export function ContractPage() {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <OneContract id={id} />}
    </Show>
  );
}

function OneContract(props: { id: string }) {
  const frame = useFrame();
  const contract = createContractQuery(() => ({ workspace: place.workspace, id: props.id }));
  return (
    <Loaded
      query={contract}
      part={(data) => data.portal?.contract}
      skeleton={<Skeleton of="block" times={2} />}
      frame={(content) => (
        <Page title={t("contract.heading")} of={frame.brand.name}>
          {content}
        </Page>
      )}
      missing={<NotAvailablePage />}
    >
      {(found) => <Sheet contract={found()} />}
    </Loaded>
  );
}

function Sheet(props: { contract: Contract }) {
  const frame = useFrame();
  return (
    <Page
      title={props.contract.name}
      of={frame.brand.name}
      above={
        <A href="/contracts" class="link inline-flex min-h-11 items-center justify-self-start sm:min-h-6">
          {t("nav.contracts")}
        </A>
      }
      aside={<ContractState contract={props.contract} />}
    >
      <Facts>
        <Fact label={t("contract.value")}>
          <Show when={props.contract.value} fallback={t("contract.noValue")}>
            {(value) => <Money of={value()} />}
          </Show>
        </Fact>
        <Fact label={t("contract.dates")}>
          <ContractDates contract={props.contract} />
        </Fact>
        <Show when={props.contract.signedOn}>
          {(day) => (
            <Fact label={t("contract.signed")}>
              <Day on={day()} />
            </Fact>
          )}
        </Show>
        <Show when={props.contract.paymentTerms}>
          {(terms) => (
            <Fact label={t("contract.paymentTerms")}>
              <p dir="auto" class="max-w-prose whitespace-pre-line">
                {terms()}
              </p>
            </Fact>
          )}
        </Show>
      </Facts>
      <Show when={props.contract.file?.id} keyed fallback={<p class="text-muted">{t("contract.noFileText")}</p>}>
        {(_id) => <Show when={props.contract.file}>{(file) => <FilePreview file={file()} />}</Show>}
      </Show>
    </Page>
  );
}
