import { problemIn } from "@portico/kit/answer";
import { createSending } from "@portico/kit/sending";
import { tell } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { Notice } from "@portico/kit/ui/Notice";
import { SelectField } from "@portico/kit/ui/SelectField";
import { TextField } from "@portico/kit/ui/TextField";
import { createUpdateWorkspaceMutation, type WorkspaceFormFragment } from "@portico/schema/admin.generated";
import { createSignal, Show } from "solid-js";
import { t } from "../../text";
import { timeZones } from "../../timeZones";

export const portalAddress = (slug: string) => `${location.origin}/p/${slug}`;

/** Where the portal is, and by which clock its days begin and end. */
export function WorkspaceForm(props: { workspace: WorkspaceFormFragment }) {
  const [, update] = createUpdateWorkspaceMutation();
  const [editedSlug, setSlug] = createSignal<string>();
  const [chosenZone, setZone] = createSignal<string>();
  const slug = () => editedSlug() ?? props.workspace.slug;
  const timeZone = () => chosenZone() ?? props.workspace.timeZone;

  const form = createSending(async () => {
    const { data, error } = await update({ input: { slug: slug().trim(), timeZone: timeZone() } });
    const problem = problemIn(data?.updateWorkspace, "WorkspaceUpdated", error);
    if (problem) return problem;
    setSlug();
    setZone();
    tell(t("general.saved"));
  });

  return (
    <form novalidate onSubmit={form.submit} class="grid max-w-xl gap-5">
      <Show when={form.problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      <TextField
        label={t("general.slug")}
        name="slug"
        autocapitalize="off"
        spellcheck={false}
        required
        value={slug()}
        hint={
          slug() === props.workspace.slug
            ? t("general.slugHint", { address: portalAddress(slug()) })
            : t("general.slugChanges", { address: portalAddress(slug()) })
        }
        error={form.errors.slug}
        onInput={setSlug}
      />
      <SelectField
        label={t("setup.timeZone")}
        name="timeZone"
        value={timeZone()}
        options={timeZones(props.workspace.timeZone)}
        hint={t("setup.timeZoneHint")}
        error={form.errors.timeZone}
        onChange={setZone}
      />
      <div>
        <Button type="submit" look="primary" busy={form.busy()}>
          {t("general.save")}
        </Button>
      </div>
    </form>
  );
}
