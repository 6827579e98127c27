import { Show } from "solid-js";
import { words } from "../words";
import { Button } from "./Button";

interface MoreButtonProps {
  paging: { hasMore: () => boolean; busy: () => boolean; failed: () => boolean; retry: () => void };
  onMore: () => void;
}

/** The next page of a list, on request. */
export function MoreButton(props: MoreButtonProps) {
  return (
    <Show when={props.paging.hasMore()}>
      <div class="mt-4 flex flex-wrap items-center gap-3">
        <Button
          busy={props.paging.busy()}
          onClick={() => (props.paging.failed() ? props.paging.retry() : props.onMore())}
        >
          {props.paging.failed() ? words().retry : words().loadMore}
        </Button>
        <Show when={props.paging.failed()}>
          <p role="alert" class="text-bad">
            {words().failed}
          </p>
        </Show>
      </div>
    </Show>
  );
}
