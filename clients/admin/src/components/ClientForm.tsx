import type { Problem } from "@portico/kit/answer";
import { createDraft } from "@portico/kit/drafts";
import { createSending } from "@portico/kit/sending";
import { Button } from "@portico/kit/ui/Button";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Notice } from "@portico/kit/ui/Notice";
import { TextArea } from "@portico/kit/ui/TextArea";
import { TextField } from "@portico/kit/ui/TextField";
import { UnsavedGuard } from "@portico/kit/ui/UnsavedGuard";
import { words } from "@portico/kit/words";
import type { ClientFormFragment } from "@portico/schema/admin.generated";
import { createComputed, createMemo, createSignal, on, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useMember } from "../frame";
import { t } from "../text";

const names = ["name", "email", "billingAddress", "taxId", "notes"] as const;

export type ClientFields = Record<(typeof names)[number], string>;

interface ClientFormProps {
  /** Who is changed; nobody yet when one is added. */
  client?: ClientFormFragment;
  action: string;
  /** Where Cancel leads. */
  back: string;
  /** Answers what stands in the way; otherwise goes on to another page. */
  save: (fields: ClientFields, changed: (keyof ClientFields)[]) => Promise<Problem | undefined>;
}

/** What is known of a client. */
export function ClientForm(props: ClientFormProps) {
  const member = useMember();
  const draft = createDraft(member.id, props.client ? `client ${props.client.id}` : "new client");
  const stored = createMemo(
    () => Object.fromEntries(names.map((name) => [name, props.client?.[name] ?? ""])) as ClientFields,
  );
  const [fields, setFields] = createStore({ ...stored() });
  // what nobody has touched here follows what others save
  createComputed(
    on(stored, (now, before) => {
      for (const name of names) if (fields[name] === before?.[name]) setFields(name, now[name]);
    }),
  );
  const changed = () => names.filter((name) => fields[name] !== stored()[name]);
  const [saved, setSaved] = createSignal(false);
  const unsaved = () => !saved() && changed().length > 0;

  function discard() {
    draft.forget();
    setFields(stored());
  }

  const form = createSending(async () => {
    // a page that is left because everything is saved is left without a question
    setSaved(true);
    const problem = await props.save({ ...fields }, changed());
    if (problem) setSaved(false);
    else draft.forget();
    return problem;
  });

  const isOn = () => Boolean(props.client?.access?.enabled);
  const mayChangeEmail = () => !isOn() || Boolean(member.workspace?.canManagePortal);
  const movesAway = () => isOn() && changed().includes("email");

  return (
    <form ref={draft.keep} novalidate onSubmit={form.submit} class="grid max-w-2xl gap-5">
      <UnsavedGuard unsaved={unsaved()} onLeave={draft.forget} />
      <Show when={draft.found && unsaved()}>
        <Notice>
          <div class="flex flex-wrap items-center justify-between gap-3">
            <p>{t("client.draft")}</p>
            <Button onClick={discard}>{t("client.discard")}</Button>
          </div>
        </Notice>
      </Show>
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
        hint={mayChangeEmail() ? t("client.emailHint") : t("client.emailWho")}
        error={form.errors.email}
        onInput={(email) => setFields({ email })}
      />
      <Show when={movesAway()}>
        <Notice tone="warn" live>
          {t("client.emailChanges", { name: stored().name })}
        </Notice>
      </Show>
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
