import { Button } from "@portico/kit/ui/Button";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Notice } from "@portico/kit/ui/Notice";
import { UnsavedGuard } from "@portico/kit/ui/UnsavedGuard";
import { words } from "@portico/kit/words";
import { type JSX, Show } from "solid-js";
import type { Editing } from "../editing";
import { t } from "../text";

interface EditFormProps {
  editing: Editing;
  action: string;
  /** Where Cancel leads. */
  back: string;
  children: JSX.Element;
}

/** What is around the fields of everything that is edited. */
export function EditForm(props: EditFormProps) {
  return (
    <form
      ref={(form) => props.editing.draft.keep(form)}
      novalidate
      onSubmit={(event) => void props.editing.sending.submit(event)}
      class="grid max-w-2xl gap-5"
    >
      <UnsavedGuard unsaved={props.editing.isUnsaved()} onLeave={() => props.editing.draft.forget()} />
      <Show when={props.editing.draft.found && props.editing.isUnsaved()}>
        <Notice>
          <div class="flex flex-wrap items-center justify-between gap-3">
            <p>{t("client.draft")}</p>
            <Button onClick={() => props.editing.discard()}>{t("client.discard")}</Button>
          </div>
        </Notice>
      </Show>
      <Show when={props.editing.sending.problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      {props.children}
      <div class="flex flex-wrap gap-3">
        <Button type="submit" look="primary" busy={props.editing.sending.busy()}>
          {props.action}
        </Button>
        <ButtonLink href={props.back}>{words().cancel}</ButtonLink>
      </div>
    </form>
  );
}
