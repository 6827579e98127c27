import { Match, Switch } from "solid-js";
import { words } from "../words";
import { Day } from "./Day";

/** From one day until another; either may be open. */
export function DayRange(props: { from: string | null; until: string | null }) {
  const both = () => (props.from && props.until ? { from: props.from, until: props.until } : undefined);
  return (
    <Switch fallback={words().noDays}>
      <Match when={both()}>
        {(days) => (
          <>
            <Day on={days().from} /> – <Day on={days().until} />
          </>
        )}
      </Match>
      <Match when={props.from}>
        {(day) => (
          <>
            {words().from} <Day on={day()} />
          </>
        )}
      </Match>
      <Match when={props.until}>
        {(day) => (
          <>
            {words().until} <Day on={day()} />
          </>
        )}
      </Match>
    </Switch>
  );
}
