import { problemIn } from "@portico/kit/answer";
import { Loaded } from "@portico/kit/Loaded";
import { tell } from "@portico/kit/toasts";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import {
  type ClientFormFragment,
  createEditClientQuery,
  createUpdateClientMutation,
} from "@portico/schema/admin.generated";
import { A, useNavigate, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { type ClientFields, ClientForm } from "../../components/ClientForm";
import { useMember } from "../../frame";
import { t } from "../../text";
import { NotFoundPage } from "../NotFound/NotFoundPage";

export function EditClientPage() {
  const params = useParams<{ id: string }>();
  const member = useMember();
  const client = createEditClientQuery(() => ({ id: params.id }));
  const page = (title: string, above: JSX.Element, content: JSX.Element) => (
    <Page title={title} of={member.workspace?.name ?? ""} above={above}>
      {content}
    </Page>
  );
  return (
    <Loaded
      query={client}
      part={(data) => data.workspace?.client}
      skeleton={<Skeleton of="row" times={6} />}
      frame={(content) => page(t("client.edit"), undefined, content)}
      missing={<NotFoundPage />}
    >
      {(found) => (
        // one form for one client, whatever comes in while it is filled in
        <Show when={found().id} keyed>
          {(id) =>
            page(
              t("client.editNamed", { name: found().name }),
              <Back client={found()} />,
              <Form id={id} client={found()} />,
            )
          }
        </Show>
      )}
    </Loaded>
  );
}

function Back(props: { client: ClientFormFragment }) {
  return (
    <A href={`/clients/${props.client.id}`} dir="auto" class="link row-link justify-self-start">
      {props.client.name}
    </A>
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
