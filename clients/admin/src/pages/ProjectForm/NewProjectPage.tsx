import { problemIn } from "@portico/kit/answer";
import { tell } from "@portico/kit/toasts";
import { Page } from "@portico/kit/ui/Page";
import { createCreateProjectMutation, type ProjectStatus } from "@portico/schema/admin.generated";
import { A, useNavigate, useSearchParams } from "@solidjs/router";
import { useMember } from "../../frame";
import { t } from "../../text";
import { projectFilter } from "../../workFilter";
import { type ProjectFields, ProjectForm } from "./ProjectForm";

export function NewProjectPage() {
  const member = useMember();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const client = () => projectFilter(address).client ?? undefined;
  const [, create] = createCreateProjectMutation();

  async function save({ status, startsOn, endsOn, ...fields }: ProjectFields) {
    const input = { ...fields, status: status as ProjectStatus, startsOn: startsOn || null, endsOn: endsOn || null };
    const { data, error } = await create({ input });
    const outcome = data?.createProject;
    if (outcome?.__typename !== "ProjectCreated") return problemIn(outcome, "ProjectCreated", error);
    tell(t("project.created", { name: outcome.project.name }));
    navigate(`/projects/${outcome.project.id}`, { replace: true });
  }

  return (
    <Page
      title={t("project.new")}
      of={member.workspace?.name ?? ""}
      above={
        <A href="/projects" class="link row-link justify-self-start">
          {t("projects.title")}
        </A>
      }
    >
      <ProjectForm
        client={client()}
        action={t("project.create")}
        back={client() ? `/clients/${client()}` : "/projects"}
        save={save}
      />
    </Page>
  );
}
