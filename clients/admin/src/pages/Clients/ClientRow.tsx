import { Instant } from "@portico/kit/ui/Instant";
import { StatusBadge } from "@portico/kit/ui/StatusBadge";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ClientRowFragment } from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { t } from "../../text";

export function ClientRow(props: { client: ClientRowFragment }) {
  const enabled = () => Boolean(props.client.access?.enabled);
  return (
    <Row>
      <HeadCell>
        <span dir="auto" class="wrap-anywhere">
          {props.client.name}
        </span>
      </HeadCell>
      <Cell label={t("client.email")}>
        <Show when={props.client.email} fallback={<span class="text-muted">{t("client.noEmail")}</span>}>
          {(email) => (
            <a href={`mailto:${email()}`} class="row-link wrap-anywhere hover:underline">
              {email()}
            </a>
          )}
        </Show>
      </Cell>
      <Cell label={t("client.portal")}>
        <StatusBadge
          tone={enabled() ? "good" : "plain"}
          label={enabled() ? t("client.portalOn") : t("client.portalOff")}
        />
      </Cell>
      <Cell label={t("client.lastSignIn")}>
        <Show
          when={props.client.access?.lastSignInAt}
          fallback={<span class="text-muted">{t("client.neverSignedIn")}</span>}
        >
          {(at) => <Instant at={at()} />}
        </Show>
      </Cell>
    </Row>
  );
}
