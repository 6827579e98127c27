import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ClientRowFragment } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { LastSignIn } from "../../components/LastSignIn";
import { PortalState } from "../../components/PortalState";
import { t } from "../../text";

export function ClientRow(props: { client: ClientRowFragment }) {
  return (
    <Row>
      <HeadCell>
        <A href={`/clients/${props.client.id}`} dir="auto" class="link row-link">
          {props.client.name}
        </A>
      </HeadCell>
      <Cell label={t("client.email")}>
        <Show when={props.client.email} fallback={<span class="text-muted">{t("client.noEmail")}</span>}>
          {(email) => (
            <a href={`mailto:${email()}`} class="row-link hover:underline">
              {email()}
            </a>
          )}
        </Show>
      </Cell>
      <Cell label={t("client.portal")}>
        <PortalState access={props.client.access} />
      </Cell>
      <Cell label={t("client.lastSignIn")}>
        <LastSignIn access={props.client.access} />
      </Cell>
    </Row>
  );
}
