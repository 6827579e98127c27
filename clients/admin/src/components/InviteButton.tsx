import { problemIn } from "@portico/kit/answer";
import { tell } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { createSendPortalInvitationMutation, type PortalControlFragment } from "@portico/schema/admin.generated";
import { createSignal } from "solid-js";
import { t } from "../text";
import { ActionProblem } from "./ActionProblem";

/** Sends a link that signs the client in; the state of its mail is shown beside. */
export function InviteButton(props: { client: PortalControlFragment; again: boolean }) {
  const [sending, send] = createSendPortalInvitationMutation();
  const [problem, setProblem] = createSignal<string>();
  const words = () => ({ name: props.client.name, email: props.client.email ?? "" });

  async function invite() {
    setProblem();
    const { data, error } = await send({ input: { clientId: props.client.id } });
    const found = problemIn(data?.sendPortalInvitation, "PortalInvitationSent", error);
    if (found) return setProblem(found.message);
    tell(t("access.invited", words()), `portal ${props.client.id}`);
  }

  return (
    <>
      <Button
        busy={sending.fetching}
        label={t(props.again ? "access.inviteAgainNamed" : "access.inviteNamed", words())}
        onClick={() => void invite()}
      >
        {props.again ? t("access.inviteAgain") : t("access.invite")}
      </Button>
      <ActionProblem text={problem()} />
    </>
  );
}
