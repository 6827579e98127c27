/**
 * Whether a write was refused by this constraint of a table. What must be unique is decided by PostgreSQL alone, where
 * two requests at once cannot both be first; a look beforehand would only be right most of the time.
 */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof Error && (error as Error & { constraint?: unknown }).constraint === constraint;
}
