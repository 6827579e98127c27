import { problemIn } from "@portico/kit/answer";
import { tell } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { ConfirmDialog } from "@portico/kit/ui/ConfirmDialog";
import { createDeleteContractMutation } from "@portico/schema/admin.generated";
import { useNavigate } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { followsContracts } from "../../graph";
import { t } from "../../text";

/** Deletes a draft for good, after a question that names it. */
export function ContractDelete(props: { contract: { id: string; name: string } }) {
  const navigate = useNavigate();
  const [, sendDelete] = createDeleteContractMutation();
  const [asking, setAsking] = createSignal(false);

  async function act() {
    const { id, name } = props.contract;
    // the answer names no contract: what lists them is told by hand
    const { data, error } = await sendDelete({ input: { id } }, followsContracts);
    const problem = problemIn(data?.deleteContract, "ContractDeleted", error);
    if (problem) return problem;
    tell(t("contract.deleted", { name }));
    navigate("/contracts", { replace: true });
  }

  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("contract.delete")}</Button>
      <Show when={asking()}>
        <ConfirmDialog
          title={t("contract.deleteTitle", { name: props.contract.name })}
          action={t("contract.deleteAction")}
          confirm={act}
          onClose={() => setAsking(false)}
        >
          <p>{t("contract.deleteText")}</p>
        </ConfirmDialog>
      </Show>
    </>
  );
}
