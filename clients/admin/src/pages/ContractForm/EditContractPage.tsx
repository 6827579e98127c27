import { problemIn } from "@portico/kit/answer";
import { tell } from "@portico/kit/toasts";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import {
  type ContractFormFragment,
  createEditContractQuery,
  createUpdateContractMutation,
} from "@portico/schema/admin.generated";
import { useNavigate, useParams } from "@solidjs/router";
import { EditPage } from "../../components/EditPage";
import { t } from "../../text";
import { ContractForm } from "./ContractForm";
import type { ContractDetails, ContractFields } from "./contractFields";

export function EditContractPage() {
  const params = useParams<{ id: string }>();
  const contract = createEditContractQuery(() => ({ id: params.id }));
  return (
    <EditPage
      query={contract}
      part={(data) => data.workspace?.contract}
      nameOf={(found) => found.name}
      back={`/contracts/${params.id}`}
      skeleton={<Skeleton of="row" times={6} />}
    >
      {(found) => <Form contract={found()} uploadLimit={contract[0].data?.workspace?.uploadLimit ?? 0} />}
    </EditPage>
  );
}

function Form(props: { contract: ContractFormFragment; uploadLimit: number }) {
  const navigate = useNavigate();
  const [, update] = createUpdateContractMutation();
  const back = () => `/contracts/${props.contract.id}`;

  /** Only what was changed here: the rest stays as others may have saved it meanwhile. */
  async function save(details: ContractDetails, { name }: ContractFields) {
    if (Object.keys(details).length > 0) {
      const { data, error } = await update({ input: { id: props.contract.id, ...details } });
      const problem = problemIn(data?.updateContract, "ContractUpdated", error);
      if (problem) return problem;
      tell(t("work.saved", { name: name.trim() }));
    }
    navigate(back());
  }

  return (
    <ContractForm
      contract={props.contract}
      uploadLimit={props.uploadLimit}
      action={t("work.save")}
      back={back()}
      save={save}
    />
  );
}
