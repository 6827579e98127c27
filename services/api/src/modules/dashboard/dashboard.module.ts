import type { Module } from "../module";
import { PortalDashboard, DashboardResolver } from "./dashboard.resolver";

export const dashboardModule: Module = {
  resolvers: [PortalDashboard, DashboardResolver],
};
