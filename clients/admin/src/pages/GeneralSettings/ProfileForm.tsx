import { problemIn } from "@portico/kit/answer";
import { createSending } from "@portico/kit/sending";
import { tell } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { Notice } from "@portico/kit/ui/Notice";
import { TextField } from "@portico/kit/ui/TextField";
import { createUpdateMeMutation, type ProfileFormFragment } from "@portico/schema/admin.generated";
import { createSignal, Show } from "solid-js";
import { t } from "../../text";

/** The name by which colleagues and clients know the member. */
export function ProfileForm(props: { me: ProfileFormFragment }) {
  const [, update] = createUpdateMeMutation();
  const [edited, setEdited] = createSignal<string>();
  const name = () => edited() ?? props.me.name;

  const form = createSending(async () => {
    const { data, error } = await update({ input: { name: name() } });
    const problem = problemIn(data?.updateMe, "MeUpdated", error);
    if (problem) return problem;
    setEdited();
    tell(t("general.nameSaved"));
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
        label={t("setup.ownerName")}
        name="name"
        autocomplete="name"
        maxlength={200}
        required
        value={name()}
        error={form.errors.name}
        onInput={setEdited}
      />
      <div>
        <Button type="submit" look="primary" busy={form.busy()}>
          {t("general.saveName")}
        </Button>
      </div>
    </form>
  );
}
