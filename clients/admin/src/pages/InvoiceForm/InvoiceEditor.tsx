import { UnsavedGuard } from "@portico/kit/ui/UnsavedGuard";
import { tell } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Card } from "@portico/kit/ui/Card";
import { Notice } from "@portico/kit/ui/Notice";
import { Switch } from "@portico/kit/ui/Switch";
import type { InvoiceFormFragment } from "@portico/schema/admin.generated";
import { useBeforeLeave, useNavigate } from "@solidjs/router";
import { createSignal, lazy, Show, Suspense } from "solid-js";
import { InvoiceTotals } from "../../components/InvoiceTotals";
import { useMember } from "../../frame";
import { t } from "../../invoiceText";
import { fieldsOf } from "./invoiceFields";
import { InvoiceDiscount, InvoiceHead, InvoiceNotes } from "./InvoiceHead";
import { LineList } from "./LineList";
import { createPricing } from "./pricing";
import { SaveState } from "./SaveState";
import { createInvoiceSaving } from "./saving";

// the dialogs come when they are asked for: the page is for writing
const IssueDialog = lazy(async () => ({ default: (await import("../../components/IssueDialog")).IssueDialog }));
const ConflictDialog = lazy(async () => ({ default: (await import("./ConflictDialog")).ConflictDialog }));

interface InvoiceEditorProps {
  invoice: InvoiceFormFragment;
  /** Asks for what is stored now. */
  ask: () => void;
}

/** A draft saves by itself; an issued invoice is saved by a button, because each save is a revision. */
export function InvoiceEditor(props: InvoiceEditorProps) {
  const navigate = useNavigate();
  const member = useMember();
  const saving = createInvoiceSaving({ viewer: member.id, stored: () => props.invoice, ask: () => props.ask() });
  const pricing = createPricing(saving.fields, props.invoice);
  const [isIssuing, setIssuing] = createSignal(false);
  const [isReviewing, setReviewing] = createSignal(true);
  const [notify, setNotify] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [cannotSave, setCannotSave] = createSignal(false);
  const page = () => `/invoices/${props.invoice.id}`;
  const isStored = () => props.invoice.version === saving.version();
  let form: HTMLFormElement | undefined;

  // leaving a draft saves it first, and asks only where that fails
  useBeforeLeave((event) => {
    if (!saving.isDirty() || !saving.isAutomatic() || cannotSave() || event.defaultPrevented) return;
    event.preventDefault();
    void saving.save().then((isSaved) => {
      setCannotSave(!isSaved);
      event.retry();
      setCannotSave(false);
    });
  });

  async function saved(): Promise<boolean> {
    setBusy(true);
    try {
      const isSaved = await saving.save(notify());
      if (!isSaved) focusFault();
      if (!isSaved) setReviewing(true);
      return isSaved;
    } finally {
      setBusy(false);
    }
  }

  async function finish() {
    if (!(await saved())) return;
    if (!saving.isAutomatic()) tell(t("invoice.changesSaved", { number: props.invoice.number ?? "" }));
    navigate(page());
  }

  async function askToIssue() {
    if (!(await saved())) return;
    props.ask();
    setIssuing(true);
  }

  /** Fields show their faults before they take the focus. */
  function focusFault() {
    requestAnimationFrame(() => form?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  }

  return (
    <form
      ref={form}
      novalidate
      class="grid max-w-3xl gap-6 [&_.field]:scroll-mt-32 [&_button]:scroll-mt-32"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
    >
      <UnsavedGuard unsaved={saving.isDirty()} onLeave={() => saving.discard()} />
      <div class="sticky top-0 z-10 -mx-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line bg-canvas px-2 py-2">
        <SaveState saving={saving} onReview={() => setReviewing(true)} />
        <div class="flex flex-wrap items-center gap-2">
          <Show
            when={saving.isAutomatic()}
            fallback={
              <>
                <ButtonLink href={page()}>{t("invoice.cancelEdit")}</ButtonLink>
                <Button look="primary" busy={isBusy()} onClick={() => void finish()}>
                  {t("invoice.saveChanges")}
                </Button>
              </>
            }
          >
            <Button busy={isBusy()} onClick={() => void finish()}>
              {t("invoice.done")}
            </Button>
            <Button look="primary" busy={isBusy()} onClick={() => void askToIssue()}>
              {t("invoice.issueAsk")}
            </Button>
          </Show>
        </div>
      </div>
      <Show when={!saving.isAutomatic()}>
        <Notice>
          <div class="grid gap-2">
            <p>{t("invoice.revision")}</p>
            <Switch
              label={t("invoice.notify", { name: props.invoice.client?.name ?? "" })}
              checked={notify()}
              onChange={setNotify}
            />
          </div>
        </Notice>
        <Show when={saving.isRestored && saving.isDirty()}>
          <Notice>
            <div class="flex flex-wrap items-center justify-between gap-3">
              <p>{t("client.draft")}</p>
              <Button onClick={() => saving.discard()}>{t("client.discard")}</Button>
            </div>
          </Notice>
        </Show>
      </Show>
      <InvoiceHead saving={saving} />
      <LineList saving={saving} pricing={pricing} />
      <InvoiceDiscount saving={saving} />
      <InvoiceNotes saving={saving} />
      <Card title={t("invoice.totals")}>
        <Show when={pricing.isFailed()}>
          <p role="status" class="text-sm text-bad">
            {t("invoice.noTotals")}
          </p>
        </Show>
        <InvoiceTotals totals={pricing.priced()} discountRate={pricing.priced().discountRate} />
      </Card>
      <Show when={isIssuing() && isStored()}>
        <Suspense>
          <IssueDialog
            invoice={props.invoice}
            onIssued={() => navigate(page())}
            onFields={({ fields }) => {
              saving.setFaults(fields);
              focusFault();
            }}
            onClose={() => setIssuing(false)}
          />
        </Suspense>
      </Show>
      <Show when={saving.state() === "conflict" && isReviewing() && !isStored()}>
        <Suspense>
          <ConflictDialog
            mine={saving.fields}
            theirs={fieldsOf(props.invoice)}
            clientName={(id) =>
              id === props.invoice.client?.id ? props.invoice.client.name : t("invoice.otherClient")
            }
            onKeepMine={() => saving.keepMine()}
            onUseTheirs={() => saving.discard()}
            onClose={() => setReviewing(false)}
          />
        </Suspense>
      </Show>
    </form>
  );
}
