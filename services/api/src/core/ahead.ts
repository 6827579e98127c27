import {
  defaultFieldResolver,
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import { Extensions } from "type-graphql";
import { validate as isUuid } from "uuid";
import type { Carrier } from "./context";

type Field = GraphQLField<unknown, Carrier>;

/**
 * The sign of a field that goes by its row's id alone. Where a row is asked for by its id, such a field is begun together
 * with the reading of the row instead of after it: the database gets one message instead of two.
 */
export const Ahead = () => Extensions({ ahead: true });

const isAhead = (field: Field) => field.extensions.ahead === true;

/** What was begun in a request, by the place in its document and the row's id. */
class Begun {
  private readonly results = new Map<FieldNode | undefined, Map<unknown, unknown>>();

  keep(node: FieldNode | undefined, id: unknown, result: unknown): void {
    const ofNode = this.results.get(node) ?? new Map<unknown, unknown>();
    this.results.set(node, ofNode.set(id, result));
  }

  find(node: FieldNode | undefined, id: unknown): unknown {
    return this.results.get(node)?.get(id);
  }
}

/** To be done before the gate is put in front: what a gate keeps back is not begun either. */
export function lookAhead(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  for (const field of types.flatMap((type) => Object.values(type.getFields()) as Field[])) {
    const row = getNamedType(field.type);
    if (isAhead(field)) takeWhatWasBegun(field);
    if (isObjectType(row) && field.args.some(({ name }) => name === "id")) beginBelow(field, row);
  }
  return schema;
}

function takeWhatWasBegun(field: Field): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, carrier, info) => {
    const begun = carrier.context.get(Begun).find(info.fieldNodes[0], (source as { id: unknown }).id);
    return begun ?? resolve(source, args, carrier, info);
  };
}

function beginBelow(field: Field, row: GraphQLObjectType): void {
  if (!(Object.values(row.getFields()) as Field[]).some(isAhead)) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, carrier, info) => {
    const begins = isUuid(args.id) ? fieldsBelow(row, info).filter(([, below]) => isAhead(below)) : [];
    for (const [node, below] of begins) {
      const argsBelow = getArgumentValues(below as GraphQLField<unknown, unknown>, node, info.variableValues);
      const result = below.resolve?.({ id: args.id }, argsBelow, carrier, info);
      // If there is no such row, nobody asks what came of it.
      if (result instanceof Promise) result.catch(() => undefined);
      carrier.context.get(Begun).keep(node, args.id, result);
    }
    return resolve(source, args, carrier, info);
  };
}

function fieldsBelow(row: GraphQLObjectType, info: GraphQLResolveInfo): [FieldNode, Field][] {
  const { schema, fragments, variableValues, fieldNodes } = info;
  const selected = collectSubfields(schema, fragments, variableValues, row, fieldNodes);
  return [...selected.values()].flatMap(([node]) => {
    const field = node && row.getFields()[node.name.value];
    return node && field ? [[node, field as Field] as [FieldNode, Field]] : [];
  });
}
