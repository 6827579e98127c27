import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { schema } from "./act";

const DEPTH = 6;

type Field = GraphQLField<unknown, unknown>;

/** Single things are asked for by a variable named for the field and its argument: `$project_id`, `$accentPreview_accent`. */
export interface Wanted {
  readonly document: string;
  /** The names of its variables beside those of the root. */
  readonly variables: readonly string[];
}

/** Types of which a query's root field is the way in, with the root's own argument. */
const ROOTS: Readonly<Record<string, { type: string; variables?: string; call: string }>> = {
  portal: { type: "Portal", variables: "$workspace: String!", call: "portal(workspace: $workspace)" },
  workspace: { type: "Workspace", call: "workspace" },
  me: { type: "Member", call: "me" },
};

/**
 * All that a root says, made from the schema, so that a new field is asked for without anybody thinking of it: an operation
 * for each of its fields, or with `together` one for all of them.
 */
export function everythingOf(root: keyof typeof ROOTS, { together = false, first = 5 } = {}): Wanted[] {
  const { type: name = "", variables = "", call = "" } = ROOTS[root] ?? {};
  const fields = Object.values((schema.getType(name) as GraphQLObjectType).getFields());
  const groups = together ? [fields] : fields.map((field) => [field]);
  return groups.flatMap((group) => {
    const asked = new Map<string, string>();
    const selection = group.map((field) => selected(field, [name], first, asked)).filter(Boolean);
    if (selection.length === 0) return [];
    const all = [variables, ...[...asked].map(([variable, type]) => `$${variable}: ${type}`)].filter(Boolean);
    const head = all.length > 0 ? `(${all.join(", ")})` : "";
    return [{ document: `query ${head} { ${call} { ${selection.join(" ")} } }`, variables: [...asked.keys()] }];
  });
}

/** A field with all below it; a type is not entered a second time on one way, so that no circle is walked. */
function selected(field: Field, way: readonly string[], first: number, asked: Map<string, string>): string {
  const type = getNamedType(field.type);
  if (way.length > 1 && field.args.some(isRequiredArgument)) return "";
  const given = field.args.flatMap((argument) => {
    if (argument.name === "first") return [`first: ${first}`];
    if (!isRequiredArgument(argument)) return [];
    const variable = `${field.name}_${argument.name}`;
    asked.set(variable, String(argument.type));
    return [`${argument.name}: $${variable}`];
  });
  const call = given.length > 0 ? `${field.name}(${given.join(", ")})` : field.name;
  if (isLeafType(type)) return call;
  if (way.includes(type.name) || way.length > DEPTH) return "";
  const inner = below(type).map((one) => selected(one, [...way, type.name], first, asked));
  const some = inner.filter(Boolean);
  return some.length > 0 ? `${call} { ${some.join(" ")} }` : "";
}

function below(type: GraphQLNamedType): Field[] {
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}
