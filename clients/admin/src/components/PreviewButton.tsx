import { problemIn } from "@portico/kit/answer";
import { PREVIEW_WINDOW } from "@portico/kit/preview";
import { tellFailure } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { createStartPreviewMutation } from "@portico/schema/admin.generated";
import { t } from "../text";

/** Opens the portal as the client sees it, in a tab of its own. */
export function PreviewButton(props: {
  client: { id: string; name: string };
  look?: "primary" | "plain";
  short?: boolean;
}) {
  const [starting, start] = createStartPreviewMutation();

  async function open() {
    // at the press itself, or a browser takes it for an unasked-for window
    const tab = window.open("", "_blank");
    if (!tab) return tellFailure(t("preview.blocked"), undefined, "preview");
    tab.document.title = t("preview.opening");
    tab.document.body.textContent = t("preview.opening");

    const { data, error } = await start({ input: { clientId: props.client.id } });
    const outcome = data?.startPreview;
    if (outcome?.__typename === "PreviewStarted") {
      tab.opener = null;
      // by its name it knows that it may close itself
      tab.name = PREVIEW_WINDOW;
      return tab.location.replace(`/p/${outcome.workspace}/preview/${outcome.preview}`);
    }
    tab.close();
    const problem = problemIn(outcome, "PreviewStarted", error);
    tellFailure(
      `${t("preview.failed", { name: props.client.name })} ${problem?.message}`,
      () => void open(),
      "preview",
    );
  }

  return (
    <Button
      look={props.look}
      busy={starting.fetching}
      label={props.short ? t("preview.shortNamed", { name: props.client.name }) : undefined}
      onClick={() => void open()}
    >
      {props.short ? t("preview.short") : t("preview.action")}
    </Button>
  );
}
