import { problemIn } from "@portico/kit/answer";
import { tell, tellFailure, tellUndoable } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { ConfirmDialog } from "@portico/kit/ui/ConfirmDialog";
import {
  type ArchiveButtonFragment,
  createArchiveClientMutation,
  createRestoreClientMutation,
} from "@portico/schema/admin.generated";
import { createSignal, Show } from "solid-js";
import { t } from "../text";

/** Archives a client, which can be taken back, but for what it does to an open portal: that is asked first. */
export function ArchiveButton(props: { client: ArchiveButtonFragment }) {
  const [archiving, sendArchive] = createArchiveClientMutation();
  const [restoring, sendRestore] = createRestoreClientMutation();
  const [asking, setAsking] = createSignal(false);
  const name = () => props.client.name;
  const about = () => `archive ${props.client.id}`;
  const isArchived = () => props.client.archivedAt != null;

  async function archive() {
    const { data, error } = await sendArchive({ input: { id: props.client.id } });
    const problem = problemIn(data?.archiveClient, "ClientArchived", error);
    if (!problem) tellUndoable(t("archive.done", { name: name() }), () => void restore(), about());
    return problem;
  }

  async function restore() {
    const { data, error } = await sendRestore({ input: { id: props.client.id } });
    const problem = problemIn(data?.restoreClient, "ClientRestored", error);
    if (!problem) return tell(t("archive.restored", { name: name() }), about());
    const reason = Object.values(problem.fields)[0] ?? problem.message;
    tellFailure(`${t("archive.notRestored", { name: name() })} ${reason}`, () => void restore(), about());
  }

  async function press() {
    if (isArchived()) return restore();
    if (props.client.access?.enabled) return setAsking(true);
    const problem = await archive();
    if (problem)
      tellFailure(`${t("archive.failed", { name: name() })} ${problem.message}`, () => void press(), about());
  }

  return (
    <>
      <Button busy={archiving.fetching || restoring.fetching} onClick={() => void press()}>
        {isArchived() ? t("archive.restore") : t("archive.action")}
      </Button>
      <Show when={asking()}>
        <ConfirmDialog
          title={t("archive.title", { name: name() })}
          action={t("archive.confirm")}
          cancel={t("archive.cancel")}
          confirm={archive}
          onClose={() => setAsking(false)}
        >
          <p>{t("archive.text", { name: name() })}</p>
          <p>{t("archive.keeps")}</p>
        </ConfirmDialog>
      </Show>
    </>
  );
}
