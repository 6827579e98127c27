import { Fact, Facts } from "@portico/kit/ui/Facts";
import { Instant } from "@portico/kit/ui/Instant";
import type { ClientFactsFragment } from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { countryName } from "../../countries";
import { t } from "../../text";

export function ClientFacts(props: { client: ClientFactsFragment }) {
  return (
    <Facts>
      <Fact label={t("client.email")}>
        <Show when={props.client.email} fallback={<None />}>
          {(email) => (
            <a href={`mailto:${email()}`} class="link row-link">
              {email()}
            </a>
          )}
        </Show>
      </Fact>
      <Fact label={t("client.since")}>
        <Instant at={props.client.createdAt} form="day" />
      </Fact>
      <Fact label={t("client.billingAddress")}>
        <Written text={props.client.billingAddress} />
      </Fact>
      <Show when={props.client.country}>
        {(country) => <Fact label={t("client.country")}>{countryName(country())}</Fact>}
      </Show>
      <Show when={props.client.vatNumber}>{(number) => <Fact label={t("client.vatNumber")}>{number()}</Fact>}</Show>
      <Fact label={t("client.taxId")}>
        <Written text={props.client.taxId} />
      </Fact>
      <Show when={props.client.buyerReference}>
        {(reference) => (
          <Fact label={t("client.buyerReference")}>
            <Written text={reference()} />
          </Fact>
        )}
      </Show>
      <Show when={props.client.notes}>
        {(notes) => (
          <Fact label={t("client.notesPrivate")}>
            <Written text={notes()} />
          </Fact>
        )}
      </Show>
    </Facts>
  );
}

/** Text of several lines, as it was written. */
function Written(props: { text: string | null }) {
  return (
    <Show when={props.text} fallback={<None />}>
      {(text) => (
        <p dir="auto" class="max-w-prose whitespace-pre-line">
          {text()}
        </p>
      )}
    </Show>
  );
}

const None = () => <span class="text-muted">{t("client.none")}</span>;
