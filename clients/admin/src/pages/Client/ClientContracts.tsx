import type { Paging } from "@portico/kit/paging";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Money } from "@portico/kit/ui/Money";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ClientContractsQuery } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { ContractDates } from "../../components/ContractDates";
import { ContractState } from "../../components/ContractState";
import { t } from "../../text";
import { ListCard } from "./ListCard";
import type { Of } from "./of";

export type Contract = Of<ClientContractsQuery, "contracts">;

interface ClientContractsProps {
  paging: Paging<Contract>;
  client: { id: string; name: string; archivedAt: string | null };
  onMore: () => void;
}

export function ClientContracts(props: ClientContractsProps) {
  return (
    <ListCard
      title={t("client.contracts")}
      paging={props.paging}
      empty={t("client.noContracts", { name: props.client.name })}
      aside={
        <Show when={!props.client.archivedAt}>
          <ButtonLink href={`/contracts/new?client=${props.client.id}`}>{t("client.newContract")}</ButtonLink>
        </Show>
      }
    >
      <PagedTable
        caption={t("client.contracts")}
        columns={columns()}
        paging={props.paging}
        onMore={() => props.onMore()}
      >
        {(contract) => (
          <Row>
            <HeadCell>
              <A href={`/contracts/${contract.id}`} dir="auto" class="link row-link">
                {contract.name}
              </A>
            </HeadCell>
            <Cell label={t("contract.status")}>
              <ContractState contract={contract} />
            </Cell>
            <Cell label={t("contract.dates")}>
              <ContractDates contract={contract} />
            </Cell>
            <Cell label={t("contract.value")} end>
              <Show when={contract.value} fallback={<span class="text-muted">{t("contract.noValue")}</span>}>
                {(value) => <Money of={value()} />}
              </Show>
            </Cell>
          </Row>
        )}
      </PagedTable>
    </ListCard>
  );
}

const columns = () => [
  { label: t("work.name") },
  { label: t("contract.status") },
  { label: t("contract.dates") },
  { label: t("contract.value"), end: true },
];
