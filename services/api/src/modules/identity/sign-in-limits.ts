import type { Limit } from "../../core/context";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SLOTS = 65_536;

export const LINKS_PER_NETWORK: Limit = { name: "linkPerNetwork", tries: 30, seconds: HOUR, slots: SLOTS };
/** Bounds the rows and jobs of all networks together; above it the log has an error a minute. */
export const LINKS_OVERALL: Limit = { name: "linkOverall", tries: 600, seconds: MINUTE };
export const LINK_ALARMS: Limit = { name: "linkAlarm", tries: 1, seconds: MINUTE };
/** One network for one address: at most one a minute, five at first, then one in five minutes. */
export const LINKS_PER_MINUTE: Limit = { name: "linkPerMinute", tries: 1, seconds: MINUTE };
export const LINK_BURST: Limit = {
  name: "linkBurst",
  tries: 1,
  seconds: 5 * MINUTE,
  burst: { tries: 4, seconds: HOUR },
};
/** All unfamiliar networks for one address. A link lives longer than five minutes, so the inbox has a live one. */
export const LINKS_PER_ADDRESS: Limit = {
  name: "linkPerAddress",
  tries: 1,
  seconds: 5 * MINUTE,
  burst: { tries: 14, seconds: HOUR },
};
export const ENTRIES_PER_NETWORK: Limit = { name: "enterPerNetwork", tries: 10, seconds: MINUTE, slots: SLOTS };
export const CODES_PER_DAY: Limit = { name: "codePerDay", tries: 20, seconds: DAY };
export const CODE_NOTICES: Limit = { name: "codeNotice", tries: 1, seconds: DAY };
/** Also how often an owner may learn whether an address belongs to a member of another workspace. */
export const NEW_MEMBERS_PER_DAY: Limit = { name: "newMemberPerDay", tries: 30, seconds: DAY };
