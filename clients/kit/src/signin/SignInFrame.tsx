import { type JSX, Show } from "solid-js";
import { ThemeSwitch } from "../ui/ThemeSwitch";

/** The page around everything that happens before somebody is signed in. */
export function SignInFrame(props: { brand: JSX.Element; footer?: JSX.Element; children: JSX.Element }) {
  return (
    <div class="mx-auto grid min-h-dvh w-full max-w-md grid-rows-[auto_1fr_auto] gap-8 px-4 py-6 sm:py-12">
      <header class="flex min-h-14 items-center">{props.brand}</header>
      <main id="content" tabindex="-1">
        {props.children}
      </main>
      <footer class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-sm text-muted">
        <ThemeSwitch />
        <Show when={props.footer}>{props.footer}</Show>
      </footer>
    </div>
  );
}
