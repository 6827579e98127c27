import { Notice } from "@portico/kit/ui/Notice";
import { Show } from "solid-js";

/** Why a press came to nothing, under the buttons of which one was pressed. */
export function ActionProblem(props: { text: string | undefined }) {
  return (
    <Show when={props.text}>
      {(text) => (
        <div class="order-last w-full">
          <Notice tone="bad" live>
            {text()}
          </Notice>
        </div>
      )}
    </Show>
  );
}
