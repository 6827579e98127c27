/** A pattern for `ilike`: whatever somebody typed, as it is, anywhere in a text. */
export function containing(search: string): string {
  return `%${search.trim().replace(/[\\%_]/g, "\\$&")}%`;
}
