import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { schema } from "./act";

type Field = GraphQLField<unknown, unknown>;

/** A connection of the schema, reached from a root field, with one choice of its optional arguments. */
export interface List {
  /** `workspace.client.activity`, followed by the optional argument that is given. */
  readonly name: string;
  /** The fields from the root to the connection, the ids in them as `$client`, `$project` and so on. */
  readonly path: readonly string[];
  readonly argument: string;
  /** The entries' own plain fields. */
  readonly selection: string;
}

const ROOTS: Readonly<Record<string, string>> = { Portal: "portal(workspace: $workspace)", Workspace: "workspace" };

/** Every connection of the schema, found from its type, so that a new list is tested without anybody thinking of it. */
export const lists: readonly List[] = Object.entries(ROOTS).flatMap(([type, call]) => listsOf([call], typeOf(type), 1));

function listsOf(path: string[], type: GraphQLObjectType, depth: number): List[] {
  return Object.values(type.getFields()).flatMap((field: Field) => {
    const target = getNamedType(field.type);
    if (!isObjectType(target)) return [];
    if (target.name.endsWith("Connection")) return choicesOf(field).map((argument) => listOf(path, field, argument));
    const required = field.args.filter(isRequiredArgument);
    const isById = required.length === 1 && required[0]?.name === "id";
    const isWayIn = depth < 3 && !(target.name in ROOTS) && (isById || (required.length === 0 && !isList(field)));
    const call = isById ? `${field.name}(id: $${field.name})` : field.name;
    return isWayIn ? listsOf([...path, call], target, depth + 1) : [];
  });
}

function listOf(path: string[], field: Field, argument: string): List {
  const nodes = typeOf(getNamedType(field.type).name).getFields().nodes as Field;
  const node = getNamedType(nodes.type) as GraphQLObjectType;
  const plain = Object.values(node.getFields()).filter(
    ({ type, args }) => isLeafType(getNamedType(type)) && !args.length,
  );
  const name = [...path, field.name].map((call) => call.replace(/\(.*/, "")).join(".");
  return {
    name: argument ? `${name} (${argument})` : name,
    path: [...path, field.name],
    argument,
    selection: plain.map((one) => one.name).join(" "),
  };
}

/** None of the optional arguments, or one of them with each of its values. */
function choicesOf({ args }: Field): string[] {
  const optional = args.filter(({ name }) => name !== "first" && name !== "after");
  return ["", ...optional.flatMap((argument) => valuesOf(argument).map((value) => `${argument.name}: ${value}`))];
}

function valuesOf({ name, type }: GraphQLArgument): string[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return enumValues(named, isListType(getNullableType(type)));
  if (named.name === "Boolean") return ["true", "false"];
  return named.name === "ID" ? [`$${name}`] : ['"a"'];
}

function enumValues(type: GraphQLEnumType, inList: boolean): string[] {
  return type.getValues().map(({ name }) => (inList ? `[${name}]` : name));
}

function isList({ type }: Field): boolean {
  return isListType(getNullableType(type));
}

function typeOf(name: string): GraphQLObjectType {
  return schema.getType(name) as GraphQLObjectType;
}

/** The query for a page of a list, with the variables that it uses declared. */
export function queryOf({ path, argument, selection }: List): string {
  const call = `${path.at(-1)}(first: $first, after: $after${argument && `, ${argument}`})`;
  const page = `${call} { nodes { ${selection} } pageInfo { hasNextPage hasPreviousPage endCursor } }`;
  const body = path.slice(0, -1).reduceRight((inner, outer) => `${outer} { ${inner} }`, page);
  const ids = [...new Set([...body.matchAll(/\$(\w+)/g)].map(([, name]) => name as string))];
  const typeOfVariable: Readonly<Record<string, string>> = { first: "Int!", after: "String", workspace: "String!" };
  const declared = ids.map(
    (name) => `$${name}: ${typeOfVariable[name] ?? (argument.includes(`$${name}`) ? "ID" : "ID!")}`,
  );
  return `query (${declared.join(", ")}) { ${body} }`;
}
