import type { createSending } from "@portico/kit/sending";
import { Button } from "@portico/kit/ui/Button";
import { Dialog } from "@portico/kit/ui/Dialog";
import { Notice } from "@portico/kit/ui/Notice";
import { words } from "@portico/kit/words";
import { type JSX, Show } from "solid-js";

interface FormDialogProps {
  title: string;
  action: string;
  look?: "primary" | "danger";
  sending: ReturnType<typeof createSending>;
  onClose: () => void;
  children: JSX.Element;
}

/** Asks for a few things before something is done. What was typed stays until it is done or cancelled. */
export function FormDialog(props: FormDialogProps) {
  return (
    <Dialog title={props.title} busy={props.sending.busy()} onClose={() => props.onClose()}>
      <form novalidate class="grid gap-4" onSubmit={(event) => void props.sending.submit(event)}>
        {props.children}
        <Show when={props.sending.problem()}>
          {(text) => (
            <Notice tone="bad" live>
              {text()}
            </Notice>
          )}
        </Show>
        <div class="flex flex-wrap justify-end gap-3">
          <Button onClick={() => !props.sending.busy() && props.onClose()}>{words().cancel}</Button>
          <Button type="submit" look={props.look ?? "primary"} busy={props.sending.busy()}>
            {props.action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
