import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { GraphQLSafeInt } from "graphql-scalars";

const DAY = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

/** Days and instants leave PostgreSQL as text and stay text: no zone shifts a day, no `Date` is made for a page. */
function textScalar(
  name: string,
  description: string,
  isValid: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === "string" && isValid(value)) return value;
    throw new GraphQLError(`Not a ${name}: ${description}`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** `2026-02-30` passes the pattern and is no day: a real one survives the way there and back. */
export function isDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

export function isInstant(text: string): boolean {
  return INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

export const DayScalar = textScalar("Date", "A calendar day as `YYYY-MM-DD`, the same in every time zone.", isDay);

export const InstantScalar = textScalar(
  "DateTime",
  "A moment as ISO 8601 in UTC, such as `2026-11-22T18:05:00.000Z`; up to microseconds.",
  isInstant,
);

export const CurrencyScalar = textScalar(
  "CurrencyCode",
  "A currency by its ISO 4217 code in capitals, such as `EUR`.",
  (text) => /^[A-Z]{3}$/.test(text) && Intl.supportedValuesOf("currency").includes(text),
);

export const SafeIntScalar = GraphQLSafeInt;

/** PostgreSQL's text of an instant (`2026-11-22 18:05:00.123456+00`, the connection is in UTC) as ISO 8601. */
export function instantFromText(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}
