import type { NumberingFormFragment, UpdateInvoiceSettingsInput } from "@portico/schema/admin.generated";

const textNames = ["legalName", "country", "vatNumber", "smallBusinessNote", "prefix"] as const;
const countNames = ["padding", "nextNumber", "paymentDays"] as const;
const switchNames = ["byYear", "sendsReminders"] as const;
const names = [...textNames, ...countNames, ...switchNames, "reminderDays"] as const;

export type NumberingFields = Record<(typeof names)[number], string>;

/** What is saved, as the fields show it. */
export function numberingFieldsOf({ invoiceSettings, ...seller }: NumberingFormFragment): NumberingFields {
  const all: Record<string, unknown> = { ...seller, ...invoiceSettings };
  return Object.fromEntries(names.map((name) => [name, asText(all[name])])) as NumberingFields;
}

const asText = (value: unknown) => (Array.isArray(value) ? value.join(", ") : String(value ?? ""));

/** `[-3, 3]` for "-3, 3"; null where something else stands between the commas. */
export function daysOf(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== "");
  return parts.every((part) => /^[-−+]?\d{1,3}$/.test(part))
    ? parts.map((part) => Number(part.replace("−", "-")))
    : null;
}

/** The first count that is no whole number. */
export function brokenCount(fields: NumberingFields): keyof NumberingFields | undefined {
  if (!daysOf(fields.reminderDays)) return "reminderDays";
  return countNames.find((name) => !/^\s*\d{1,9}\s*$/.test(fields[name]));
}

/** The changed fields as the service takes them. */
export function numberingInputOf(fields: NumberingFields, stored: NumberingFields): UpdateInvoiceSettingsInput {
  const changed = names.filter((name) => fields[name] !== stored[name]);
  const isCount = (name: string) => (countNames as readonly string[]).includes(name);
  return Object.fromEntries(
    changed.map((name) => {
      if (name === "byYear" || name === "sendsReminders") return [name, fields[name] === "true"];
      if (name === "reminderDays") return [name, daysOf(fields.reminderDays)];
      return [name, isCount(name) ? Number(fields[name]) : fields[name]];
    }),
  );
}

/** How the next number will look, as the service will write it. */
export function numberPreview({ prefix, padding, byYear, nextNumber }: NumberingFields, year: number): string {
  const digits = String(Number(nextNumber) || 1).padStart(Math.min(Number(padding) || 1, 10), "0");
  return `${prefix.trim()}${byYear === "true" ? `${year}-` : ""}${digits}`;
}
