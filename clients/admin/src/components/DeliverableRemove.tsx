import { problemIn } from "@portico/kit/answer";
import { tell, tellFailure, tellUndoable } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { createRemoveDeliverableMutation, createRestoreDeliverableMutation } from "@portico/schema/admin.generated";
import { followsDeliverables } from "../graph";
import { t } from "../text";

interface DeliverableRemoveProps {
  deliverable: { id: string; title: string };
  onRemoved?: () => void;
}

/** Removes a deliverable, which can be taken back. */
export function DeliverableRemove(props: DeliverableRemoveProps) {
  const [removing, sendRemove] = createRemoveDeliverableMutation();
  const [, sendRestore] = createRestoreDeliverableMutation();

  async function remove() {
    const { id, title } = props.deliverable;
    const about = `remove ${id}`;
    // the answer names no deliverable: what lists them is told by hand
    const { data, error } = await sendRemove({ input: { id } }, followsDeliverables);
    const problem = problemIn(data?.removeDeliverable, "DeliverableRemoved", error);
    if (problem)
      return tellFailure(`${t("deliverable.notRemoved", { title })} ${problem.message}`, () => void remove(), about);
    tellUndoable(t("deliverable.removed", { title }), () => void restore(id, title), about);
    props.onRemoved?.();
  }

  async function restore(id: string, title: string) {
    const about = `remove ${id}`;
    const { data, error } = await sendRestore({ input: { id } });
    const problem = problemIn(data?.restoreDeliverable, "DeliverableRestored", error);
    if (!problem) return tell(t("deliverable.restored", { title }), about);
    tellFailure(`${t("deliverable.notRestored", { title })} ${problem.message}`, () => void restore(id, title), about);
  }

  return (
    <Button
      busy={removing.fetching}
      label={t("deliverable.removeNamed", { title: props.deliverable.title })}
      onClick={() => void remove()}
    >
      {t("deliverable.remove")}
    </Button>
  );
}
