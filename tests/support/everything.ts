import { getNamedType, type GraphQLField, isLeafType, isObjectType, isRequiredArgument, isUnionType } from "graphql";
import { schema } from "./act";

const DEPTH = 6;

/**
 * All that a portal says, as one operation made from the schema, so that a new field is asked for without anybody thinking of it.
 * Single things are asked for by `$project`, `$invoice` …, each named for its field.
 */
export function everythingDocument(): string {
  const portal = schema.getType("Portal");
  if (!isObjectType(portal)) throw new Error("The schema has no Portal.");
  const asked = Object.values(portal.getFields()).filter(({ args }) => args.some(isRequiredArgument));
  const variables = asked.map(({ name }) => `$${name}: ID!`).join(", ");
  const fields = Object.values(portal.getFields()).map((field) => selected(field, ["Portal"]));
  return `query ($workspace: String!, ${variables}) { portal(workspace: $workspace) { ${fields.join(" ")} } }`;
}

/** A field with all below it; a type is not entered a second time on one way, so that no circle is walked. */
function selected(field: GraphQLField<unknown, unknown>, way: readonly string[]): string {
  const type = getNamedType(field.type);
  const id = field.args.some(isRequiredArgument) ? `(id: $${field.name})` : "";
  const page = field.args.some(({ name }) => name === "first") ? "(first: 5)" : "";
  if (isLeafType(type)) return field.name;
  if (way.includes(type.name) || way.length > DEPTH) return "";
  if (isUnionType(type)) return `${field.name}${id} { __typename }`;
  const below = isObjectType(type) ? Object.values(type.getFields()) : [];
  const inner = below
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map((one) => selected(one, [...way, type.name]))
    .filter(Boolean);
  return inner.length > 0 ? `${field.name}${id}${page} { ${inner.join(" ")} }` : "";
}
