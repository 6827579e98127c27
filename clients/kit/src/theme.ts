import { createSignal } from "solid-js";
import { removeStored, writeStored } from "./storage";

export type Theme = "system" | "light" | "dark";

const KEY = "portico-theme";
const [theme, setTheme] = createSignal<Theme>(
  (document.documentElement.dataset.theme as Theme | undefined) ?? "system",
);

export { theme };

/** Kept in this browser; `theme.js` sets it again before the next page is painted. */
export function chooseTheme(choice: Theme) {
  setTheme(choice);
  if (choice === "system") {
    delete document.documentElement.dataset.theme;
    removeStored(KEY);
  } else {
    document.documentElement.dataset.theme = choice;
    writeStored(KEY, choice);
  }
}
