import { createSignal, type JSX, Match, Show, Switch } from "solid-js";
import type { Problem } from "../answer";
import { Button } from "../ui/Button";
import { ButtonLink } from "../ui/ButtonLink";
import { Notice } from "../ui/Notice";
import { Page } from "../ui/Page";
import { words } from "../words";

interface LinkFacts {
  state: "READY" | "USED" | "EXPIRED" | "UNKNOWN";
  maskedEmail?: string | null;
  replaces?: string | null;
}

interface EnterLinkProps {
  link: LinkFacts;
  /** Names the business. */
  title: string;
  of: string;
  action: string;
  intro: string;
  signInHref: string;
  /** Resolves with a problem, or leaves the page. */
  enter: () => Promise<Problem | undefined>;
  requestAnother: () => Promise<Problem | undefined>;
}

/**
 * What a sign-in link opens. Mail scanners open links too, so nothing happens here before a person presses the
 * button.
 */
export function EnterLink(props: EnterLinkProps) {
  return (
    <Switch>
      <Match when={props.link.state === "READY"}>
        <Page title={props.title} of={props.of}>
          <div class="grid gap-2 wrap-anywhere">
            <p>{props.intro}</p>
            <Show when={props.link.maskedEmail}>{(email) => <p class="text-muted">{words().linkFor(email())}</p>}</Show>
          </div>
          <Show when={props.link.replaces}>{(email) => <Notice tone="warn">{words().replaces(email())}</Notice>}</Show>
          <Press label={props.action} press={props.enter} />
        </Page>
      </Match>
      <Match when={props.link.state === "USED"}>
        <Dead {...props} heading={words().linkUsed} text={words().linkUsedText} />
      </Match>
      <Match when={props.link.state === "EXPIRED"}>
        <Dead {...props} heading={words().linkExpired} text={words().linkExpiredText} />
      </Match>
      <Match when={props.link.state === "UNKNOWN"}>
        <Page title={words().linkUnknown} of={props.of}>
          <p class="text-muted">{words().linkUnknownText}</p>
          <ButtonLink look="primary" href={props.signInHref}>
            {words().goToSignIn}
          </ButtonLink>
        </Page>
      </Match>
    </Switch>
  );
}

function Dead(props: EnterLinkProps & { heading: string; text: string }) {
  const [sent, setSent] = createSignal(false);
  return (
    <Show
      when={sent()}
      fallback={
        <Page title={props.heading} of={props.of}>
          <p class="text-muted">{props.text}</p>
          <Press
            label={words().sendNewLink}
            press={async () => {
              const problem = await props.requestAnother();
              if (!problem) setSent(true);
              return problem;
            }}
          />
        </Page>
      }
    >
      <Page title={words().newLinkSent} of={props.of}>
        <p class="text-muted">{words().newLinkSentText}</p>
      </Page>
    </Show>
  );
}

function Press(props: { label: string; press: () => Promise<Problem | undefined> }): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const press = async () => {
    setBusy(true);
    setProblem((await props.press())?.message);
    setBusy(false);
  };
  return (
    <div class="grid gap-4">
      <Show when={problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Button look="primary" busy={busy()} onClick={() => void press()}>
        {props.label}
      </Button>
    </div>
  );
}
