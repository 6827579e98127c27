/// <reference lib="dom" />
import type { Page } from "playwright-core";

const MOST_STOPS = 40;

/** Presses Tab until the thing of that name has the focus; every stop on the way must show that it has it. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    const { label, ring } = await page.evaluate(focused);
    if (label !== "" && ring < 2) throw new Error(`“${label}” does not show that it has the focus.`);
    if (name.test(label)) return;
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

/** Runs in the page. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return { label: "", ring: 0 };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.innerText);
  const label = element.getAttribute("aria-label") ?? [...labels, (element as HTMLElement).innerText ?? ""].join(" ");
  return {
    label: label.trim() || element.tagName,
    ring: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth),
  };
}
