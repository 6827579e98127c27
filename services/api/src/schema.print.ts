import { writeFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { buildGraph } from "./schema";

const HEADER =
  "# Printed from the resolvers by `npm run generate`; not edited by hand. Its diff is what reviewers read.\n\n";
// Another file, for whoever compares.
const file = process.argv[2] ?? new URL("../../../schema/schema.graphql", import.meta.url);

writeFileSync(file, `${HEADER}${printSchema(lexicographicSortSchema(buildGraph()))}\n`);
