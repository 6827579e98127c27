import { problemIn } from "@portico/kit/answer";
import { tellFailure, tellUndoable } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import {
  type AudienceFragment,
  createPublishDeliverablesMutation,
  type DeliverableRowFragment,
} from "@portico/schema/admin.generated";
import { createSignal, Show } from "solid-js";
import { isTold } from "../../components/DeliverablePublish";
import { t } from "../../text";

interface PublishAllProps {
  /** Those that the page shows. */
  deliverables: readonly DeliverableRowFragment[];
  client: AudienceFragment | null | undefined;
}

/** The service takes as many at once. */
const MAX_AT_ONCE = 100;

/** Publishes all that are listed and not published yet, such as what was just uploaded. */
export function PublishAll(props: PublishAllProps) {
  const [, publish] = createPublishDeliverablesMutation();
  const [isBusy, setBusy] = createSignal(false);
  const unpublished = () =>
    props.deliverables
      .filter(({ publishedAt }) => publishedAt == null)
      .map(({ id }) => id)
      .slice(0, MAX_AT_ONCE);

  async function set(ids: string[], published: boolean) {
    setBusy(true);
    const { data, error } = await publish({ input: { ids, published } });
    setBusy(false);
    const problem = problemIn(data?.publishDeliverables, "DeliverablesPublished", error);
    if (problem) {
      const text = t(published ? "deliverables.publishFailed" : "deliverables.unpublishFailed");
      return tellFailure(`${text} ${problem.message}`, () => void set(ids, published), "publish all");
    }
    tellUndoable(doneText(ids.length, published), () => void set(ids, !published), "publish all");
  }

  function doneText(count: number, published: boolean) {
    if (!published) return t("deliverables.unpublishDone", { count });
    const { client } = props;
    return client && isTold(client)
      ? t("deliverables.publishDone", { count, name: client.name })
      : t("deliverables.publishDoneQuietly", { count });
  }

  return (
    <Show when={unpublished().length > 1 && !props.client?.archivedAt}>
      <Button busy={isBusy()} onClick={() => void set(unpublished(), true)}>
        {t("deliverables.publishAll", { count: unpublished().length })}
      </Button>
    </Show>
  );
}
