import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { createPolling } from "@portico/kit/polling";
import { Card } from "@portico/kit/ui/Card";
import { Notice } from "@portico/kit/ui/Notice";
import { Paged } from "@portico/kit/ui/Paged";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import {
  createTeamSettingsQuery,
  type TeamMemberFragment,
  type TeamSettingsQuery,
} from "@portico/schema/admin.generated";
import { createMemo, For, Show } from "solid-js";
import { isOnItsWay } from "../../components/InvitationState";
import { SettingsPage } from "../../components/SettingsPage";
import { createPageCount } from "../../pageCount";
import { t } from "../../teamText";
import { InviteForm } from "./InviteForm";
import { TeamMember } from "./TeamMember";

type Workspace = NonNullable<TeamSettingsQuery["workspace"]>;

const awaitsMail = (member: TeamMemberFragment) => isOnItsWay(member.invitation);

/** Who works here, and what each of them may do. */
export function TeamSettingsPage() {
  const [pages, more] = createPageCount();
  const team = createPaging({
    query: (after) => createTeamSettingsQuery(() => ({ after })),
    connection: (data: TeamSettingsQuery) => data.workspace?.members,
    pages,
  });
  createPolling(
    () => team.nodes().some(awaitsMail),
    () => team.refresh(awaitsMail),
  );

  return (
    <SettingsPage tab="team">
      <p class="max-w-prose text-muted">{t("team.text")}</p>
      <Loaded query={team.first} part={(data) => data.workspace} skeleton={<Skeleton of="block" times={2} />}>
        {(workspace) => (
          <div class="grid gap-6">
            <Inviting workspace={workspace()} owners={ownersIn(team.nodes())} />
            <div class="grid gap-3">
              <p class="text-sm text-muted" role="status">
                {countOf(workspace())}
              </p>
              <Paged paging={team} rows="[data-rows] > li" onMore={more}>
                <ul data-rows="" class="divide-y divide-line rounded-xl border border-line bg-surface">
                  <For each={team.nodes()}>{(member) => <TeamMember member={member} />}</For>
                </ul>
              </Paged>
            </div>
          </div>
        )}
      </Loaded>
    </SettingsPage>
  );
}

/**
 * Above the team: a list that grows or shrinks when an answer comes must not move what is pressed. For the same reason it
 * keeps its size when who gave up being an owner is told in it who may invite now.
 */
function Inviting(props: { workspace: Workspace; owners: string }) {
  const mayInvite = () => props.workspace.canManageTeam;
  const couldInvite = createMemo((could: boolean) => could || mayInvite(), false);
  const full = () => t("team.full", { plan: props.workspace.plan, count: roomOf(props.workspace) });
  const who = () => t("team.who", { names: props.owners });
  return (
    <Show when={couldInvite() && hasRoom(props.workspace)} fallback={<Notice>{mayInvite() ? full() : who()}</Notice>}>
      <Card title={t("team.invite")}>
        <div class="grid">
          <div class="col-start-1 row-start-1" classList={{ invisible: !mayInvite() }}>
            <InviteForm />
          </div>
          <Show when={!mayInvite()}>
            <div class="col-start-1 row-start-1">
              <Notice>{who()}</Notice>
            </div>
          </Show>
        </div>
      </Card>
    </Show>
  );
}

const ownersIn = (members: TeamMemberFragment[]) =>
  members
    .filter(({ role }) => role === "OWNER")
    .map(({ name }) => name)
    .join(", ");

const hasRoom = ({ memberLimit, members }: Workspace) => memberLimit == null || members.totalCount < memberLimit;

const roomOf = ({ memberLimit }: Workspace) =>
  memberLimit === 1 ? t("team.roomOne") : t("team.room", { count: memberLimit ?? 0 });

const countOf = ({ members: { totalCount } }: Workspace) =>
  totalCount === 1 ? t("team.countOne") : t("team.count", { count: totalCount });
