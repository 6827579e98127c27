import type { Problem } from "@portico/kit/answer";
import { MoneyField } from "@portico/kit/ui/MoneyField";
import { SelectField } from "@portico/kit/ui/SelectField";
import { TextArea } from "@portico/kit/ui/TextArea";
import { TextField } from "@portico/kit/ui/TextField";
import type { ContractFormFragment, ContractStatus } from "@portico/schema/admin.generated";
import { createMemo, Show } from "solid-js";
import { ClientSelect } from "../../components/ClientSelect";
import { EditForm } from "../../components/EditForm";
import { createEditing } from "../../editing";
import { currencies, currencyName } from "../../currencies";
import { useMember } from "../../frame";
import { t } from "../../text";
import { ContractFile, createContractFile } from "./ContractFile";
import { type ContractDetails, type ContractFields, detailsOf, fieldsOf, names, statusesFrom } from "./contractFields";

interface ContractFormProps {
  /** What is changed; nothing yet when one is added. */
  contract?: ContractFormFragment;
  /** With whom one is added, as the address says; it can be chosen otherwise. */
  client?: string;
  uploadLimit: number;
  action: string;
  back: string;
  save: (details: ContractDetails, fields: ContractFields) => Promise<Problem | undefined>;
}

/** What is known of a contract. */
export function ContractForm(props: ContractFormProps) {
  const member = useMember();
  const entity = props.contract ? `contract ${props.contract.id}` : "new contract";
  const file = createContractFile(entity);
  const stored = createMemo(() => fieldsOf(props.contract, props.client));
  const editing = createEditing({
    viewer: member.id,
    entity,
    names,
    stored,
    isMore: file.isChosen,
    save: async (fields, changed) => {
      const details = detailsOf(fields, changed);
      const uploaded = await file.uploaded();
      if (uploaded === null) return { message: t("contract.fileFailed"), fields: {} };
      const problem = await props.save({ ...details, ...(uploaded && { file: uploaded }) }, fields);
      if (!problem) file.takeAway();
      return problem;
    },
  });
  const { fields, set } = editing;
  const { errors } = editing.sending;
  const day = (name: "startsOn" | "endsOn" | "signedOn" | "renewsOn", label: string, hint?: string) => (
    <TextField
      label={label}
      name={name}
      type="date"
      value={fields[name]}
      hint={hint}
      error={errors[name]}
      onInput={set(name)}
    />
  );

  return (
    <EditForm editing={editing} action={props.action} back={props.back}>
      <Show when={!props.contract}>
        <ClientSelect
          name="clientId"
          value={fields.clientId}
          none={t("work.chooseClient")}
          required
          error={errors.clientId}
          onChange={set("clientId")}
        />
      </Show>
      <TextField
        label={t("work.name")}
        name="name"
        autocomplete="off"
        required
        value={fields.name}
        error={errors.name}
        onInput={set("name")}
      />
      <SelectField
        label={t("contract.status")}
        name="status"
        value={fields.status}
        options={statusesFrom(props.contract?.status)}
        labelOf={(status) => t(`contract.${status as ContractStatus}`)}
        hint={t(`contract.hint${fields.status as ContractStatus}`)}
        error={errors.status}
        onChange={set("status")}
      />
      <div class="grid items-start gap-5 sm:grid-cols-2">
        <MoneyField
          label={t("contract.amount")}
          name="amount"
          value={fields.amount}
          currency={fields.currency}
          error={errors.amount}
          onInput={set("amount")}
        />
        <SelectField
          label={t("contract.currency")}
          name="currency"
          value={fields.currency}
          options={currencies()}
          labelOf={currencyName}
          onChange={set("currency")}
        />
        {day("startsOn", t("work.startsOn"))}
        {day("endsOn", t("work.endsOn"))}
        {day("renewsOn", t("contract.renewsOn"), t("contract.renewsOnHint"))}
        {/* Last: it comes with the status, and where there is room stands beside the one before and moves nothing. */}
        <Show when={fields.status === "SIGNED" || fields.status === "TERMINATED"}>
          {day("signedOn", t("contract.signedOn"), t("contract.signedOnHint"))}
        </Show>
      </div>
      <TextArea
        label={t("contract.paymentTerms")}
        name="paymentTerms"
        value={fields.paymentTerms}
        error={errors.paymentTerms}
        onInput={set("paymentTerms")}
      />
      <ContractFile entity={entity} now={props.contract?.file?.name} uploadLimit={props.uploadLimit} />
      <TextArea
        label={t("contract.notes")}
        name="notes"
        rows={4}
        value={fields.notes}
        error={errors.notes}
        onInput={set("notes")}
      />
    </EditForm>
  );
}
