import { createSignal, type JSX, Match, onMount, Show, Switch } from "solid-js";
import { createAction } from "../action";
import type { Problem } from "../answer";
import { Button } from "../ui/Button";
import { ButtonLink } from "../ui/ButtonLink";
import { Notice } from "../ui/Notice";
import { Page } from "../ui/Page";
import { words } from "../words";
import { proceed } from "./proceed";
import { LinkLimit, SendAgain } from "./SendAgain";

interface LinkFacts {
  state: "READY" | "USED" | "EXPIRED" | "UNKNOWN";
  maskedEmail?: string | null;
  /** Another person who is signed in here, masked. */
  replaces?: string | null;
  returnTo?: string | null;
}

interface SignedIn {
  name: string;
  /** Where this person's own pages begin. */
  home: string;
}

interface EnterLinkProps {
  link: LinkFacts;
  /** Who is signed in where the link leads; undefined for nobody. */
  signedIn: SignedIn | undefined;
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
  const signedIn = () => (props.link.state === "READY" ? undefined : props.signedIn);
  const isForWhoIsHere = () => signedIn() && props.link.state !== "UNKNOWN" && !props.link.replaces;
  return (
    <Switch>
      <Match when={isForWhoIsHere() && signedIn()}>
        {(person) => <Opening of={props.of} to={props.link.returnTo ?? person().home} />}
      </Match>
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
      <Match when={signedIn()}>
        {(person) => (
          <Page title={words().signedIn} of={props.of}>
            <p class="text-muted wrap-anywhere">{words().signedInAs(person().name)}</p>
            <Button look="primary" onClick={() => proceed(person().home)}>
              {words().open}
            </Button>
          </Page>
        )}
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

/** A link that is done with, opened again by the person whom it signed in. */
function Opening(props: { of: string; to: string }) {
  onMount(() => proceed(props.to));
  return (
    <Page title={words().signedIn} of={props.of}>
      <p class="text-muted">{words().opening}</p>
    </Page>
  );
}

function Dead(props: EnterLinkProps & { heading: string; text: string }) {
  const [askedAt, setAskedAt] = createSignal<number>();
  const ask = async () => {
    const problem = await props.requestAnother();
    if (!problem) setAskedAt(Date.now());
    return problem;
  };
  const other = () => (props.link.replaces ? props.signedIn : undefined);
  const email = () => props.link.maskedEmail ?? "";
  return (
    <Show
      when={askedAt()}
      fallback={
        <Page title={props.heading} of={props.of}>
          <Show when={other()} fallback={<p class="text-muted">{props.text}</p>}>
            {(person) => <Notice tone="warn">{words().linkForOther(email(), person().name)}</Notice>}
          </Show>
          <Press label={other() ? words().switchTo(email()) : words().sendNewLink} press={ask} />
          <Show when={other()}>
            {(person) => <Button onClick={() => proceed(person().home)}>{words().stayAs(person().name)}</Button>}
          </Show>
        </Page>
      }
    >
      {(asked) => (
        <Page title={words().newLinkSent} of={props.of}>
          <p class="text-muted">{words().newLinkSentText}</p>
          <LinkLimit />
          <SendAgain askedAt={asked()} send={ask} />
        </Page>
      )}
    </Show>
  );
}

function Press(props: { label: string; press: () => Promise<Problem | undefined> }): JSX.Element {
  const { busy, problem, setProblem, run } = createAction(() => props.press());
  const press = async () => setProblem((await run())?.message);
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
