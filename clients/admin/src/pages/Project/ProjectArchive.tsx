import { problemIn } from "@portico/kit/answer";
import { tell, tellFailure, tellUndoable } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import {
  createArchiveProjectMutation,
  createRestoreProjectMutation,
  type ProjectArchiveFragment,
  type ProjectStatus,
} from "@portico/schema/admin.generated";
import { t } from "../../text";

/** Puts a project away; taking that back gives it the status that it had. */
export function ProjectArchive(props: { project: ProjectArchiveFragment }) {
  const [archiving, sendArchive] = createArchiveProjectMutation();
  const [, sendRestore] = createRestoreProjectMutation();

  async function archive() {
    const { id, name, status } = props.project;
    const about = `archive ${id}`;
    const { data, error } = await sendArchive({ input: { id } });
    const problem = problemIn(data?.archiveProject, "ProjectArchived", error);
    if (problem)
      return tellFailure(`${t("project.notArchived", { name })} ${problem.message}`, () => void archive(), about);
    // the button goes with what it has done
    document.querySelector("h1")?.focus();
    tellUndoable(t("project.archived", { name }), () => void restore(id, name, status), about);
  }

  async function restore(id: string, name: string, status: ProjectStatus) {
    const about = `archive ${id}`;
    const { data, error } = await sendRestore({ input: { id, status } });
    const problem = problemIn(data?.updateProject, "ProjectUpdated", error);
    if (!problem) return tell(t("project.restored", { name }), about);
    tellFailure(
      `${t("project.notRestored", { name })} ${problem.message}`,
      () => void restore(id, name, status),
      about,
    );
  }

  return (
    <Button busy={archiving.fetching} onClick={() => void archive()}>
      {t("project.archive")}
    </Button>
  );
}
