import { Money } from "@portico/kit/ui/Money";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ContractRowFragment } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { ContractDates } from "../../components/ContractDates";
import { ContractState } from "../../components/ContractState";
import { t } from "../../text";

export function ContractRow(props: { contract: ContractRowFragment }) {
  return (
    <Row>
      <HeadCell>
        <A href={`/contracts/${props.contract.id}`} dir="auto" class="link row-link">
          {props.contract.name}
        </A>
      </HeadCell>
      <Cell label={t("work.client")}>
        <Show when={props.contract.client}>
          {(client) => (
            <A href={`/clients/${client().id}`} dir="auto" class="row-link hover:underline">
              {client().name}
            </A>
          )}
        </Show>
      </Cell>
      <Cell label={t("contract.status")}>
        <ContractState contract={props.contract} />
      </Cell>
      <Cell label={t("contract.dates")}>
        <ContractDates contract={props.contract} />
      </Cell>
      <Cell label={t("contract.value")} end>
        <Show when={props.contract.value} fallback={<span class="text-muted">{t("contract.noValue")}</span>}>
          {(value) => <Money of={value()} />}
        </Show>
      </Cell>
    </Row>
  );
}

export const contractColumns = () => [
  { label: t("work.name") },
  { label: t("work.client") },
  { label: t("contract.status") },
  { label: t("contract.dates") },
  { label: t("contract.value"), end: true },
];
