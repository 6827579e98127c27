import { problemIn } from "@portico/kit/answer";
import { createDraft } from "@portico/kit/drafts";
import { createSending } from "@portico/kit/sending";
import { tell } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { ConfirmDialog } from "@portico/kit/ui/ConfirmDialog";
import { Notice } from "@portico/kit/ui/Notice";
import { TextField } from "@portico/kit/ui/TextField";
import { createInviteMemberMutation } from "@portico/schema/admin.generated";
import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { useMember } from "../../frame";
import { t } from "../../teamText";
import { type Role, roles } from "./roles";

const nobody = { name: "", email: "", role: "MEMBER" as Role };

/** Makes somebody a member, with a mail that lets them in. */
export function InviteForm() {
  const me = useMember();
  const draft = createDraft(me.id, "new member");
  const [, invite] = createInviteMemberMutation();
  const [fields, setFields] = createStore({ ...nobody });

  const [isAsking, setAsking] = createSignal(false);

  async function send() {
    const { data, error } = await invite({ input: { ...fields } });
    const problem = problemIn(data?.inviteMember, "MemberInvited", error);
    if (problem) return problem;
    tell(t("team.invited", { name: fields.name, email: fields.email }));
    setFields({ ...nobody });
    draft.forget();
  }

  // an owner can remove everybody else, so that role is confirmed first
  const form = createSending(async () => (fields.role === "OWNER" ? void setAsking(true) : send()));

  return (
    <form ref={draft.keep} novalidate onSubmit={form.submit} class="grid max-w-2xl gap-5">
      <Show when={form.problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      <div class="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          label={t("client.name")}
          name="name"
          autocomplete="off"
          maxlength={200}
          required
          value={fields.name}
          error={form.errors.name}
          onInput={(name) => setFields({ name })}
        />
        <TextField
          label={t("team.email")}
          name="email"
          type="email"
          inputmode="email"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          required
          value={fields.email}
          error={form.errors.email}
          onInput={(email) => setFields({ email })}
        />
      </div>
      <fieldset class="grid gap-2">
        <legend class="pb-1 text-sm font-medium">{t("team.role")}</legend>
        <For each={roles}>
          {(role) => (
            <label class="flex min-h-11 cursor-pointer gap-3 rounded-lg border border-line px-3 py-2 has-checked:border-accent-text">
              <input
                type="radio"
                name="role"
                value={role}
                checked={fields.role === role}
                class="mt-1 size-4 flex-none accent-accent-text"
                onChange={() => setFields({ role })}
              />
              <span>
                <span class="font-medium">{t(`role.${role}`)}</span>
                <span class="block text-sm text-muted">{t(`role.${role}Text`)}</span>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <div>
        <Button type="submit" look="primary" busy={form.busy()}>
          {t("team.send")}
        </Button>
      </div>
      <Show when={isAsking()}>
        <ConfirmDialog
          title={t("team.makeOwnerTitle", { name: fields.name })}
          action={t("team.makeOwnerAction")}
          confirm={send}
          onClose={() => setAsking(false)}
        >
          <p>{t("team.makeOwnerText", { name: fields.name })}</p>
        </ConfirmDialog>
      </Show>
    </form>
  );
}
