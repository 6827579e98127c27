/**
 * What this browser keeps for us. It may refuse: storage is blocked, full or switched off. Then nothing is kept, and
 * everything works as it does in a browser that has never been here.
 */
type Area = "localStorage" | "sessionStorage";

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export const readStored = (key: string, area: Area = "localStorage"): string | undefined =>
  attempt(() => globalThis[area].getItem(key)) ?? undefined;

export const writeStored = (key: string, value: string, area: Area = "localStorage") =>
  attempt(() => globalThis[area].setItem(key, value));

export const removeStored = (key: string, area: Area = "localStorage") =>
  attempt(() => globalThis[area].removeItem(key));

export const storedKeys = (): string[] => attempt(() => Object.keys(localStorage)) ?? [];

/** Undefined too where it is not what we wrote. */
export function readStoredJson<Value>(key: string, area?: Area): Value | undefined {
  const text = readStored(key, area);
  return text === undefined ? undefined : attempt(() => JSON.parse(text) as Value);
}
