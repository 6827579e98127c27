import type { Module } from "../module";
import { WorkspaceActivity } from "./activity.resolver";
import { Event } from "./event.entity";

export const activityModule: Module = {
  entities: [Event],
  resolvers: [WorkspaceActivity],
};
