import type { Module } from "../module";
import { PORTAL_CHANNEL } from "./portal-change";

/** The sections of a portal, and how open portals are told that some of them changed. */
export const sectionModule: Module = { channels: [PORTAL_CHANNEL] };
