import { createRoot, createSignal } from "solid-js";
import { type BrandFields, createBrandFields } from "./brandFields";

const saved: BrandFields = {
  name: "Nord",
  accent: "#3454d1",
  contactEmail: "",
  address: "",
  taxId: "",
  paymentInstructions: "",
  payee: "",
  iban: "",
  bic: "",
};

/** A form on what is saved, and the way in which somebody else saves something. */
function opened() {
  const [now, setNow] = createSignal(saved);
  const form = createRoot(() => createBrandFields(now));
  return { ...form, elsewhere: (change: Partial<BrandFields>) => setNow((before) => ({ ...before, ...change })) };
}

test("what is changed is what differs from what is saved, and nothing else", () => {
  const form = opened();
  expect(form.changes()).toEqual({});
  form.set("taxId", "T-1");
  expect(form.changes()).toEqual({ taxId: "T-1" });
  form.set("taxId", "");
  expect(form.touched()).toEqual([]);
});

test("what somebody else saves shows where nobody has written, and stays out of what is sent", () => {
  const form = opened();
  form.set("taxId", "T-1");
  form.elsewhere({ address: "Hafenstraße 12", taxId: "T-2" });
  expect(form.fields).toMatchObject({ address: "Hafenstraße 12", taxId: "T-1" });
  expect(form.changes()).toEqual({ taxId: "T-1" });
});

test("what is saved counts as it was put by the server, and what is thrown away is as it was saved", () => {
  const form = opened();
  form.set("name", " Nord & Süd ");
  form.settle({ ...saved, name: "Nord & Süd" });
  expect([form.fields.name, form.touched()]).toEqual(["Nord & Süd", []]);
  form.set("accent", "#000000");
  form.discard();
  expect(form.fields.accent).toBe("#3454d1");
});
