import { Loaded } from "@portico/kit/Loaded";
import { Card } from "@portico/kit/ui/Card";
import { Fact, Facts } from "@portico/kit/ui/Facts";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createGeneralSettingsQuery, type WorkspaceFormFragment } from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { SettingsPage } from "../../components/SettingsPage";
import { t } from "../../text";
import { ProfileForm } from "./ProfileForm";
import { portalAddress, WorkspaceForm } from "./WorkspaceForm";

/** The member's own name, and the workspace's address and time zone. */
export function GeneralSettingsPage() {
  const settings = createGeneralSettingsQuery();
  return (
    <SettingsPage tab="general">
      <Loaded
        query={settings}
        part={({ me, workspace }) => (me && workspace ? { me, workspace } : undefined)}
        skeleton={<Skeleton of="block" times={2} />}
      >
        {(found) => (
          <>
            <Card title={t("general.you")}>
              <ProfileForm me={found().me} />
            </Card>
            <Card title={t("general.workspace")}>
              <Show when={found().workspace.canManageBrand} fallback={<WorkspaceFacts of={found().workspace} />}>
                <WorkspaceForm workspace={found().workspace} />
              </Show>
            </Card>
          </>
        )}
      </Loaded>
    </SettingsPage>
  );
}

function WorkspaceFacts(props: { of: WorkspaceFormFragment }) {
  return (
    <>
      <p class="pb-3 text-sm text-muted">{t("settings.portalWho")}</p>
      <Facts>
        <Fact label={t("general.slug")}>{portalAddress(props.of.slug)}</Fact>
        <Fact label={t("setup.timeZone")}>{props.of.timeZone}</Fact>
      </Facts>
    </>
  );
}
