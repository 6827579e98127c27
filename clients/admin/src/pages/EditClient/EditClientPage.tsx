import { problemIn } from "@portico/kit/answer";
import { tell } from "@portico/kit/toasts";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import {
  type ClientFormFragment,
  createEditClientQuery,
  createUpdateClientMutation,
} from "@portico/schema/admin.generated";
import { useNavigate, useParams } from "@solidjs/router";
import { type ClientFields, ClientForm } from "../../components/ClientForm";
import { EditPage } from "../../components/EditPage";
import { t } from "../../text";

export function EditClientPage() {
  const params = useParams<{ id: string }>();
  const client = createEditClientQuery(() => ({ id: params.id }));
  return (
    <EditPage
      query={client}
      part={(data) => data.workspace?.client}
      nameOf={(found) => found.name}
      back={`/clients/${params.id}`}
      skeleton={<Skeleton of="row" times={6} />}
    >
      {(found) => <Form id={params.id} client={found()} />}
    </EditPage>
  );
}

function Form(props: { id: string; client: ClientFormFragment }) {
  const navigate = useNavigate();
  const [, update] = createUpdateClientMutation();

  /** Only what was changed here: the rest stays as others may have saved it meanwhile. */
  async function save(fields: ClientFields, changed: (keyof ClientFields)[]) {
    if (changed.length > 0) {
      const input = Object.fromEntries(changed.map((name) => [name, fields[name]]));
      const { data, error } = await update({ input: { id: props.id, ...input } });
      const problem = problemIn(data?.updateClient, "ClientUpdated", error);
      if (problem) return problem;
      tell(t("client.saved", { name: fields.name.trim() }));
    }
    navigate(`/clients/${props.id}`);
  }

  return <ClientForm client={props.client} action={t("client.save")} back={`/clients/${props.id}`} save={save} />;
}
