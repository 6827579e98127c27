import { createSignal, type JSX, Show, untrack } from "solid-js";
import type { Problem } from "../answer";
import { createSending } from "../sending";
import { Button } from "../ui/Button";
import { CodeField, digitsOf } from "../ui/CodeField";
import { Notice } from "../ui/Notice";
import { Page } from "../ui/Page";
import { TextField } from "../ui/TextField";
import { words } from "../words";
import { forgetPendingLink, keepPendingLink, type PendingLink, readPendingLink } from "./pendingLink";
import { LinkLimit, SendAgain } from "./SendAgain";

export interface SignInProps {
  title: string;
  of: string;
  intro: string;
  /** Where signing in is for: what was asked for is kept by it. */
  scope: string;
  /** Where it is known already. */
  email?: string;
  /** What is around each of the steps, instead of a page of its own. */
  step?: (title: string, content: JSX.Element) => JSX.Element;
  /** Why the last session ended. */
  notice?: JSX.Element;
  requestLink: (email: string) => Promise<Problem | undefined>;
  /** Resolves with a problem, or leaves the page. */
  enter: (email: string, code: string) => Promise<Problem | undefined>;
}

/** An address, then a link by mail, or the code that came with it. */
export function SignIn(props: SignInProps) {
  const [pending, setPending] = createSignal(untrack(() => readPendingLink(props.scope)));
  const [email, setEmail] = createSignal(untrack(() => pending()?.email ?? props.email) ?? "");
  async function ask() {
    const asked: PendingLink = { email: email().trim(), askedAt: Date.now() };
    const problem = await props.requestLink(asked.email);
    if (!problem) {
      keepPendingLink(props.scope, asked);
      setPending(asked);
    }
    return problem;
  }
  function startOver() {
    forgetPendingLink(props.scope);
    setPending();
  }
  const step = (title: string, content: JSX.Element) =>
    props.step?.(title, content) ?? (
      <Page title={title} of={props.of}>
        {content}
      </Page>
    );
  return (
    <Show
      when={pending()}
      fallback={step(
        props.title,
        <>
          {props.notice}
          <p class="text-muted">{props.intro}</p>
          <AddressForm email={email()} onInput={setEmail} send={ask} />
        </>,
      )}
    >
      {(asked) =>
        step(
          words().checkMail,
          <>
            <div class="grid gap-2" role="status">
              <p class="wrap-anywhere">{words().linkOnItsWay(asked().email)}</p>
              <p class="text-muted">{words().enterCode}</p>
            </div>
            <CodeForm send={(code) => props.enter(asked().email, code)} />
            <LinkLimit />
            <div class="flex flex-wrap gap-x-4 gap-y-2">
              <SendAgain askedAt={asked().askedAt} send={ask} />
              <Button look="quiet" onClick={startOver}>
                {words().otherAddress}
              </Button>
            </div>
          </>,
        )
      }
    </Show>
  );
}

function AddressForm(props: {
  email: string;
  onInput: (email: string) => void;
  send: () => Promise<Problem | undefined>;
}) {
  const form = createSending(props.send);
  return (
    <form novalidate onSubmit={form.submit} class="grid gap-4">
      <Show when={form.problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      <TextField
        label={words().email}
        name="email"
        type="email"
        inputmode="email"
        autocomplete="email"
        autocapitalize="off"
        spellcheck={false}
        required
        value={props.email}
        error={form.errors.email}
        onInput={props.onInput}
      />
      <Button type="submit" look="primary" busy={form.busy()}>
        {words().sendLink}
      </Button>
    </form>
  );
}

function CodeForm(props: { send: (code: string) => Promise<Problem | undefined> }) {
  const [code, setCode] = createSignal("");
  const form = createSending(() => props.send(digitsOf(code())));
  return (
    <form novalidate onSubmit={form.submit} class="grid gap-4">
      <Show when={form.problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      <CodeField value={code()} error={form.errors.code} onInput={setCode} />
      <Button type="submit" look="primary" busy={form.busy()}>
        {words().continueWithCode}
      </Button>
    </form>
  );
}
