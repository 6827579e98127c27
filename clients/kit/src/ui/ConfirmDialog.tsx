import { type JSX, Show } from "solid-js";
import { createAction } from "../action";
import type { Problem } from "../answer";
import { words } from "../words";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Notice } from "./Notice";

interface ConfirmDialogProps {
  /** The question, with the name of whom it is about. */
  title: string;
  /** What comes of it, and what cannot be undone. */
  children: JSX.Element;
  /** What the press does, in a verb. */
  action: string;
  /** The safe way out. */
  cancel?: string;
  /** Does it; the dialog stays with the problem, and goes when there is none. */
  confirm: () => Promise<Problem | undefined>;
  onClose: () => void;
}

/** Asks before something that cannot be undone; the focus is on the safe button. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { busy, problem, setProblem, run } = createAction(() => props.confirm());

  async function act() {
    const found = await run();
    if (found) setProblem(found.message);
    else props.onClose();
  }

  return (
    <Dialog title={props.title} busy={busy()} onClose={() => props.onClose()}>
      <div class="grid gap-3 text-muted wrap-anywhere">{props.children}</div>
      <Show when={problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      <div class="flex flex-wrap justify-end gap-3">
        <Button autofocus onClick={() => !busy() && props.onClose()}>
          {props.cancel ?? words().cancel}
        </Button>
        <Button look="danger" busy={busy()} onClick={() => void act()}>
          {props.action}
        </Button>
      </div>
    </Dialog>
  );
}
