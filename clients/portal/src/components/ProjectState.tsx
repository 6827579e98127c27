import { StatusBadge, type Tone } from "@portico/kit/ui/StatusBadge";
import type { ProjectStateFragment } from "@portico/schema/portal.generated";
import { t } from "../text";

const tones: Record<ProjectStateFragment["status"], Tone> = {
  PLANNED: "plain",
  ACTIVE: "good",
  ON_HOLD: "warn",
  COMPLETED: "plain",
  ARCHIVED: "plain",
};

export function ProjectState(props: { project: ProjectStateFragment }) {
  return <StatusBadge tone={tones[props.project.status]} label={t(`project.${props.project.status}`)} />;
}
