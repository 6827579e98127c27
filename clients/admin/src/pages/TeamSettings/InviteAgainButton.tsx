import { problemIn } from "@portico/kit/answer";
import { tell } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { createSendMemberInvitationMutation, type TeamMemberFragment } from "@portico/schema/admin.generated";
import { createSignal } from "solid-js";
import { ActionProblem } from "../../components/ActionProblem";
import { t } from "../../teamText";

/** For whoever has not come yet: a new link, by a new mail. */
export function InviteAgainButton(props: { member: TeamMemberFragment }) {
  const [sending, send] = createSendMemberInvitationMutation();
  const [problem, setProblem] = createSignal<string>();
  const words = () => ({ name: props.member.name, email: props.member.email });

  async function invite() {
    setProblem();
    const { data, error } = await send({ input: { memberId: props.member.id } });
    const found = problemIn(data?.sendMemberInvitation, "MemberInvitationSent", error);
    if (found) return setProblem(found.message);
    tell(t("team.invited", words()), `invitation ${props.member.id}`);
  }

  return (
    <>
      <Button busy={sending.fetching} label={t("access.inviteAgainNamed", words())} onClick={() => void invite()}>
        {t("access.inviteAgain")}
      </Button>
      <ActionProblem text={problem()} />
    </>
  );
}
