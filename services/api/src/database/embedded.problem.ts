/** The person who starts Portico can act on it: its message alone is what they should see. */
export class EmbeddedDatabaseProblem extends Error {
  override name = "EmbeddedDatabaseProblem";
}
