import { createEffect, createMemo, createSignal } from "solid-js";
import { moneyExample, parseMoney, parseSignedMoney } from "../moneyInput";
import { moneyWords } from "../moneyWords";
import { formatMoney } from "./Money";
import { TextField } from "./TextField";

interface MoneyFieldProps {
  label: string;
  name: string;
  /** As it was typed, or as `writeMoney` writes it. */
  value: string;
  currency: string;
  /** Takes an amount below zero, too. */
  isSigned?: boolean;
  required?: boolean;
  error?: string;
  onInput: (value: string) => void;
}

/**
 * A field for an amount in the person's own notation. It shows below how the amount is understood, and is invalid
 * while it cannot be understood, so that its form is not sent.
 */
export function MoneyField(props: MoneyFieldProps) {
  const [input, setInput] = createSignal<HTMLInputElement>();
  const [isLeft, setLeft] = createSignal(false);
  const parsed = createMemo(() => (props.isSigned ? parseSignedMoney : parseMoney)(props.value, props.currency));
  const problem = () => parsed().problem;
  const hint = () => {
    const result = parsed();
    if (result.problem !== undefined) return result.problem;
    return result.amount
      ? moneyWords().readAs(formatMoney(result.amount))
      : moneyWords().example(moneyExample(props.currency));
  };
  // The form keeps a message until the field is typed in, but another currency can make the same text valid.
  const ownProblems = new Set<string | undefined>();
  const formError = () => (ownProblems.has(props.error) ? undefined : props.error);
  createEffect(() => {
    input()?.setCustomValidity(problem() ?? "");
    ownProblems.add(problem());
  });

  return (
    <TextField
      ref={setInput}
      label={props.label}
      name={props.name}
      inputmode="decimal"
      autocomplete="off"
      required={props.required}
      value={props.value}
      hint={hint()}
      isHintLive
      error={isLeft() || props.error ? (problem() ?? formError()) : undefined}
      onInput={props.onInput}
      onBlur={() => setLeft(true)}
    />
  );
}
