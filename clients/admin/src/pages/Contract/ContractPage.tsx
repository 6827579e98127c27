import { Loaded } from "@portico/kit/Loaded";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Day } from "@portico/kit/ui/Day";
import { Fact, Facts } from "@portico/kit/ui/Facts";
import { Money } from "@portico/kit/ui/Money";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { type ContractQuery, createContractQuery } from "@portico/schema/admin.generated";
import { A, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { ContractDates } from "../../components/ContractDates";
import { ContractState } from "../../components/ContractState";
import { FilePreview } from "../../components/FilePreview";
import { useMember } from "../../frame";
import { t } from "../../text";
import { ContractDelete } from "./ContractDelete";
import { NotFoundPage } from "../NotFound/NotFoundPage";

type Contract = NonNullable<NonNullable<ContractQuery["workspace"]>["contract"]>;

export function ContractPage() {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <OneContract id={id} />}
    </Show>
  );
}

function OneContract(props: { id: string }) {
  const member = useMember();
  const contract = createContractQuery(() => ({ id: props.id }));
  const page = (title: string, content: JSX.Element, aside?: JSX.Element) => (
    <Page
      title={title}
      of={member.workspace?.name ?? ""}
      above={
        <A href="/contracts" class="link row-link justify-self-start">
          {t("contracts.title")}
        </A>
      }
      aside={aside}
    >
      {content}
    </Page>
  );
  return (
    <Loaded
      query={contract}
      part={(data) => data.workspace?.contract}
      skeleton={<Skeleton of="block" times={3} />}
      frame={(content) => page(t("contract.title"), content)}
      missing={<NotFoundPage />}
    >
      {(found) =>
        page(
          found().name,
          <Sheet contract={found()} />,
          <div class="flex flex-wrap gap-2">
            <ButtonLink href={`/contracts/${found().id}/edit`}>{t("work.edit")}</ButtonLink>
            <Show when={found().status === "DRAFT"}>
              <ContractDelete contract={found()} />
            </Show>
          </div>,
        )
      }
    </Loaded>
  );
}

function Sheet(props: { contract: Contract }) {
  return (
    <>
      <Facts>
        <Fact label={t("work.client")}>
          <Show when={props.contract.client}>
            {(client) => (
              <A href={`/clients/${client().id}`} dir="auto" class="link row-link">
                {client().name}
              </A>
            )}
          </Show>
        </Fact>
        <Fact label={t("contract.status")}>
          <ContractState contract={props.contract} />
          <p class="pt-1 text-sm text-muted">{t(`contract.hint${props.contract.status}`)}</p>
        </Fact>
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
            <Fact label={t("contract.signedOn")}>
              <Day on={day()} />
            </Fact>
          )}
        </Show>
        <Fact label={t("contract.renewsOn")}>
          <Show when={props.contract.renewsOn} fallback={<None />}>
            {(day) => <Day on={day()} />}
          </Show>
          <p class="pt-1 text-sm text-muted">{t("contract.renewsOnHint")}</p>
        </Fact>
        <Fact label={t("contract.paymentTerms")}>
          <Written text={props.contract.paymentTerms} />
        </Fact>
        <Fact label={t("contract.notes")}>
          <Written text={props.contract.notes} />
        </Fact>
      </Facts>
      <Show when={props.contract.file?.id} keyed fallback={<p class="text-muted">{t("contract.noFileText")}</p>}>
        {(_id) => <Show when={props.contract.file}>{(file) => <FilePreview file={file()} />}</Show>}
      </Show>
    </>
  );
}

/** Text of several lines, as it was written. */
function Written(props: { text: string | null }) {
  return (
    <Show when={props.text} fallback={<None />}>
      {(text) => (
        <p dir="auto" class="max-w-prose whitespace-pre-line">
          {text()}
        </p>
      )}
    </Show>
  );
}

const None = () => <span class="text-muted">{t("contract.none")}</span>;
