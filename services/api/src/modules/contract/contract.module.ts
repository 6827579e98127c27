import type { Module } from "../module";
import { DashboardContracts } from "./contract-dashboard.resolver";
import { PortalContracts, WorkspaceContracts, ClientContracts } from "./contract-lists.resolver";
import { contractActivity } from "./contract.activity";
import { contractReasons } from "./contract.outcomes";
import { Contract } from "./contract.entity";
import { ContractResolver } from "./contract.resolver";

export const contractModule: Module = {
  entities: [Contract],
  resolvers: [ContractResolver, PortalContracts, WorkspaceContracts, ClientContracts, DashboardContracts],
  activity: contractActivity,
  reasons: contractReasons,
};
