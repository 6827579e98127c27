export const localTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every zone that the browser knows, and the given one, which it may not. */
export const timeZones = (chosen = localTimeZone) =>
  [...new Set([chosen, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
