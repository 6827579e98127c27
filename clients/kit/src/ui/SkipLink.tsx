import { words } from "../words";

export function SkipLink() {
  return (
    <a
      href="#content"
      class="sr-only rounded-lg bg-surface px-4 py-3 text-text focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10"
      onClick={(event) => {
        // the address keeps the page, not the jump
        event.preventDefault();
        document.getElementById("content")?.focus();
      }}
    >
      {words().skipToContent}
    </a>
  );
}
