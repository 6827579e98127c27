import { readStored, removeStored, writeStored } from "@portico/kit/storage";
import { createSignal } from "solid-js";

const KEY = "portico-single-keys";
const [keysOn, setOn] = createSignal(readStored(KEY) !== "off");

export { keysOn };

/** Single keys can be in somebody's way who speaks to the computer: whether they are on is kept in this browser. */
export function setKeysOn(on: boolean) {
  setOn(on);
  if (on) removeStored(KEY);
  else writeStored(KEY, "off");
}

/** Listens for the shortcuts until the answer is called. */
export function watchKeys(showHelp: () => void): () => void {
  const singles: Record<string, () => HTMLElement | null | undefined> = {
    "/": () => document.querySelector<HTMLElement>("main input[type=search]"),
    u: () => [...document.querySelectorAll<HTMLElement>("[data-toast] button:first-of-type")].at(-1),
  };

  const press = (event: KeyboardEvent) => {
    const at = event.target instanceof Element ? event.target : document.body;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      return at.closest("form")?.requestSubmit();
    }
    const typing = at.closest("input, textarea, select, [contenteditable], dialog");
    if (!keysOn() || typing || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === "?") return showHelp();
    const goal = singles[event.key]?.();
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  };

  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}
