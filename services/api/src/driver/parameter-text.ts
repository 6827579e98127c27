/** A parameter in PostgreSQL's text format; bytes are sent as they are. */
export function parameterText(value: unknown): string | Buffer | null {
  if (value === null || Buffer.isBuffer(value)) return value;
  return Array.isArray(value) ? `{${value.map(elementText).join(",")}}` : String(value);
}

function elementText(value: unknown): string {
  if (value === null) return "NULL";
  return Buffer.isBuffer(value) ? `"\\\\x${value.toString("hex")}"` : JSON.stringify(String(value));
}
