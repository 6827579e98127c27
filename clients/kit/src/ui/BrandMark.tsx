import { Show } from "solid-js";

interface BrandMarkProps {
  name: string;
  /** Where the logo is. Without one, or with one that cannot be seen, the name stands in its place. */
  logo?: string;
  plate?: "LIGHT" | "DARK" | "NONE";
  large?: boolean;
}

/** Whose portal this is. The logo lies on the plate that makes it visible, the same in both themes. */
export function BrandMark(props: BrandMarkProps) {
  return (
    <Show
      when={props.plate !== "NONE" && props.logo}
      fallback={
        <span dir="auto" class={`font-semibold tracking-tight wrap-anywhere ${props.large ? "text-xl" : "text-base"}`}>
          {props.name}
        </span>
      }
    >
      <span data-plate={props.plate} class={`logo-plate ${props.large ? "h-14 w-44" : "h-10 w-32"}`}>
        <img src={props.logo} alt={props.name} class="size-full object-contain" />
      </span>
    </Show>
  );
}
