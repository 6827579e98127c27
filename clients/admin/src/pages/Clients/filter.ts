import type { ClientsQueryVariables } from "@portico/schema/admin.generated";

/** The list that an address asks for. */
export const filterOf = (query: Record<string, string | string[] | undefined>): ClientsQueryVariables => ({
  after: null,
  search: [query.search].flat()[0] || "",
  archived: query.archived === "yes",
});
