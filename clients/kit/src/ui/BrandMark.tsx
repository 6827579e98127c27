import { Show } from "solid-js";

interface BrandMarkProps {
  name: string;
  /** Where the logo is; without one the name stands in its place. */
  logo?: string;
  large?: boolean;
}

/** Whose portal this is. The logo lies on a light plate in both themes, because it was drawn for paper. */
export function BrandMark(props: BrandMarkProps) {
  return (
    <Show
      when={props.logo}
      fallback={
        <span dir="auto" class={`font-semibold tracking-tight wrap-anywhere ${props.large ? "text-xl" : "text-base"}`}>
          {props.name}
        </span>
      }
    >
      <span class={`logo-plate ${props.large ? "h-14 w-44" : "h-10 w-32"}`}>
        <img src={props.logo} alt={props.name} class="size-full object-contain" />
      </span>
    </Show>
  );
}
