import { useLocation } from "@solidjs/router";
import { createContext, createEffect, type JSX, onMount, Show, useContext } from "solid-js";

/** The path whose heading was shown last. */
let shownAt: string | undefined;

/** How an app names its windows, from a page's title and the business. */
export const WindowTitle = createContext((title: string) => title);

interface PageProps {
  title: string;
  /** The business, for the window's title. */
  of: string;
  /** Beside the title: a state, an action. */
  aside?: JSX.Element;
  /** Above the title: where this belongs. */
  above?: JSX.Element;
  children: JSX.Element;
}

/** One page: names the window, and takes the focus to its heading when one comes here from another page. */
export function Page(props: PageProps) {
  const here = useLocation();
  const windowTitle = useContext(WindowTitle);
  let heading: HTMLHeadingElement | undefined;
  createEffect(() => {
    document.title = windowTitle(props.of ? `${props.title} · ${props.of}` : props.title);
  });
  onMount(() => {
    const arrived = shownAt !== undefined && shownAt !== here.pathname;
    // what was pressed, or the boxes that stood here, may have gone and taken the focus with them
    const lost = document.activeElement === document.body && navigator.userActivation?.hasBeenActive;
    if (arrived || lost) heading?.focus({ preventScroll: true });
    shownAt = here.pathname;
  });
  return (
    <div class="grid gap-6">
      <div class="grid gap-2">
        <Show when={props.above}>{props.above}</Show>
        <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
          <h1
            ref={heading}
            tabindex="-1"
            dir="auto"
            class="text-2xl font-semibold tracking-tight wrap-anywhere sm:text-3xl"
          >
            {props.title}
          </h1>
          <Show when={props.aside}>{props.aside}</Show>
        </div>
      </div>
      {props.children}
    </div>
  );
}
