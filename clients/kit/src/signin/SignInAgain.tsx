import { type JSX, Show } from "solid-js";
import { Dialog } from "../ui/Dialog";
import { words } from "../words";
import { SignIn, type SignInProps } from "./SignIn";

/**
 * Signs in again over a page whose session has run out. The page stays as it is behind the dialog, which only signing
 * in closes, here or in another tab.
 */
export function SignInAgain(props: Pick<SignInProps, "email" | "scope" | "requestLink" | "enter">) {
  return (
    <Dialog title={words().sessionExpired} busy onClose={() => undefined}>
      <SignIn
        {...props}
        title={words().sessionExpired}
        of=""
        intro={words().sessionExpiredText}
        step={(title, content) => <Step title={title}>{content}</Step>}
      />
    </Dialog>
  );
}

/** The first step has the dialog's own title. */
function Step(props: { title: string; children: JSX.Element }) {
  return (
    <div class="grid gap-4">
      <Show when={props.title !== words().sessionExpired}>
        <h3 class="font-semibold">{props.title}</h3>
      </Show>
      {props.children}
    </div>
  );
}
