import { problemIn } from "@portico/kit/answer";
import { tellFailure, tellUndoable } from "@portico/kit/toasts";
import { ConfirmDialog } from "@portico/kit/ui/ConfirmDialog";
import { createWish } from "@portico/kit/wish";
import { createSetMemberRoleMutation, type TeamMemberFragment } from "@portico/schema/admin.generated";
import { createSignal, For, Show } from "solid-js";
import { useMember } from "../../frame";
import { t } from "../../teamText";
import { type Role, roles } from "./roles";

/** What a member may do, to be changed at once; giving up one's own place and making somebody an owner ask first, for only others can take that back. */
export function RoleSelect(props: { member: TeamMemberFragment }) {
  const me = useMember();
  const [, setRole] = createSetMemberRoleMutation();
  const [leaving, setLeaving] = createSignal<Role>();
  const [promoting, setPromoting] = createSignal(false);
  const about = () => `role ${props.member.id}`;
  const words = (role: Role) => ({ name: props.member.name, role: t(`role.${role}`) });

  async function send(role: Role) {
    const { data, error } = await setRole({ input: { memberId: props.member.id, role } });
    return problemIn(data?.setMemberRole, "MemberRoleSet", error);
  }

  const [role, wish] = createWish({
    truth: () => props.member.role,
    // it is told when it is so, for a role is no matter of looks
    async send(wanted) {
      const before = props.member.role;
      const problem = await send(wanted);
      if (!problem) tellUndoable(t("team.roleSet", words(wanted)), () => wish(before), about());
      return problem;
    },
    onProblem: ({ message }, wanted) =>
      tellFailure(`${t("team.roleNotSet", words(wanted))} ${message}`, () => wish(wanted), about()),
  });

  async function promote() {
    const before = props.member.role;
    const problem = await send("OWNER");
    if (!problem) tellUndoable(t("team.roleSet", words("OWNER")), () => wish(before), about());
    return problem;
  }

  return (
    <>
      <select
        class="field w-auto sm:min-h-10 sm:text-sm"
        aria-label={t("team.roleOf", { name: props.member.name })}
        value={role()}
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.value as Role;
          const isMe = props.member.id === me.id;
          if (!isMe && wanted !== "OWNER") return wish(wanted);
          currentTarget.value = role();
          if (isMe) setLeaving(wanted);
          else setPromoting(true);
        }}
      >
        <For each={roles}>{(each) => <option value={each}>{t(`role.${each}`)}</option>}</For>
      </select>
      <Show when={promoting()}>
        <ConfirmDialog
          title={t("team.makeOwnerTitle", words("OWNER"))}
          action={t("team.makeOwnerAction")}
          confirm={promote}
          onClose={() => setPromoting(false)}
        >
          <p>{t("team.makeOwnerText", words("OWNER"))}</p>
        </ConfirmDialog>
      </Show>
      <Show when={leaving()}>
        {(wanted) => (
          <ConfirmDialog
            title={t("team.stepDownTitle", words(wanted()))}
            action={t("team.stepDownAction", words(wanted()))}
            cancel={t("team.stepDownCancel")}
            confirm={() => send(wanted())}
            onClose={() => setLeaving()}
          >
            <p>{t("team.stepDownText")}</p>
            <p>{t(`role.${wanted()}Text`)}</p>
          </ConfirmDialog>
        )}
      </Show>
    </>
  );
}
