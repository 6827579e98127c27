import type { Problem } from "@portico/kit/answer";
import { createSending } from "@portico/kit/sending";
import { Button } from "@portico/kit/ui/Button";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Notice } from "@portico/kit/ui/Notice";
import { TextArea } from "@portico/kit/ui/TextArea";
import { TextField } from "@portico/kit/ui/TextField";
import { UnsavedGuard } from "@portico/kit/ui/UnsavedGuard";
import { words } from "@portico/kit/words";
import type { ClientFormFragment } from "@portico/schema/admin.generated";
import { createSignal, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useMember } from "../frame";
import { t } from "../text";

const empty = { name: "", email: "", billingAddress: "", taxId: "", notes: "" };

export type ClientFields = typeof empty;

interface ClientFormProps {
  /** Who is changed; nobody yet when one is added. */
  client?: ClientFormFragment;
  action: string;
  /** Where Cancel leads. */
  back: string;
  /** Answers what stands in the way; otherwise goes on to another page. */
  save: (fields: ClientFields) => Promise<Problem | undefined>;
}

/** What is known of a client. */
export function ClientForm(props: ClientFormProps) {
  const member = useMember();
  const before = (field: keyof ClientFields) => props.client?.[field] ?? "";
  const [fields, setFields] = createStore({ ...empty });
  for (const field of Object.keys(empty) as (keyof ClientFields)[]) setFields(field, before(field));
  const [saved, setSaved] = createSignal(false);
  const unsaved = () =>
    !saved() && (Object.keys(empty) as (keyof ClientFields)[]).some((field) => fields[field] !== before(field));

  const form = createSending(async () => {
    // a page that is left because everything is saved is left without a question
    setSaved(true);
    const problem = await props.save({ ...fields });
    if (problem) setSaved(false);
    return problem;
  });

  const isOn = () => Boolean(props.client?.access?.enabled);
  const mayChangeEmail = () => !isOn() || Boolean(member.workspace?.canManagePortal);
  const emailHint = () => {
    if (!isOn()) return t("client.emailHint");
    if (!mayChangeEmail()) return t("client.emailWho");
    return fields.email.trim() === before("email")
      ? t("client.emailHint")
      : t("client.emailChanges", { name: props.client?.name ?? "" });
  };

  return (
    <form novalidate onSubmit={form.submit} class="grid max-w-2xl gap-5">
      <UnsavedGuard unsaved={unsaved()} />
      <Show when={form.problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      <TextField
        label={t("client.name")}
        name="name"
        autocomplete="off"
        required
        value={fields.name}
        error={form.errors.name}
        onInput={(name) => setFields({ name })}
      />
      <TextField
        label={t("client.email")}
        name="email"
        type="email"
        inputmode="email"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        readonly={!mayChangeEmail()}
        value={fields.email}
        hint={emailHint()}
        error={form.errors.email}
        onInput={(email) => setFields({ email })}
      />
      <TextArea
        label={t("client.billingAddress")}
        name="billingAddress"
        autocomplete="off"
        value={fields.billingAddress}
        error={form.errors.billingAddress}
        onInput={(billingAddress) => setFields({ billingAddress })}
      />
      <TextField
        label={t("client.taxId")}
        name="taxId"
        autocomplete="off"
        value={fields.taxId}
        hint={t("client.taxIdHint")}
        error={form.errors.taxId}
        onInput={(taxId) => setFields({ taxId })}
      />
      <TextArea
        label={t("client.notes")}
        name="notes"
        rows={4}
        value={fields.notes}
        hint={t("client.notesHint")}
        error={form.errors.notes}
        onInput={(notes) => setFields({ notes })}
      />
      <div class="flex flex-wrap gap-3">
        <Button type="submit" look="primary" busy={form.busy()}>
          {props.action}
        </Button>
        <ButtonLink href={props.back}>{words().cancel}</ButtonLink>
      </div>
    </form>
  );
}
