import type { Policy } from "../../core/table";

/** Nobody's but the system's: links are looked up before anybody is anybody. */
export const signInLinkPolicy: Policy = { see: {} };
