import type { ActivityTarget } from "../activity/activity.target";
import { clientPolicy } from "../client/client.policy";

export const clientTarget: ActivityTarget = {
  kind: "CLIENT",
  table: "client",
  policy: clientPolicy,
  title: "client.name",
};
