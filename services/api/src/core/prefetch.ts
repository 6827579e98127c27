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
 * Marks a field that needs only the parent's id. Where the parent is asked for by id, such a field is resolved together
 * with the parent instead of after it, so both are in one message to the database.
 */
export const Prefetch = () => Extensions({ prefetch: true });

const isPrefetched = (field: Field) => field.extensions.prefetch === true;

/** Results of prefetched fields in one request, by the field's node in the document and the parent's id. */
class PrefetchedResults {
  private readonly results = new Map<FieldNode | undefined, Map<unknown, unknown>>();

  set(node: FieldNode | undefined, id: unknown, result: unknown): void {
    const ofNode = this.results.get(node) ?? new Map<unknown, unknown>();
    this.results.set(node, ofNode.set(id, result));
  }

  get(node: FieldNode | undefined, id: unknown): unknown {
    return this.results.get(node)?.get(id);
  }
}

/** Call before `guard`: a field that the gate hides is then not prefetched either. */
export function enablePrefetch(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  for (const field of types.flatMap((type) => Object.values(type.getFields()) as Field[])) {
    const parent = getNamedType(field.type);
    if (isPrefetched(field)) usePrefetchedResult(field);
    if (isObjectType(parent) && field.args.some(({ name }) => name === "id")) prefetchBelow(field, parent);
  }
  return schema;
}

function usePrefetchedResult(field: Field): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, carrier, info) => {
    const prefetched = carrier.context.get(PrefetchedResults).get(info.fieldNodes[0], (source as { id: unknown }).id);
    return prefetched ?? resolve(source, args, carrier, info);
  };
}

function prefetchBelow(field: Field, parent: GraphQLObjectType): void {
  if (!(Object.values(parent.getFields()) as Field[]).some(isPrefetched)) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, carrier, info) => {
    const children = isUuid(args.id) ? selectedFields(parent, info).filter(([, child]) => isPrefetched(child)) : [];
    for (const [node, child] of children) {
      const childArgs = getArgumentValues(child as GraphQLField<unknown, unknown>, node, info.variableValues);
      const result = child.resolve?.({ id: args.id }, childArgs, carrier, info);
      // If the parent does not exist, nothing awaits the result.
      if (result instanceof Promise) result.catch(() => undefined);
      carrier.context.get(PrefetchedResults).set(node, args.id, result);
    }
    return resolve(source, args, carrier, info);
  };
}

function selectedFields(parent: GraphQLObjectType, info: GraphQLResolveInfo): [FieldNode, Field][] {
  const { schema, fragments, variableValues, fieldNodes } = info;
  const selected = collectSubfields(schema, fragments, variableValues, parent, fieldNodes);
  return [...selected.values()].flatMap(([node]) => {
    const field = node && parent.getFields()[node.name.value];
    return node && field ? [[node, field as Field] as [FieldNode, Field]] : [];
  });
}
