import { problemIn } from "@portico/kit/answer";
import { Loaded } from "@portico/kit/Loaded";
import { tell } from "@portico/kit/toasts";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import {
  type ContractStatus,
  createCreateContractMutation,
  createUploadLimitQuery,
} from "@portico/schema/admin.generated";
import { A, useNavigate, useSearchParams } from "@solidjs/router";
import { useMember } from "../../frame";
import { t } from "../../text";
import { contractFilter } from "../../workFilter";
import { ContractForm } from "./ContractForm";
import type { ContractDetails, ContractFields } from "./contractFields";

export function NewContractPage() {
  const member = useMember();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const client = () => contractFilter(address).client ?? undefined;
  const workspace = createUploadLimitQuery();
  const [, create] = createCreateContractMutation();

  async function save(details: ContractDetails, { clientId, name, status }: ContractFields) {
    const input = { ...details, clientId, name, status: status as ContractStatus };
    const { data, error } = await create({ input });
    const outcome = data?.createContract;
    if (outcome?.__typename !== "ContractCreated") return problemIn(outcome, "ContractCreated", error);
    tell(t("contract.created", { name: outcome.contract.name }));
    navigate(`/contracts/${outcome.contract.id}`, { replace: true });
  }

  return (
    <Page
      title={t("contract.new")}
      of={member.workspace?.name ?? ""}
      above={
        <A href="/contracts" class="link row-link justify-self-start">
          {t("contracts.title")}
        </A>
      }
    >
      <Loaded query={workspace} part={(data) => data.workspace} skeleton={<Skeleton of="row" times={6} />}>
        {(found) => (
          <ContractForm
            client={client()}
            uploadLimit={found().uploadLimit}
            action={t("contract.create")}
            back={client() ? `/clients/${client()}` : "/contracts"}
            save={save}
          />
        )}
      </Loaded>
    </Page>
  );
}
