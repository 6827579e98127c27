import { problemIn } from "@portico/kit/answer";
import { createSending } from "@portico/kit/sending";
import { Button } from "@portico/kit/ui/Button";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Notice } from "@portico/kit/ui/Notice";
import { Page } from "@portico/kit/ui/Page";
import { words } from "@portico/kit/words";
import { createCreateInvoiceMutation } from "@portico/schema/admin.generated";
import { A, useNavigate, useSearchParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { ClientSelect } from "../../components/ClientSelect";
import { useMember } from "../../frame";
import { t } from "../../invoiceText";
import { invoiceFilter } from "../../workFilter";

/** Starts a draft for a client; everything else is written in the editor, which saves by itself. */
export function NewInvoicePage() {
  const member = useMember();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [clientId, setClientId] = createSignal(invoiceFilter(address).client ?? "");
  const [, create] = createCreateInvoiceMutation();
  const sending = createSending(async () => {
    const { data, error } = await create({ input: { clientId: clientId() } });
    const outcome = data?.createInvoice;
    if (outcome?.__typename !== "InvoiceCreated") return problemIn(outcome, "InvoiceCreated", error);
    navigate(`/invoices/${outcome.invoice.id}/edit`, { replace: true });
  });

  return (
    <Page
      title={t("invoices.new")}
      of={member.workspace?.name ?? ""}
      above={
        <A href="/invoices" class="link row-link justify-self-start">
          {t("invoices.title")}
        </A>
      }
    >
      <form novalidate onSubmit={(event) => void sending.submit(event)} class="grid max-w-2xl gap-5">
        <Show when={sending.problem()}>
          {(text) => (
            <Notice tone="bad" live>
              {text()}
            </Notice>
          )}
        </Show>
        <ClientSelect
          name="clientId"
          value={clientId()}
          none={t("work.chooseClient")}
          required
          error={sending.errors.clientId}
          onChange={setClientId}
        />
        <div class="flex flex-wrap gap-3">
          <Button type="submit" look="primary" busy={sending.busy()}>
            {t("invoice.createDraft")}
          </Button>
          <ButtonLink href="/invoices">{words().cancel}</ButtonLink>
        </div>
      </form>
    </Page>
  );
}
