import { language } from "../language";

const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });

/** A calendar date is the same day everywhere, so it is written in the zone that it is read in. */
const formatDay = (day: string) => format.format(Date.parse(`${day}T00:00:00Z`));

export function Day(props: { on: string }) {
  return (
    <time datetime={props.on} class="whitespace-nowrap tabular-nums">
      {formatDay(props.on)}
    </time>
  );
}
