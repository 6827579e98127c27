import type { Module } from "../module";
import { PortalActivity } from "./portal-activity.resolver";
import { PortalLive } from "./portal-live.resolver";
import { PortalResolver } from "./portal.resolver";
import { Preview } from "./preview.entity";
import { PreviewResolver } from "./preview.resolver";

export const portalModule: Module = {
  entities: [Preview],
  resolvers: [PortalResolver, PortalLive, PreviewResolver, PortalActivity],
};
