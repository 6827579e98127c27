import type { Module } from "../module";
import { DashboardProjects } from "./project-dashboard.resolver";
import { PortalProjects, ClientProjects, WorkspaceProjects } from "./project-lists.resolver";
import { projectActivity } from "./project.activity";
import { Project } from "./project.entity";
import { ProjectResolver } from "./project.resolver";

export const projectModule: Module = {
  entities: [Project],
  resolvers: [PortalProjects, ClientProjects, WorkspaceProjects, ProjectResolver, DashboardProjects],
  activity: projectActivity,
};
