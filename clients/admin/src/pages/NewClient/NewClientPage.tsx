import { problemIn } from "@portico/kit/answer";
import { tell } from "@portico/kit/toasts";
import { Page } from "@portico/kit/ui/Page";
import { createCreateClientMutation } from "@portico/schema/admin.generated";
import { A, useNavigate } from "@solidjs/router";
import { type ClientFields, ClientForm } from "../../components/ClientForm";
import { useMember } from "../../frame";
import { t } from "../../text";

export function NewClientPage() {
  const member = useMember();
  const navigate = useNavigate();
  const [, create] = createCreateClientMutation();

  async function save(input: ClientFields) {
    const { data, error } = await create({ input });
    const outcome = data?.createClient;
    if (outcome?.__typename !== "ClientCreated") return problemIn(outcome, "ClientCreated", error);
    tell(t("client.created", { name: outcome.client.name }));
    navigate(`/clients/${outcome.client.id}`, { replace: true });
  }

  return (
    <Page
      title={t("client.new")}
      of={member.workspace?.name ?? ""}
      above={
        <A href="/clients" class="link row-link justify-self-start">
          {t("clients.title")}
        </A>
      }
    >
      <ClientForm action={t("client.create")} back="/clients" save={save} />
    </Page>
  );
}
