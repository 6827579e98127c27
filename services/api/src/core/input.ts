import { getMetadataStorage, Matches, type ValidationError, validate } from "class-validator";
import { FieldProblem, InvalidInput, Refusal } from "./problem";

/**
 * The one place where inputs are checked, before any command sees them. The validator's own errors carry the value and
 * the target; only field and sentence are passed on.
 */
export async function checkInput(input: unknown): Promise<void> {
  if (typeof input !== "object" || input === null || !hasRules(input.constructor)) return;
  const errors = await validate(input, {
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  if (errors.length > 0) throw new Refusal(new InvalidInput(errors.flatMap((error) => fieldsOf(error))));
}

const known = new Map<unknown, boolean>();

/** Plain objects have none, and neither have the arguments of a page, which would be looked through with every list. */
function hasRules(made: unknown): boolean {
  if (typeof made !== "function") return false;
  const found =
    known.get(made) ?? getMetadataStorage().getTargetValidationMetadatas(made as never, "", false, false).length > 0;
  known.set(made, found);
  return found;
}

function fieldsOf(error: ValidationError, path = ""): FieldProblem[] {
  const field = path ? `${path}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {})
    .slice(0, 1)
    .map((message) => new FieldProblem(field, message));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, field))];
}

/** One line of plain text, for names and titles: they become headers and headings. */
export const OneLine = (): PropertyDecorator =>
  Matches(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, { message: "Use one line, without line breaks or tabs." });

/** For texts that were stored before they had to be one line. */
export function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** What somebody typed, without the blanks around it; null when nothing is left. */
export function typed(entered: string | null | undefined): string | null {
  return entered?.trim() || null;
}

/** Of several texts those that were given: a text, or null where there is to be none. What was not given stays as it is. */
export function typedOnes<Field extends string>(
  texts: Readonly<Record<Field, string | null | undefined>>,
): Partial<Record<Field, string | null>> {
  const given = Object.entries<string | null | undefined>(texts).filter(([, text]) => text !== undefined);
  return Object.fromEntries(given.map(([field, text]) => [field, typed(text)])) as Partial<
    Record<Field, string | null>
  >;
}

/** Those of the changes that a row does not have yet. */
export function differences<Row extends object>(row: Row, changes: Partial<Row>): Partial<Row> {
  const given = Object.entries(changes).filter(([property, value]) => row[property as keyof Row] !== value);
  return Object.fromEntries(given) as Partial<Row>;
}
