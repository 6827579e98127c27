import { problemIn } from "@portico/kit/answer";
import { tell } from "@portico/kit/toasts";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { TextArea } from "@portico/kit/ui/TextArea";
import { TextField } from "@portico/kit/ui/TextField";
import {
  createEditDeliverableQuery,
  createUpdateDeliverableMutation,
  type EditDeliverableQuery,
} from "@portico/schema/admin.generated";
import { useNavigate, useParams } from "@solidjs/router";
import { createMemo } from "solid-js";
import { EditForm } from "../../components/EditForm";
import { EditPage } from "../../components/EditPage";
import { createEditing } from "../../editing";
import { useMember } from "../../frame";
import { t } from "../../text";

type Deliverable = NonNullable<NonNullable<EditDeliverableQuery["workspace"]>["deliverable"]>;

const names = ["title", "description"] as const;

export function EditDeliverablePage() {
  const params = useParams<{ id: string }>();
  const deliverable = createEditDeliverableQuery(() => ({ id: params.id }));
  return (
    <EditPage
      query={deliverable}
      part={(data) => data.workspace?.deliverable}
      nameOf={(found) => found.title}
      back={`/deliverables/${params.id}`}
      skeleton={<Skeleton of="row" times={3} />}
    >
      {(found) => <Form deliverable={found()} />}
    </EditPage>
  );
}

function Form(props: { deliverable: Deliverable }) {
  const member = useMember();
  const navigate = useNavigate();
  const [, update] = createUpdateDeliverableMutation();
  const back = () => `/deliverables/${props.deliverable.id}`;
  const { id } = props.deliverable;
  const stored = createMemo(() => ({
    title: props.deliverable.title,
    description: props.deliverable.description ?? "",
  }));
  const editing = createEditing({
    viewer: member.id,
    entity: `deliverable ${id}`,
    names,
    stored,
    save: async (fields, changed) => {
      if (changed.length > 0) {
        const input = Object.fromEntries(changed.map((name) => [name, fields[name]]));
        const { data, error } = await update({ input: { id, ...input } });
        const problem = problemIn(data?.updateDeliverable, "DeliverableUpdated", error);
        if (problem) return problem;
        tell(t("work.saved", { name: fields.title.trim() }));
      }
      navigate(back());
    },
  });
  const { fields, set } = editing;
  const { errors } = editing.sending;

  return (
    <EditForm editing={editing} action={t("work.save")} back={back()}>
      <TextField
        label={t("deliverable.title")}
        name="title"
        autocomplete="off"
        required
        value={fields.title}
        error={errors.title}
        onInput={set("title")}
      />
      <TextArea
        label={t("work.description")}
        name="description"
        rows={5}
        value={fields.description}
        hint={t("deliverable.descriptionHint")}
        error={errors.description}
        onInput={set("description")}
      />
    </EditForm>
  );
}
