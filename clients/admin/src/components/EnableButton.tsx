import { problemIn } from "@portico/kit/answer";
import { tell, takeBack } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { ConfirmDialog } from "@portico/kit/ui/ConfirmDialog";
import {
  createDisablePortalMutation,
  createEnablePortalMutation,
  type PortalControlFragment,
} from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { createSignal, createUniqueId, Show } from "solid-js";
import { t } from "../text";
import { ActionProblem } from "./ActionProblem";

interface EnableButtonProps {
  client: PortalControlFragment;
  enabled: boolean;
  /** Every seat of the plan is in use. */
  full?: boolean;
}

/** Opens a client's portal and invites, or closes it. One button, so that the focus stays where it is. */
export function EnableButton(props: EnableButtonProps) {
  const id = createUniqueId();
  const [enabling, enable] = createEnablePortalMutation();
  const [, disable] = createDisablePortalMutation();
  const [problem, setProblem] = createSignal<string>();
  const [asking, setAsking] = createSignal(false);
  const about = () => `portal ${props.client.id}`;
  const name = () => props.client.name;
  const needsEmail = () => !props.enabled && !props.client.email;
  const isFull = () => !props.enabled && props.full && !needsEmail();

  async function turnOn() {
    setProblem();
    takeBack(about());
    const { data, error } = await enable({ input: { clientId: props.client.id } });
    const found = problemIn(data?.enablePortal, "PortalEnabled", error);
    if (found) return setProblem(found.fields.email ?? found.message);
    tell(t("access.enabled", { name: name(), email: props.client.email ?? "" }), about());
  }

  async function turnOff() {
    setProblem();
    const { data, error } = await disable({ input: { clientId: props.client.id } });
    const found = problemIn(data?.disablePortal, "PortalDisabled", error);
    if (!found) tell(t("access.disabled", { name: name() }), about());
    return found;
  }

  return (
    <>
      <Button
        busy={enabling.fetching}
        blockedBy={needsEmail() || isFull() ? id : undefined}
        label={t(props.enabled ? "access.disableNamed" : "access.enableNamed", { name: name() })}
        onClick={() => (props.enabled ? setAsking(true) : void turnOn())}
      >
        {props.enabled ? t("access.disable") : t("access.enable")}
      </Button>
      <Show when={needsEmail()}>
        <p id={id} class="text-sm text-muted">
          {t("access.needsEmail")}{" "}
          <A href={`/clients/${props.client.id}/edit`} class="link row-link">
            {t("access.addEmail")}
          </A>
        </p>
      </Show>
      <Show when={isFull()}>
        <p id={id} class="text-sm text-muted">
          {t("seats.none")}
        </p>
      </Show>
      <ActionProblem text={problem()} />
      <Show when={asking()}>
        <ConfirmDialog
          title={t("access.disableTitle", { name: name() })}
          action={t("access.disableAction")}
          cancel={t("access.disableCancel")}
          confirm={turnOff}
          onClose={() => setAsking(false)}
        >
          <p>{t("access.disableText", { name: name() })}</p>
          <p>{t("access.disableKeeps")}</p>
        </ConfirmDialog>
      </Show>
    </>
  );
}
