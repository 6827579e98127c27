import { problemIn } from "@portico/kit/answer";
import { tellFailure, tellUndoable } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import {
  type AudienceFragment,
  createPublishDeliverableMutation,
  type DeliverablePublishFragment,
} from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { t } from "../text";

/** Whether a client is told of what is published. */
export const isTold = ({ access }: AudienceFragment) =>
  Boolean(access?.enabled && access.sections.includes("DELIVERABLES"));

interface DeliverablePublishProps {
  deliverable: DeliverablePublishFragment;
  client: AudienceFragment | null | undefined;
  look?: "primary";
}

/** Shows a deliverable to its client, or no longer; either can be taken back. */
export function DeliverablePublish(props: DeliverablePublishProps) {
  const [sending, publish] = createPublishDeliverableMutation();
  const isPublished = () => props.deliverable.publishedAt != null;

  async function set(published: boolean) {
    const { id, title } = props.deliverable;
    const about = `publish ${id}`;
    const { data, error } = await publish({ input: { id, published } });
    const problem = problemIn(data?.publishDeliverable, "DeliverablePublished", error);
    if (problem)
      return tellFailure(`${t("deliverable.failed", { title })} ${problem.message}`, () => void set(published), about);
    tellUndoable(doneText(published), () => void set(!published), about);
  }

  function doneText(published: boolean) {
    const { title } = props.deliverable;
    if (!published) return t("deliverable.unpublishDone", { title });
    const { client } = props;
    if (!client || !isTold(client)) return t("deliverable.publishDoneQuietly", { title });
    return t("deliverable.publishDone", { title, name: client.name });
  }

  // an archived client gets nothing new; what is published can still be taken back
  const isOffered = () => isPublished() || !props.client?.archivedAt;

  return (
    <Show when={isOffered()}>
      <Button
        look={isPublished() ? "plain" : props.look}
        busy={sending.fetching}
        label={t(isPublished() ? "deliverable.unpublishNamed" : "deliverable.publishNamed", {
          title: props.deliverable.title,
        })}
        onClick={() => void set(!isPublished())}
      >
        {isPublished() ? t("deliverable.unpublish") : t("deliverable.publish")}
      </Button>
    </Show>
  );
}
