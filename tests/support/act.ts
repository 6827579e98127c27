import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isUnionType,
} from "graphql";
import { type Answer, ask, type How, type Viewer } from "./ask";

export const schema = buildSchema(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8"));

/** What a mutation came to: the type's name, a problem's words, or what the success holds; FORBIDDEN and the like where it was refused. */
export interface Outcome {
  readonly __typename: string;
  readonly message?: string;
  readonly reason?: string;
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
  readonly retryAfterSeconds?: number | null;
  readonly [field: string]: unknown;
}

export type Acted = Answer<unknown> & { readonly outcome: Outcome };

/** Runs any mutation and asks for all that its result says, lists aside. */
export async function act(viewer: Viewer, mutation: string, input: object, how?: How): Promise<Acted> {
  const answer = await ask(viewer, how).query<Record<string, Outcome> | null>(documentOf(mutation), { input });
  const outcome = answer.data?.[mutation] ?? { __typename: answer.errors?.[0]?.extensions?.code ?? "nothing" };
  return { ...answer, outcome };
}

const documents = new Map<string, string>();

function documentOf(mutation: string): string {
  const known = documents.get(mutation);
  if (known) return known;
  const field = schema.getMutationType()?.getFields()[mutation];
  const [argument] = field?.args ?? [];
  if (!field || !argument) throw new Error(`There is no mutation ${mutation} with an input.`);
  const document = `mutation ($input: ${argument.type}) { ${mutation}(input: $input) ${selectionOf(getNamedType(field.type), 5)} }`;
  documents.set(mutation, document);
  return document;
}

/** Every field of a type that needs no argument, so many levels down. */
export function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isUnionType(type)) {
    const parts = type.getTypes().map((member) => `... on ${member.name} ${selectionOf(member, depth - 1)}`);
    return `{ __typename ${parts.join(" ")} }`;
  }
  const fields = Object.values("getFields" in type ? type.getFields() : {}) as GraphQLField<unknown, unknown>[];
  const chosen = fields.flatMap((field) => {
    const named = getNamedType(field.type);
    if (field.args.some(isRequiredArgument) || named.name.endsWith("Connection")) return [];
    if (isLeafType(named)) return [field.name];
    const isShallow = depth <= 1 || (isList(field) && depth <= 2);
    return isShallow ? [] : [`${field.name} ${selectionOf(named, depth - 1)}`];
  });
  return chosen.length > 0 ? `{ ${chosen.join(" ")} }` : "{ __typename }";
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
