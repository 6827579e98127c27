import { problemIn } from "@portico/kit/answer";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { tell } from "@portico/kit/toasts";
import {
  createEditProjectQuery,
  createUpdateProjectMutation,
  type ProjectFormFragment,
} from "@portico/schema/admin.generated";
import { useNavigate, useParams } from "@solidjs/router";
import { EditPage } from "../../components/EditPage";
import { t } from "../../text";
import { type ProjectFields, ProjectForm } from "./ProjectForm";

export function EditProjectPage() {
  const params = useParams<{ id: string }>();
  const project = createEditProjectQuery(() => ({ id: params.id }));
  return (
    <EditPage
      query={project}
      part={(data) => data.workspace?.project}
      nameOf={(found) => found.name}
      back={`/projects/${params.id}`}
      skeleton={<Skeleton of="row" times={6} />}
    >
      {(found) => <Form project={found()} />}
    </EditPage>
  );
}

function Form(props: { project: ProjectFormFragment }) {
  const navigate = useNavigate();
  const [, update] = createUpdateProjectMutation();
  const back = () => `/projects/${props.project.id}`;

  /** Only what was changed here: the rest stays as others may have saved it meanwhile. */
  async function save(fields: ProjectFields, changed: (keyof ProjectFields)[]) {
    if (changed.length > 0) {
      // a day that is emptied is no day
      const input = Object.fromEntries(changed.map((name) => [name, fields[name] || null]));
      const { data, error } = await update({ input: { id: props.project.id, ...input } });
      const problem = problemIn(data?.updateProject, "ProjectUpdated", error);
      if (problem) return problem;
      tell(t("work.saved", { name: fields.name.trim() }));
    }
    navigate(back());
  }

  return <ProjectForm project={props.project} action={t("work.save")} back={back()} save={save} />;
}
