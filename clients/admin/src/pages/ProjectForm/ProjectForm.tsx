import type { Problem } from "@portico/kit/answer";
import { SelectField } from "@portico/kit/ui/SelectField";
import { TextArea } from "@portico/kit/ui/TextArea";
import { TextField } from "@portico/kit/ui/TextField";
import type { ProjectFormFragment, ProjectStatus } from "@portico/schema/admin.generated";
import { createMemo, Show } from "solid-js";
import { ClientSelect } from "../../components/ClientSelect";
import { EditForm } from "../../components/EditForm";
import { createEditing } from "../../editing";
import { useMember } from "../../frame";
import { t } from "../../text";
import { projectStatuses } from "../../workFilter";

const names = ["clientId", "name", "description", "status", "startsOn", "endsOn"] as const;

export type ProjectFields = Record<(typeof names)[number], string>;

interface ProjectFormProps {
  /** What is changed; nothing yet when one is added. */
  project?: ProjectFormFragment;
  /** For whom one is added, as the address says; it can be chosen otherwise. */
  client?: string;
  action: string;
  back: string;
  save: (fields: ProjectFields, changed: (keyof ProjectFields)[]) => Promise<Problem | undefined>;
}

/** What is known of a project. */
export function ProjectForm(props: ProjectFormProps) {
  const member = useMember();
  const stored = createMemo(
    (): ProjectFields => ({
      clientId: props.client ?? "",
      name: props.project?.name ?? "",
      description: props.project?.description ?? "",
      status: props.project?.status ?? "PLANNED",
      startsOn: props.project?.startsOn ?? "",
      endsOn: props.project?.endsOn ?? "",
    }),
  );
  const editing = createEditing({
    viewer: member.id,
    entity: props.project ? `project ${props.project.id}` : "new project",
    names,
    stored,
    save: (fields, changed) => props.save(fields, changed),
  });
  const { fields, set } = editing;
  const { errors } = editing.sending;

  return (
    <EditForm editing={editing} action={props.action} back={props.back}>
      <Show when={!props.project}>
        <ClientSelect
          name="clientId"
          value={fields.clientId}
          none={t("work.chooseClient")}
          required
          error={errors.clientId}
          onChange={set("clientId")}
        />
      </Show>
      <TextField
        label={t("work.name")}
        name="name"
        autocomplete="off"
        required
        value={fields.name}
        error={errors.name}
        onInput={set("name")}
      />
      <TextArea
        label={t("work.description")}
        name="description"
        rows={4}
        value={fields.description}
        hint={t("project.descriptionHint")}
        error={errors.description}
        onInput={set("description")}
      />
      <SelectField
        label={t("project.status")}
        name="status"
        value={fields.status}
        options={[...projectStatuses]}
        labelOf={(status) => t(`project.${status as ProjectStatus}`)}
        error={errors.status}
        onChange={set("status")}
      />
      <div class="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          label={t("work.startsOn")}
          name="startsOn"
          type="date"
          value={fields.startsOn}
          error={errors.startsOn}
          onInput={set("startsOn")}
        />
        <TextField
          label={t("work.endsOn")}
          name="endsOn"
          type="date"
          value={fields.endsOn}
          error={errors.endsOn}
          onInput={set("endsOn")}
        />
      </div>
    </EditForm>
  );
}
