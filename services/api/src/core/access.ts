import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLError,
  getNamedType,
  isAbstractType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import { Extensions } from "type-graphql";
import type { Carrier } from "./context";
import { NotAllowedNow, reasons, Refusal } from "./problem";
import type { Viewer } from "./viewer";

type Field = GraphQLField<unknown, Carrier>;

/** The gate's sign on a field: whoever asks must hold every one of these grants. */
export const Allow = (...grants: string[]) => Extensions({ allow: grants });

/** On a type: its rows belong to a section, so every way into it must ask for that section's grant. */
export const InSection = (section: string) => Extensions({ section });

const allowOf = (field: Field) => field.extensions.allow as string[] | undefined;
const sectionOf = (type: GraphQLNamedType) => type.extensions.section as string | undefined;

/** Puts the gate before every field that has a sign. A refused root field says so; a refused nested one is null, without a statement. */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  assertGuarded(schema);
  const mutation = schema.getMutationType();
  const subscription = schema.getSubscriptionType();
  const roots = rootTypes(schema);
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      const allow = allowOf(field);
      if (!allow) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      // A subscription begins in `subscribe`; `resolve` only shapes what it then tells.
      if (type === subscription) field.subscribe = rootGate(allow, field.subscribe ?? defaultFieldResolver);
      if (type === mutation) field.resolve = commandGate(allow, resolve);
      else if (roots.includes(type)) field.resolve = rootGate(allow, resolve);
      else field.resolve = nestedGate(allow, resolve);
    }
  }
  return schema;
}

type Resolve = GraphQLFieldResolver<unknown, Carrier>;

function commandGate(allow: string[], resolve: Resolve): Resolve {
  return async (source, args, carrier, info) => {
    if (carrier.context.viewer.isPreview)
      return new NotAllowedNow(reasons.PREVIEW, "This is a preview: nothing can be changed here.");
    refuseUnlessGranted(carrier.context.viewer, allow);
    try {
      return await resolve(source, args, carrier, info);
    } catch (error) {
      if (error instanceof Refusal) return error.problem;
      throw error;
    }
  };
}

function rootGate(allow: string[], resolve: Resolve): Resolve {
  return (source, args, carrier, info) => {
    refuseUnlessGranted(carrier.context.viewer, allow);
    return resolve(source, args, carrier, info);
  };
}

function nestedGate(allow: string[], resolve: Resolve): Resolve {
  return (source, args, carrier, info) =>
    holds(carrier.context.viewer, allow) ? resolve(source, args, carrier, info) : null;
}

function holds(viewer: Viewer, allow: string[]): boolean {
  return allow.every((grant) => viewer.grants.has(grant));
}

/** Whoever is not signed in here is told so, and so is who asks at a door that is not theirs. */
export function notSignedIn(): GraphQLError {
  return new GraphQLError("Sign in to do this.", { extensions: { code: "UNAUTHENTICATED", http: { status: 200 } } });
}

/** For what is asked past the graph too. */
export function refuseUnlessGranted(viewer: Viewer, allow: string[]): void {
  if (holds(viewer, allow)) return;
  throw viewer.kind === "ANONYMOUS"
    ? notSignedIn()
    : new GraphQLError("Your role does not allow this.", { extensions: { code: "FORBIDDEN", http: { status: 200 } } });
}

/** Refuses to start with a root field, or a way into a section, that has no grant; names every one of them. */
export function assertGuarded(schema: GraphQLSchema): void {
  const roots = rootTypes(schema);
  const faults = objectTypes(schema).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => faultsOf(schema, type, field, roots.includes(type))),
  );
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  for (const field of mutations) {
    const result = getNamedType(field.type);
    const canRefusePreview = isUnionType(result) && result.getTypes().some((type) => type.name === NotAllowedNow.name);
    if (!canRefusePreview)
      faults.push(`Mutation.${field.name}: its result must be a union with NotAllowedNow, which a preview gets.`);
  }
  if (faults.length > 0) throw new Error(`The schema is not guarded:\n  ${faults.join("\n  ")}`);
}

function faultsOf(schema: GraphQLSchema, type: GraphQLObjectType, field: Field, isRoot: boolean): string[] {
  const name = `${type.name}.${field.name}`;
  const allow = allowOf(field);
  if (isRoot && !allow) return [`${name}: a root field needs @Allow.`];

  const wanted = sectionsBehind(schema, getNamedType(field.type)).filter((section) => section !== sectionOf(type));
  const faults = wanted
    .filter((section) => !allow?.includes(section))
    .map((section) => `${name}: leads into ${section} and needs @Allow("${section}").`);
  if (wanted.length > 0 && !isRoot && isNonNullType(field.type))
    faults.push(`${name}: is null where its section is hidden, so it must be nullable.`);
  return faults;
}

/**
 * The section of a type, and those of the types that a union or an interface may turn out to be. A wrapper (a page, an
 * edge) declares the section of what it holds.
 */
function sectionsBehind(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  const types = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
  return types.map(sectionOf).filter((section) => section !== undefined);
}

function rootTypes(schema: GraphQLSchema): (GraphQLObjectType | null | undefined)[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith("__"),
  ) as GraphQLObjectType[];
}
