import { createStore } from "solid-js/store";
import { words } from "./words";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * What is wrong with each field of a form, by its name: found here on sending, then on leaving a field, or told by
 * the server. The first bad field takes the focus.
 */
export function createFormErrors() {
  const [errors, setErrors] = createStore<Record<string, string | undefined>>({});

  const focusFirst = (form: HTMLFormElement) => {
    const bad = controls(form).find((control) => errors[control.name]);
    bad?.focus();
    return !bad;
  };

  return {
    errors,
    /** Checks every field; true when the form can be sent. */
    check(form: HTMLFormElement) {
      // What was wrong is cleared while it is typed: were it cleared on leaving the field, the button would move away
      // from under the finger that leaves for it.
      form.oninput = ({ target }) => isControl(target) && errors[target.name] && setErrors(target.name, fault(target));
      form.onchange = ({ target }) => isControl(target) && setErrors(target.name, fault(target));
      for (const control of controls(form)) setErrors(control.name, fault(control));
      return focusFirst(form);
    },
    /** Shows what the server said; true when every message found its field. */
    tell(form: HTMLFormElement, fields: Record<string, string>) {
      const names = controls(form).map((control) => control.name);
      for (const name of names) setErrors(name, fields[name]);
      focusFirst(form);
      return Object.keys(fields).every((name) => names.includes(name));
    },
  };
}

const isControl = (target: unknown): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;

const controls = (form: HTMLFormElement) => [...form.elements].filter(isControl);

function fault({ validity, validationMessage, name, dataset }: Control): string | undefined {
  if (validity.valueMissing) return words().required;
  if (validity.typeMismatch) return words().badEmail;
  if (validity.patternMismatch && name === "code") return words().badCode;
  if (validity.patternMismatch && dataset.patternError) return dataset.patternError;
  return validity.valid ? undefined : validationMessage;
}
