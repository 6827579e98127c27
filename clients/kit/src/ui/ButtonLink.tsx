import { A } from "@solidjs/router";
import type { JSX } from "solid-js";
import { buttonLook, buttonShape } from "./Button";

/** Goes somewhere, and looks like a button because it is the next step. */
export function ButtonLink(props: {
  href: string;
  look?: keyof typeof buttonLook;
  label?: string;
  children: JSX.Element;
}) {
  return (
    <A href={props.href} class={`${buttonShape} ${buttonLook[props.look ?? "plain"]}`} aria-label={props.label}>
      {props.children}
    </A>
  );
}
