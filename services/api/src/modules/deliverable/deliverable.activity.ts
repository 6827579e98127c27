import { type ActivityTarget, defineActivity } from "../activity/activity.kind";
import { deliverablePolicy } from "./deliverable.policy";

const target: ActivityTarget = {
  name: "DELIVERABLE",
  description: "A deliverable.",
  table: "deliverable",
  policy: deliverablePolicy,
  title: "deliverable.title",
};

export const deliverableActivity = defineActivity(target, {
  DELIVERABLE_PUBLISHED: {
    description: "A deliverable was published.",
    sentence: (title) => `“${title}” was published`,
  },
});
