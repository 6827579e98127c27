import { createSignal, onCleanup, Show } from "solid-js";
import { createAction } from "../action";
import type { Problem } from "../answer";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { words } from "../words";

/** The service sends at most one link a minute to an address. */
const PAUSE_MS = 60_000;

/** Asks for the same link once more, when another one may be sent. */
export function SendAgain(props: { askedAt: number; send: () => Promise<Problem | undefined> }) {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), 1_000);
  onCleanup(() => clearInterval(timer));
  const secondsLeft = () => Math.ceil((props.askedAt + PAUSE_MS - now()) / 1_000);
  const [isSent, setSent] = createSignal(false);
  const action = createAction(async () => {
    const problem = await props.send();
    setSent(!problem);
    return problem;
  });
  const press = async () => action.setProblem((await action.run())?.message);

  return (
    <div class="grid justify-items-start gap-2">
      <Show when={action.problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      <p role="status" class={isSent() ? "text-muted" : "sr-only"}>
        {isSent() ? words().sentAgain : ""}
      </p>
      <Button
        busy={action.busy()}
        blockedBy={secondsLeft() > 0 ? "link-limit" : undefined}
        onClick={() => void press()}
      >
        <span class="tabular-nums">{secondsLeft() > 0 ? words().sendAgainIn(secondsLeft()) : words().sendAgain}</span>
      </Button>
    </div>
  );
}

/** What the button refers to while it waits. */
export const LinkLimit = () => (
  <p id="link-limit" class="text-muted">
    {words().linkLimit}
  </p>
);
