import { createAction } from "./action";
import type { Problem } from "./answer";
import { createFormErrors } from "./formErrors";

/** A form that is on its way at most once, and says what came back. */
export function createSending(send: (form: HTMLFormElement) => Promise<Problem | undefined>) {
  const { errors, check, tell } = createFormErrors();
  const { busy, problem, setProblem, run } = createAction(send);
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (busy() || !check(form)) return;
    const found = await run(form);
    if (!found) return;
    const placed = Object.keys(found.fields).length > 0 && tell(form, found.fields);
    if (!placed) setProblem(found.message);
  };
  return { errors, busy, problem, submit };
}
