import { type Problem, problemIn } from "@portico/kit/answer";
import { createValueDraft } from "@portico/kit/drafts";
import { createUpdateInvoiceMutation, type InvoiceFormFragment } from "@portico/schema/admin.generated";
import { type Accessor, createComputed, createEffect, createSignal, on, onCleanup } from "solid-js";
import { createStore, reconcile, type SetStoreFunction, unwrap } from "solid-js/store";
import { followsInvoices } from "../../graph";
import { detailsOf, type Faults, faultsOf, fieldsOf, type InvoiceFields, textOf } from "./invoiceFields";

const AUTOSAVE_AFTER_MS = 1_000;
const RETRY_AFTER_MS = 5_000;

export type SaveState = "clean" | "saving" | "blocked" | "failed" | "conflict";

interface SavingOptions {
  viewer: string;
  stored: Accessor<InvoiceFormFragment>;
  /** Asks for what is stored now. */
  ask: () => void;
}

interface LocalDraft {
  version: number;
  fields: InvoiceFields;
}

/**
 * An invoice that is being written, and how far it is saved. A save names the version that it is based on; where somebody
 * else has saved another one meanwhile, nothing is saved until the person has chosen. What is typed is kept in this
 * browser until it is saved.
 */
export function createInvoiceSaving({ viewer, stored, ask }: SavingOptions) {
  const draft = createValueDraft<LocalDraft>(viewer, `invoice ${stored().id}`);
  const [fields, setFields] = createStore<InvoiceFields>(draft.found?.fields ?? fieldsOf(stored()));
  const [version, setVersion] = createSignal(draft.found?.version ?? stored().version ?? 0);
  const [savedText, setSavedText] = createSignal(textOf(fieldsOf(stored())));
  const [savedAt, setSavedAt] = createSignal<Date>();
  const [state, setState] = createSignal<SaveState>("clean");
  const [faults, setFaults] = createSignal<Faults>({});
  const [problem, setProblem] = createSignal<string>();
  const [, update] = createUpdateInvoiceMutation();
  let running: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isDirty = () => textOf(fields) !== savedText();
  const isAutomatic = () => stored().status === "DRAFT";

  function replace(now: InvoiceFormFragment) {
    setFields(reconcile(fieldsOf(now), { key: "key" }));
    setSavedText(textOf(fields));
    setVersion(now.version ?? 0);
    setState("clean");
    setFaults({});
    setProblem();
    draft.forget();
  }

  // what nobody has touched here follows what others save
  createComputed(
    on(
      stored,
      (now) => {
        if ((now.version ?? 0) > version() && !isDirty() && !running) replace(now);
      },
      { defer: true },
    ),
  );

  createEffect(
    on(
      () => textOf(fields),
      () => {
        if (!isDirty()) return;
        draft.keep({ version: version(), fields: structuredClone(unwrap(fields)) });
        if (isAutomatic() && state() !== "conflict") schedule(AUTOSAVE_AFTER_MS);
      },
    ),
  );
  onCleanup(() => clearTimeout(timer));

  function schedule(delay: number) {
    timer ??= setTimeout(() => {
      timer = undefined;
      void save();
    }, delay);
  }

  /** Saves what is not saved yet; false when it could not be. */
  async function save(notify = false): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    while (running) await running;
    if (!isDirty()) return true;
    running = saveOnce(notify);
    try {
      return await running;
    } finally {
      running = undefined;
    }
  }

  async function saveOnce(notify: boolean): Promise<boolean> {
    const unreadable = faultsOf(fields);
    if (Object.keys(unreadable).length > 0) {
      setState("blocked");
      return false;
    }
    const text = textOf(fields);
    setState("saving");
    const { clientId, ...details } = detailsOf(fields);
    const input = { ...details, ...(isAutomatic() && { clientId }), id: stored().id, version: version(), notify };
    const { data, error } = await update({ input }, followsInvoices);
    const outcome = data?.updateInvoice;
    if (outcome?.__typename === "InvoiceUpdated") {
      setVersion(outcome.invoice.version ?? 0);
      setSavedText(text);
      setSavedAt(new Date());
      setFaults({});
      setProblem();
      setState("clean");
      if (!isDirty()) draft.forget();
      return true;
    }
    if (outcome?.__typename === "NotAllowedNow" && outcome.reason === "CHANGED") {
      setState("conflict");
      ask();
      return false;
    }
    refuse(problemIn(outcome, "InvoiceUpdated", error));
    if (!outcome && isAutomatic()) schedule(RETRY_AFTER_MS);
    return false;
  }

  function refuse(found: Problem | undefined) {
    const told = found?.fields ?? {};
    setFaults(told);
    setState(Object.keys(told).length > 0 ? "blocked" : "failed");
    setProblem(found?.message);
  }

  return {
    fields,
    setFields: setFields as SetStoreFunction<InvoiceFields>,
    version,
    savedAt,
    state,
    problem,
    faults,
    setFaults,
    isDirty,
    isAutomatic,
    isRestored: draft.found !== undefined,
    save,
    /** Throws away what is not saved. */
    discard: () => replace(stored()),
    /** What was typed here is to take the place of what somebody else has saved. */
    keepMine() {
      setVersion(stored().version ?? 0);
      setSavedText(textOf(fieldsOf(stored())));
      setState("clean");
      if (isAutomatic()) void save();
    },
  };
}

export type InvoiceSaving = ReturnType<typeof createInvoiceSaving>;
