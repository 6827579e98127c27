import { problemIn } from "@portico/kit/answer";
import { announceSession } from "@portico/kit/session";
import { proceed } from "@portico/kit/signin/proceed";
import { createSending } from "@portico/kit/sending";
import { Button } from "@portico/kit/ui/Button";
import { Notice } from "@portico/kit/ui/Notice";
import { SelectField } from "@portico/kit/ui/SelectField";
import { TextField } from "@portico/kit/ui/TextField";
import { createCreateWorkspaceMutation } from "@portico/schema/admin.generated";
import { createSignal, Show } from "solid-js";
import { base, scope } from "../../graph";
import { t } from "../../text";
import { localTimeZone, timeZones } from "../../timeZones";
import { slugOf } from "./slug";

export function SetupForm(props: { token: string }) {
  const [, createWorkspace] = createCreateWorkspaceMutation();
  const [name, setName] = createSignal("");
  // the address follows the name until somebody writes it
  const [ownSlug, setOwnSlug] = createSignal<string>();
  const slug = () => ownSlug() ?? slugOf(name());

  const form = createSending(async (element) => {
    const text = (field: string) => String(new FormData(element).get(field)).trim();
    const input = {
      token: props.token,
      name: text("name"),
      slug: text("slug"),
      timeZone: text("timeZone"),
      ownerName: text("ownerName"),
      ownerEmail: text("ownerEmail"),
    };
    const { data, error } = await createWorkspace({ input });
    const problem = problemIn(data?.createWorkspace, "WorkspaceCreated", error);
    if (problem) return problem;
    announceSession(scope);
    proceed(base);
  });

  return (
    <form novalidate onSubmit={form.submit} class="grid gap-5">
      <Show when={form.problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      <TextField
        label={t("setup.business")}
        name="name"
        autocomplete="organization"
        required
        value={name()}
        error={form.errors.name}
        onInput={setName}
      />
      <TextField
        label={t("setup.slug")}
        name="slug"
        autocapitalize="off"
        spellcheck={false}
        required
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        patternError={t("setup.slugRule")}
        value={slug()}
        hint={slug() ? t("setup.slugHint", { address: `${location.origin}/p/${slug()}` }) : t("setup.slugRule")}
        error={form.errors.slug}
        onInput={setOwnSlug}
      />
      <SelectField
        label={t("setup.timeZone")}
        name="timeZone"
        value={localTimeZone}
        options={timeZones()}
        hint={t("setup.timeZoneHint")}
        error={form.errors.timeZone}
      />
      <TextField
        label={t("setup.ownerName")}
        name="ownerName"
        autocomplete="name"
        required
        error={form.errors.ownerName}
      />
      <TextField
        label={t("setup.ownerEmail")}
        name="ownerEmail"
        type="email"
        inputmode="email"
        autocomplete="email"
        autocapitalize="off"
        spellcheck={false}
        required
        hint={t("setup.ownerEmailHint")}
        error={form.errors.ownerEmail}
      />
      <Button type="submit" look="primary" busy={form.busy()}>
        {t("setup.create")}
      </Button>
    </form>
  );
}
