import { type Accessor, createEffect, on } from "solid-js";

/** The page's colours are a stylesheet in its head: when the accent is another one, it is asked for again. */
export function followAccent(accent: Accessor<string | undefined>) {
  createEffect(on(accent, (now, before) => now && before && now !== before && renew()));
}

/** The old one stays until the new one is there, so that nothing is painted without either. */
function renew() {
  const old = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"][href*="/brand.css"]');
  if (!old) return;
  const renewed = document.createElement("link");
  renewed.rel = "stylesheet";
  renewed.href = `${new URL(old.href).pathname}?at=${Date.now()}`;
  renewed.onload = () => old.remove();
  old.after(renewed);
}
