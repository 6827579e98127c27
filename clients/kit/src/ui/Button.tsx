import type { JSX } from "solid-js";
import { OUTAGE_ID, outage } from "../connection";
import { words } from "../words";

interface ButtonProps {
  /** One primary button a page: what the page is for. */
  look?: "primary" | "plain" | "quiet" | "danger";
  type?: "button" | "submit";
  /**
   * Sent and not answered: keeps its label and its focus, and takes no second press. A button that can be busy needs the
   * server, and waits while that cannot be reached.
   */
  busy?: boolean;
  /** Cannot be pressed now; names the element that says why. */
  blockedBy?: string;
  /** Has the focus when its dialog opens. */
  autofocus?: boolean;
  /** What is read out where many buttons have the same words; begins with the words on it. */
  label?: string;
  onClick?: () => void;
  children: JSX.Element;
}

export const buttonLook = {
  primary: "bg-accent text-accent-contrast border-accent-text hover:opacity-90",
  plain: "bg-surface text-text border-line-strong hover:bg-sunken",
  danger: "bg-bad-surface text-bad border-bad hover:opacity-90",
  quiet: "text-text border-transparent hover:bg-sunken",
};

export const buttonShape =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-lg border px-4 py-2 text-base font-medium " +
  "cursor-pointer aria-disabled:cursor-not-allowed aria-disabled:opacity-60 sm:text-sm sm:min-h-10";

export function Button(props: ButtonProps) {
  const outageReason = () => ("busy" in props ? outage() : undefined);
  const blockedBy = () => props.blockedBy ?? (outageReason() && OUTAGE_ID);
  const outageText = () => {
    const reason = outageReason();
    return reason && `${words().outage[reason].title}. ${words().outage[reason].text}`;
  };
  const stopped = () => props.busy || Boolean(blockedBy());
  return (
    <button
      type={props.type ?? "button"}
      autofocus={props.autofocus}
      class={`${buttonShape} ${buttonLook[props.look ?? "plain"]}`}
      aria-label={props.label}
      aria-disabled={stopped()}
      aria-busy={props.busy}
      aria-describedby={blockedBy()}
      title={outageText()}
      onClick={(event) => {
        if (stopped()) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {props.children}
    </button>
  );
}
