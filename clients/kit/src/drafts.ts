import { onMount } from "solid-js";
import { readStoredJson, removeStored, storedKeys, writeStored } from "./storage";

const PREFIX = "portico-draft";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Typed = Record<string, string | boolean>;

/**
 * What a person has typed into a form, kept in this browser until it is saved: it survives a reload, a closed tab and
 * the end of the session. It belongs to who typed it (`viewer`, the id of a member or client) and to what it is about
 * (`entity`: "client 0193…", "new client"), and is wiped when that person logs out.
 *
 *     const draft = createDraft(member.id, `client ${props.id}`);
 *     <form ref={draft.keep} onSubmit={…}>       its named fields are filled in again, and kept from then on
 *     draft.forget();                            once it is saved, or thrown away
 *
 * Filling in tells the form by `input` events, so that signals behind the fields follow. `draft.found` says whether
 * there was something to fill in: the form may then offer to throw it away.
 */
export function createDraft(viewer: string, entity: string) {
  const key = `${PREFIX} ${viewer} ${entity}`;
  const found = readStoredJson<Typed>(key);

  return {
    found: found !== undefined,
    keep(form: HTMLFormElement) {
      form.addEventListener("input", () => writeStored(key, JSON.stringify(typedIn(form))));
      form.addEventListener("change", () => writeStored(key, JSON.stringify(typedIn(form))));
      // before the form is in the page nobody hears its events
      if (found) onMount(() => fill(form, found));
    },
    forget: () => removeStored(key),
  };
}

/**
 * Like `createDraft`, for what is more than the fields of a form, such as a list of lines: it is given as a value, and
 * found as one.
 */
export function createValueDraft<Value>(viewer: string, entity: string) {
  const key = `${PREFIX} ${viewer} ${entity}`;
  return {
    found: readStoredJson<Value>(key),
    keep: (value: Value) => writeStored(key, JSON.stringify(value)),
    forget: () => removeStored(key),
  };
}

/** Logging out leaves nothing behind for whoever uses the browser next: drafts, and the addresses of unfinished uploads. */
export function forgetDrafts(viewer: string) {
  const own = `${PREFIX} ${viewer} `;
  for (const key of storedKeys()) if (key.startsWith(own) || key.startsWith(`tus::${own}`)) removeStored(key);
}

/** A secret is never kept, and a file cannot be. */
const NOT_KEPT = ["password", "file", "hidden", "submit", "button", "reset"];

const fieldsOf = (form: HTMLFormElement) =>
  [...form.elements].filter((element): element is Field => isField(element) && isKept(element));

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

const isKept = ({ name, type, autocomplete }: Field) =>
  name !== "" && !NOT_KEPT.includes(type) && autocomplete !== "one-time-code";

const isTicked = (field: Field): field is HTMLInputElement => field.type === "checkbox" || field.type === "radio";

const nameOf = (field: Field) => (field.type === "radio" ? `${field.name}=${field.value}` : field.name);

const typedIn = (form: HTMLFormElement): Typed =>
  Object.fromEntries(fieldsOf(form).map((field) => [nameOf(field), isTicked(field) ? field.checked : field.value]));

function fill(form: HTMLFormElement, typed: Typed) {
  for (const field of fieldsOf(form)) {
    const value = typed[nameOf(field)];
    if (isTicked(field) && typeof value === "boolean" && field.checked !== value) field.checked = value;
    else if (!isTicked(field) && typeof value === "string" && field.value !== value) field.value = value;
    else continue;
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }
}
