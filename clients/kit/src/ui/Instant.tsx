import { language } from "../language";

const day = { year: "numeric", month: "short", day: "numeric" } as const;
const time = { hour: "numeric", minute: "2-digit", timeZoneName: "short" } as const;

const formats = {
  full: new Intl.DateTimeFormat(language, { ...day, ...time }),
  day: new Intl.DateTimeFormat(language, day),
  time: new Intl.DateTimeFormat(language, time),
};

type InstantForm = keyof typeof formats;

/** A moment in the reader's zone, which is named wherever an hour is. */
export const formatInstant = (at: string, form: InstantForm = "full") => formats[form].format(new Date(at));

export function Instant(props: { at: string; form?: InstantForm }) {
  return (
    <time datetime={props.at} title={formatInstant(props.at)} class="tabular-nums">
      {formatInstant(props.at, props.form)}
    </time>
  );
}
