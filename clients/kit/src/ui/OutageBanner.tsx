import { Show } from "solid-js";
import { OUTAGE_ID, outage, retryNow } from "../connection";
import { words } from "../words";

/** Says while the server cannot be reached that this is so, over the page and without moving it. */
export function OutageBanner() {
  return (
    <div role="status" class="outage-region">
      <Show when={outage()}>
        {(reason) => (
          <div class="outage">
            <p id={OUTAGE_ID} class="py-2 wrap-anywhere">
              <strong>{words().outage[reason()].title}.</strong> {words().outage[reason()].text}
            </p>
            <button type="button" class="toast-button font-semibold underline underline-offset-4" onClick={retryNow}>
              {words().tryNow}
            </button>
          </div>
        )}
      </Show>
    </div>
  );
}
