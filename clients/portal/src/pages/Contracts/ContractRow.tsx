import { Money } from "@portico/kit/ui/Money";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ContractRowFragment } from "@portico/schema/portal.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { ContractDates } from "../../components/ContractDates";
import { ContractState } from "../../components/ContractState";
import { DownloadLink } from "../../components/DownloadLink";
import { t } from "../../text";

export function ContractRow(props: { contract: ContractRowFragment }) {
  return (
    <Row>
      <HeadCell>
        <A href={`/contracts/${props.contract.id}`} dir="auto" class="link row-link">
          {props.contract.name}
        </A>
      </HeadCell>
      <Cell label={t("contract.state")}>
        <ContractState contract={props.contract} />
      </Cell>
      <Cell label={t("contract.dates")}>
        <ContractDates contract={props.contract} />
      </Cell>
      <Cell label={t("contract.file")}>
        <Show when={props.contract.file} fallback={t("contract.noFile")}>
          {(file) => <DownloadLink file={file()} />}
        </Show>
      </Cell>
      <Cell label={t("contract.value")} end>
        <Show when={props.contract.value} fallback={<span class="whitespace-nowrap">{t("contract.noValue")}</span>}>
          {(value) => <Money of={value()} />}
        </Show>
      </Cell>
    </Row>
  );
}

export const contractColumns = () => [
  { label: t("contract.name") },
  { label: t("contract.state") },
  { label: t("contract.dates") },
  { label: t("contract.file") },
  { label: t("contract.value"), end: true },
];
