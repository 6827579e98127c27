import { problemIn } from "@portico/kit/answer";
import { tell } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { ConfirmDialog } from "@portico/kit/ui/ConfirmDialog";
import { createRemoveMemberMutation, type TeamMemberFragment } from "@portico/schema/admin.generated";
import { createSignal, Show } from "solid-js";
import { useMember } from "../../frame";
import { t } from "../../teamText";

/** Takes a member out of the team, or oneself. */
export function RemoveButton(props: { member: TeamMemberFragment }) {
  const me = useMember();
  const [, remove] = createRemoveMemberMutation();
  const [asking, setAsking] = createSignal(false);
  const words = () => ({ name: props.member.name, business: me.workspace?.name ?? "" });
  const isMe = () => props.member.id === me.id;

  async function act() {
    // the row goes with the answer, and its words with it
    const removed = t("team.removed", words());
    const input = { memberId: props.member.id };
    const { data, error } = await remove({ input }, { additionalTypenames: ["Member"] });
    const problem = problemIn(data?.removeMember, "MemberRemoved", error);
    if (!problem) tell(removed);
    return problem;
  }

  return (
    <>
      <Button
        look="quiet"
        label={isMe() ? t("team.leaveNamed") : t("team.removeNamed", words())}
        onClick={() => setAsking(true)}
      >
        {isMe() ? t("team.leave") : t("team.remove")}
      </Button>
      <Show when={asking()}>
        <ConfirmDialog
          title={isMe() ? t("team.leaveTitle", words()) : t("team.removeTitle", words())}
          action={isMe() ? t("team.leaveAction") : t("team.removeAction")}
          cancel={isMe() ? t("team.leaveCancel") : t("team.removeCancel", words())}
          confirm={act}
          onClose={() => setAsking(false)}
        >
          <p>{isMe() ? t("team.leaveText") : t("team.removeText", words())}</p>
          <p>{isMe() ? t("team.leaveBack") : t("team.removeBack", words())}</p>
        </ConfirmDialog>
      </Show>
    </>
  );
}
