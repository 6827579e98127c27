import type { Problem } from "@portico/kit/answer";
import { Notice } from "@portico/kit/ui/Notice";
import { TextArea } from "@portico/kit/ui/TextArea";
import { TextField } from "@portico/kit/ui/TextField";
import type { ClientFormFragment } from "@portico/schema/admin.generated";
import { createMemo, Show } from "solid-js";
import { createEditing } from "../editing";
import { useMember } from "../frame";
import { t } from "../text";
import { CountryField } from "./CountryField";
import { EditForm } from "./EditForm";

const names = ["name", "email", "billingAddress", "country", "vatNumber", "taxId", "buyerReference", "notes"] as const;

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
  const stored = createMemo(
    () => Object.fromEntries(names.map((name) => [name, props.client?.[name] ?? ""])) as ClientFields,
  );
  const editing = createEditing({
    viewer: member.id,
    entity: props.client ? `client ${props.client.id}` : "new client",
    names,
    stored,
    save: (fields, changed) => props.save(fields, changed),
  });
  const { fields, set, changed } = editing;
  const { errors } = editing.sending;

  const isOn = () => Boolean(props.client?.access?.enabled);
  const mayChangeEmail = () => !isOn() || Boolean(member.workspace?.canManagePortal);
  const movesAway = () => isOn() && changed().includes("email");

  return (
    <EditForm editing={editing} action={props.action} back={props.back}>
      <TextField
        label={t("client.name")}
        name="name"
        autocomplete="off"
        required
        value={fields.name}
        error={errors.name}
        onInput={set("name")}
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
        error={errors.email}
        onInput={set("email")}
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
        error={errors.billingAddress}
        onInput={set("billingAddress")}
      />
      <CountryField
        label={t("client.country")}
        value={fields.country}
        error={errors.country}
        onChange={set("country")}
      />
      <TextField
        label={t("client.vatNumber")}
        name="vatNumber"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={fields.vatNumber}
        hint={t("client.vatNumberHint")}
        error={errors.vatNumber}
        onInput={set("vatNumber")}
      />
      <TextField
        label={t("client.taxId")}
        name="taxId"
        autocomplete="off"
        value={fields.taxId}
        hint={t("client.taxIdHint")}
        error={errors.taxId}
        onInput={set("taxId")}
      />
      <TextField
        label={t("client.buyerReference")}
        name="buyerReference"
        autocomplete="off"
        maxlength={100}
        value={fields.buyerReference}
        hint={t("client.buyerReferenceHint")}
        error={errors.buyerReference}
        onInput={set("buyerReference")}
      />
      <TextArea
        label={t("client.notes")}
        name="notes"
        rows={4}
        value={fields.notes}
        hint={t("client.notesHint")}
        error={errors.notes}
        onInput={set("notes")}
      />
    </EditForm>
  );
}
