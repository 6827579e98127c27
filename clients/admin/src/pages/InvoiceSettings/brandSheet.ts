/** This app wears the brand's colours too: their stylesheet is asked for again, and takes the old one's place when it is there. */
export function renewBrandSheet() {
  const old = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"][href^="/admin/brand.css"]');
  if (!old) return;
  const renewed = document.createElement("link");
  renewed.rel = "stylesheet";
  renewed.href = `/admin/brand.css?at=${Date.now()}`;
  renewed.onload = () => old.remove();
  old.after(renewed);
}
