import { Instant } from "@portico/kit/ui/Instant";
import type { TeamMemberFragment } from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { InvitationState } from "../../components/InvitationState";
import { useMember } from "../../frame";
import { t } from "../../teamText";
import { InviteAgainButton } from "./InviteAgainButton";
import { RemoveButton } from "./RemoveButton";
import { RoleSelect } from "./RoleSelect";

/** One member of the team, with what whoever looks may change. */
export function TeamMember(props: { member: TeamMemberFragment }) {
  const me = useMember();
  const isNew = () => !props.member.lastSignInAt;
  return (
    <li class="grid gap-3 p-4 sm:p-5">
      <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div class="min-w-0">
          <h2 class="font-semibold wrap-anywhere">
            <span dir="auto">{props.member.name}</span>
            <Show when={props.member.id === me.id}>
              <span class="font-normal text-muted"> ({t("team.you")})</span>
            </Show>
          </h2>
          <p class="text-sm text-muted wrap-anywhere">{props.member.email}</p>
        </div>
        <div class="flex min-h-11 w-full flex-wrap items-center gap-2 sm:min-h-10 sm:w-auto">
          <Show when={props.member.canChangeRole} fallback={<p>{t(`role.${props.member.role}`)}</p>}>
            <RoleSelect member={props.member} />
          </Show>
          <Show when={props.member.canRemove}>
            <RemoveButton member={props.member} />
          </Show>
        </div>
      </div>
      <div class="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <dl class="grid min-w-0 grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          <dt class="text-muted">{t("client.lastSignIn")}</dt>
          <dd>
            <Show
              when={props.member.lastSignInAt}
              fallback={<span class="text-muted">{t("client.neverSignedIn")}</span>}
            >
              {(at) => <Instant at={at()} />}
            </Show>
          </dd>
          <Show when={isNew() && props.member.invitation}>
            {(mail) => (
              <>
                <dt class="text-muted">{t("access.invitation")}</dt>
                <dd>
                  <InvitationState mail={mail()} />
                </dd>
              </>
            )}
          </Show>
        </dl>
        <Show when={isNew() && me.workspace?.canManageTeam}>
          <InviteAgainButton member={props.member} />
        </Show>
      </div>
    </li>
  );
}
