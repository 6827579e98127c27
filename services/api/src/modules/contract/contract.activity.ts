import { type ActivityTarget, defineActivity } from "../activity/activity.kind";
import { contractPolicy } from "./contract.policy";

const target: ActivityTarget = {
  name: "CONTRACT",
  description: "A contract.",
  table: "contract",
  policy: contractPolicy,
  title: "contract.name",
};

export const contractActivity = defineActivity(target, {
  CONTRACT_SIGNED: {
    description: "A contract was signed.",
    sentence: (name) => `Contract “${name}” was signed`,
  },
  CONTRACT_TERMINATED: {
    description: "A signed contract was ended.",
    sentence: (name) => `Contract “${name}” was terminated`,
  },
});
