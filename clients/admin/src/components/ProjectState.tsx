import { StatusBadge, type Tone } from "@portico/kit/ui/StatusBadge";
import type { ProjectStatus } from "@portico/schema/admin.generated";
import { t } from "../text";

const tones: Record<ProjectStatus, Tone> = {
  PLANNED: "plain",
  ACTIVE: "good",
  ON_HOLD: "warn",
  COMPLETED: "plain",
  ARCHIVED: "plain",
};

export function ProjectState(props: { status: ProjectStatus }) {
  return <StatusBadge tone={tones[props.status]} label={t(`project.${props.status}`)} />;
}
