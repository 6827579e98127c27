import { type ActivityTarget, defineActivity } from "../activity/activity.kind";
import { projectPolicy } from "./project.policy";

const target: ActivityTarget = {
  name: "PROJECT",
  description: "A project.",
  table: "project",
  policy: projectPolicy,
  title: "project.name",
};

export const projectActivity = defineActivity(target, {
  PROJECT_PLANNED: {
    description: "A project was agreed.",
    sentence: (project) => `Project “${project}” was planned`,
  },
  PROJECT_STARTED: {
    description: "Work on a project began.",
    sentence: (project) => `Project “${project}” started`,
  },
  PROJECT_PAUSED: {
    description: "Work on a project pauses.",
    sentence: (project) => `Project “${project}” was paused`,
  },
  PROJECT_COMPLETED: {
    description: "A project was completed.",
    sentence: (project) => `Project “${project}” was completed`,
  },
});
