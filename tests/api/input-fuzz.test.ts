import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { Viewer } from "../support/ask";
import { anything, HOSTILE_NUMBERS, sendForeseen, text } from "../support/hostile";
import { world } from "../support/world";

const schema = buildSchema(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8"));
const RUNS = 25;

/** Values that look right, with some that are not. */
function valueOf(type: GraphQLInputType): fc.Arbitrary<unknown> {
  const inner = isNonNullType(type) ? type.ofType : type;
  const right = isInputObjectType(inner)
    ? fc.record(
        Object.fromEntries(Object.values(inner.getFields()).map((field) => [field.name, valueOf(field.type)])),
        {
          requiredKeys: Object.values(inner.getFields())
            .filter((field) => isNonNullType(field.type))
            .map((field) => field.name),
        },
      )
    : isListType(inner)
      ? fc.array(text, { maxLength: 5 })
      : isEnumType(inner)
        ? fc.constantFrom(...inner.getValues().map(({ name }) => name))
        : getNamedType(inner).name === "Int"
          ? fc.constantFrom(1, 20, 100, ...HOSTILE_NUMBERS)
          : getNamedType(inner).name === "Boolean"
            ? fc.boolean()
            : text;
  return fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: anything });
}

/** All leaves of a type that are reached without arguments, so far down. */
function leavesOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  if (isUnionType(named))
    return `{ __typename ${named
      .getTypes()
      .map((member) => `... on ${member.name} ${leavesOf(member, depth)}`)
      .join(" ")} }`;
  if (!isObjectType(named) || depth === 0) return "{ __typename }";
  const fields = Object.values(named.getFields()).filter(({ args }) => args.length === 0);
  const shown = fields.map((field) => `${field.name} ${leavesOf(field.type, depth - 1)}`);
  return `{ __typename ${shown.join(" ")} }`;
}

interface Target {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly document: string;
}

/** An operation for each field that takes arguments: roots, and those of Portal and Workspace. */
function targets(): Target[] {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  const within = (name: string, open: string, close: string) => {
    const type = schema.getType(name);
    return isObjectType(type)
      ? Object.values(type.getFields())
          .filter(({ args }) => args.length > 0)
          .map((field) => operation(`${name}.${field.name}`, "query", field, open, close))
      : [];
  };
  return [
    ...Object.values(query?.getFields() ?? {})
      .filter(({ args }) => args.length > 0)
      .map((field) => operation(field.name, "query", field)),
    ...Object.values(mutation?.getFields() ?? {}).map((field) => operation(field.name, "mutation", field)),
    ...within("Portal", `portal(workspace: "WORKSPACE") {`, "}"),
    ...within("Workspace", "workspace {", "}"),
  ];
}

function operation(
  name: string,
  kind: "query" | "mutation",
  field: GraphQLField<unknown, unknown>,
  open = "",
  close = "",
): Target {
  const variables = field.args.map(({ name: arg, type }) => `$${arg}: ${type}`).join(", ");
  const passed = field.args.map(({ name: arg }) => `${arg}: $${arg}`).join(", ");
  const document = `${kind} (${variables}) { ${open} ${field.name}(${passed}) ${leavesOf(field.type, 1)} ${close} }`;
  return { name, field, document };
}

describe("whatever is given to it, the answer is one that is foreseen:", () => {
  test.each(targets())("$name", async ({ field, document }) => {
    const { studio, anna } = await world().workspace().client("anna").project().invoice().event().build();
    const viewers: Viewer[] = [anna, studio.owner, { ...anna, scope: null }];
    const variables = fc.record(Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type)])));
    const viewer = fc.integer({ min: 0, max: 2 });
    await fc.assert(
      fc.asyncProperty(viewer, variables, async (who, given) => {
        const asking = viewers[who] as Viewer;
        const query = document.replace("WORKSPACE", studio.slug);
        await sendForeseen(asking, JSON.stringify({ query, variables: given }));
      }),
      { numRuns: RUNS },
    );
  });
});
