import type { BrandFormFragment } from "@portico/schema/admin.generated";
import { createEffect, on } from "solid-js";
import { createStore } from "solid-js/store";

export const names = [
  "name",
  "accent",
  "contactEmail",
  "address",
  "taxId",
  "paymentInstructions",
  "payee",
  "iban",
  "bic",
] as const;

export type BrandFields = Record<(typeof names)[number], string>;

export const fieldsOf = ({ name, brand, ...details }: BrandFormFragment) => ({
  name,
  accent: brand.accent,
  contactEmail: details.contactEmail ?? "",
  address: details.address ?? "",
  taxId: details.taxId ?? "",
  paymentInstructions: details.paymentInstructions ?? "",
  payee: details.payee ?? "",
  iban: details.iban ?? "",
  bic: details.bic ?? "",
});

/** What is written in the form beside what is saved; a field that nobody has touched follows what others save. */
export function createBrandFields(saved: () => BrandFields) {
  const [known, setKnown] = createStore<BrandFields>({ ...saved() });
  const [fields, setFields] = createStore<BrandFields>({ ...saved() });

  const touched = () => names.filter((name) => fields[name] !== known[name]);
  const learn = (now: BrandFields) => {
    const kept = touched();
    for (const name of names) if (!kept.includes(name)) setFields(name, now[name]);
    setKnown({ ...now });
  };
  createEffect(on(saved, learn, { defer: true }));

  return {
    fields,
    set: setFields,
    touched,
    /** What somebody has changed, and nothing else: another's change of another field stays. */
    changes: () => Object.fromEntries(touched().map((name) => [name, fields[name]])),
    /** All of it is saved, as the server put it. */
    settle(now: BrandFields) {
      setFields({ ...now });
      setKnown({ ...now });
    },
    discard: () => setFields({ ...known }),
  };
}
