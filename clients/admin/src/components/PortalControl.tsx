import { words } from "@portico/kit/words";
import type { PortalControlFragment } from "@portico/schema/admin.generated";
import { type JSX, Show } from "solid-js";
import { useMember } from "../frame";
import { t } from "../text";
import { EnableButton } from "./EnableButton";
import { InvitationState } from "./InvitationState";
import { InviteButton } from "./InviteButton";
import { LastSignIn } from "./LastSignIn";
import { RevokeButton } from "./RevokeButton";
import { SectionSwitches } from "./SectionSwitches";

interface PortalControlProps {
  client: PortalControlFragment;
  /** Every seat of the plan is in use. */
  full?: boolean;
  /** What else can be done with this client's portal. */
  children?: JSX.Element;
}

/** One client's portal: whether it is on, what is seen in it, who was invited and came. */
export function PortalControl(props: PortalControlProps) {
  const member = useMember();
  const mayChange = () => Boolean(member.workspace?.canManagePortal) && !props.client.archivedAt;
  return (
    <Show when={props.client.access} fallback={<p class="text-bad">{words().failed}</p>}>
      {(access) => (
        <div class="grid gap-3">
          <SectionSwitches client={props.client} access={access()} mayChange={mayChange()} />
          <div class="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
            <dl class="grid min-w-0 grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
              <dt class="text-muted">{t("client.lastSignIn")}</dt>
              <dd>
                <LastSignIn access={access()} />
                <Show when={access().liveSessions > 0}>
                  {" · "}
                  {access().liveSessions === 1
                    ? t("access.sessionsOne")
                    : t("access.sessions", { count: access().liveSessions })}
                </Show>
              </dd>
              <dt class="text-muted">{t("access.invitation")}</dt>
              <dd>
                <InvitationState
                  mail={access().invitation}
                  none={access().enabled ? t("access.notInvited") : undefined}
                />
              </dd>
            </dl>
            <div class="flex flex-wrap items-center gap-2">
              <Show when={mayChange() && access().enabled}>
                <InviteButton client={props.client} again={access().invitation !== null} />
                <RevokeButton client={props.client} />
              </Show>
              {props.children}
              <Show when={mayChange()}>
                <EnableButton client={props.client} enabled={access().enabled} full={props.full} />
              </Show>
            </div>
          </div>
        </div>
      )}
    </Show>
  );
}
