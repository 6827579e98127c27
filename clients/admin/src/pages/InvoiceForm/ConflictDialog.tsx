import { Button } from "@portico/kit/ui/Button";
import { Dialog } from "@portico/kit/ui/Dialog";
import { For } from "solid-js";
import { t } from "../../invoiceText";
import type { InvoiceFields, LineFields } from "./invoiceFields";

interface ConflictDialogProps {
  mine: InvoiceFields;
  theirs: InvoiceFields;
  clientName: (id: string) => string;
  onKeepMine: () => void;
  onUseTheirs: () => void;
  onClose: () => void;
}

/** Two people have changed an invoice: shows where they differ, and asks whose text stays. */
export function ConflictDialog(props: ConflictDialogProps) {
  const rows = () => [
    { label: t("work.client"), of: ({ clientId }: InvoiceFields) => props.clientName(clientId) },
    { label: t("invoices.currency"), of: ({ currency }: InvoiceFields) => currency },
    { label: t("invoice.issuedOn"), of: ({ issuedOn }: InvoiceFields) => issuedOn },
    { label: t("invoice.dueOn"), of: ({ dueOn }: InvoiceFields) => dueOn },
    { label: t("invoice.lines"), of: ({ lines }: InvoiceFields) => lines.map(lineText).join("\n") },
    { label: t("invoice.discount"), of: discountText },
    { label: t("invoice.notes"), of: ({ notes }: InvoiceFields) => notes },
  ];
  const differences = () =>
    rows()
      .map(({ label, of }) => ({ label, theirs: of(props.theirs), mine: of(props.mine) }))
      .filter(({ theirs, mine }) => theirs !== mine);
  return (
    <Dialog title={t("invoice.conflictTitle")} onClose={() => props.onClose()}>
      <p class="text-muted">{t("invoice.conflictText")}</p>
      <For each={differences()}>
        {({ label, theirs, mine }) => (
          <section class="grid gap-1">
            <h3 class="font-medium">{label}</h3>
            <dl class="grid gap-3 sm:grid-cols-2">
              <Side label={t("invoice.conflictTheirs")} text={theirs} />
              <Side label={t("invoice.conflictMine")} text={mine} />
            </dl>
          </section>
        )}
      </For>
      <div class="flex flex-wrap justify-end gap-3">
        <Button onClick={() => props.onUseTheirs()}>{t("invoice.useTheirs")}</Button>
        <Button look="primary" autofocus onClick={() => props.onKeepMine()}>
          {t("invoice.keepMine")}
        </Button>
      </div>
    </Dialog>
  );
}

function Side(props: { label: string; text: string }) {
  return (
    <div class="min-w-0 rounded-lg bg-sunken p-3">
      <dt class="text-sm text-muted">{props.label}</dt>
      <dd dir="auto" class="whitespace-pre-line wrap-anywhere">
        {props.text || t("invoice.conflictEmpty")}
      </dd>
    </div>
  );
}

const lineText = ({ description, quantity, unitPrice, taxRate }: LineFields) =>
  `${description}: ${quantity} × ${unitPrice} (${taxRate} %)`;

const discountText = ({ discountKind, discount, currency }: InvoiceFields) =>
  discountKind === "none" ? "" : `${discount} ${discountKind === "rate" ? "%" : currency}`;
