import { problemIn } from "@portico/kit/answer";
import { tell } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { ConfirmDialog } from "@portico/kit/ui/ConfirmDialog";
import { createRevokePortalSessionsMutation, type PortalControlFragment } from "@portico/schema/admin.generated";
import { createSignal, Show } from "solid-js";
import { t } from "../text";

/** Signs a client out everywhere and ends the links that are under way; the portal stays on. */
export function RevokeButton(props: { client: PortalControlFragment }) {
  const [, revoke] = createRevokePortalSessionsMutation();
  const [asking, setAsking] = createSignal(false);
  const name = () => props.client.name;

  async function act() {
    const { data, error } = await revoke({ input: { clientId: props.client.id } });
    const outcome = data?.revokePortalSessions;
    if (outcome?.__typename === "PortalSessionsRevoked") {
      const count = outcome.sessions;
      const text =
        count === 1 ? t("access.revokedOne", { name: name() }) : t("access.revoked", { name: name(), count });
      tell(text, `portal ${props.client.id}`);
    }
    return problemIn(outcome, "PortalSessionsRevoked", error);
  }

  return (
    <>
      <Button label={t("access.revokeNamed", { name: name() })} onClick={() => setAsking(true)}>
        {t("access.revoke")}
      </Button>
      <Show when={asking()}>
        <ConfirmDialog
          title={t("access.revokeTitle", { name: name() })}
          action={t("access.revokeAction")}
          cancel={t("access.revokeCancel")}
          confirm={act}
          onClose={() => setAsking(false)}
        >
          <p>{t("access.revokeText", { name: name() })}</p>
          <p>{t("access.revokeKeeps", { name: name() })}</p>
        </ConfirmDialog>
      </Show>
    </>
  );
}
