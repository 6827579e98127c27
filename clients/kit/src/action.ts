import { createSignal } from "solid-js";
import type { Problem } from "./answer";
import { words } from "./words";

/** Something that is sent, and what came of it. It is over too when our own code fails on the way. */
export function createAction<Arguments extends unknown[]>(act: (...args: Arguments) => Promise<Problem | undefined>) {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();

  /** Resolves with the problem, which the caller may show elsewhere. */
  async function run(...args: Arguments): Promise<Problem | undefined> {
    setBusy(true);
    setProblem();
    try {
      return await act(...args);
    } catch (error) {
      setProblem(words().failed);
      throw error;
    } finally {
      setBusy(false);
    }
  }

  return { busy, problem, setProblem, run };
}
