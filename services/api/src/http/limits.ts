import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from "graphql-query-complexity";

/** What one document may ask for at most; each is refused with a 400 that says which it was. */
export const limits = {
  tokens: 1_000,
  depth: 10,
  introspectionDepth: 20,
  aliases: 15,
  directives: 10,
  rootMutationFields: 1,
  cost: 5_000,
  /** Of a document that is not the apps' own, from somebody who is not signed in: there is no list to multiply. */
  anonymousCost: 1_000,
} as const;

interface Count {
  aliases: number;
  directives: number;
  depth: number;
  introspectionDepth: number;
}

/** Counts what a document comes to with its fragments expanded, so that no fragment hides anything. */
export function documentLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const fragments = fragmentsIn(document);
      for (const operation of operationsIn(document)) {
        const refusal = refusalOf(operation, fragments);
        if (refusal) context.reportError(new GraphQLError(refusal, { nodes: operation }));
      }
    },
  };
}

function refusalOf(
  operation: OperationDefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
): string | undefined {
  const count: Count = { aliases: 0, directives: operation.directives?.length ?? 0, depth: 0, introspectionDepth: 0 };
  const walker = new Walker(fragments, count);
  walker.walk(operation.selectionSet, 1, false);
  if (count.depth > limits.depth) return `The operation is ${count.depth} fields deep; ${limits.depth} are allowed.`;
  if (count.introspectionDepth > limits.introspectionDepth)
    return `The introspection is ${count.introspectionDepth} fields deep; ${limits.introspectionDepth} are allowed.`;
  if (count.aliases > limits.aliases)
    return `The operation has ${count.aliases} aliases; ${limits.aliases} are allowed.`;
  if (count.directives > limits.directives)
    return `The operation has ${count.directives} directives; ${limits.directives} are allowed.`;
  const roots = operation.operation === "mutation" ? walker.rootFields(operation.selectionSet) : 0;
  if (roots > limits.rootMutationFields) return `The operation has ${roots} mutations; one at a time is allowed.`;
  return walker.overflowed ? "The operation is too large." : undefined;
}

const MOST_VISITED = 5_000;

/** Selections of a document with its fragments expanded, up to the most that is allowed. */
export function selectionsIn(document: DocumentNode): number {
  const fragments = fragmentsIn(document);
  const count: Count = { aliases: 0, directives: 0, depth: 0, introspectionDepth: 0 };
  const walker = new Walker(fragments, count);
  for (const operation of operationsIn(document)) walker.walk(operation.selectionSet, 1, false);
  return walker.visited;
}

function fragmentsIn({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((node) => [node.name.value, node]));
}

function operationsIn({ definitions }: DocumentNode): OperationDefinitionNode[] {
  return definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
}

class Walker {
  visited = 0;
  private readonly open = new Set<string>();

  constructor(
    private readonly fragments: Map<string, FragmentDefinitionNode>,
    private readonly count: Count,
  ) {}

  get overflowed(): boolean {
    return this.visited > MOST_VISITED;
  }

  walk(set: SelectionSetNode, depth: number, isIntrospection: boolean): void {
    for (const selection of set.selections) {
      this.visited += 1;
      if (this.overflowed) return;
      this.count.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) this.count.aliases += 1;
        const introspects = isIntrospection || selection.name.value === "__schema" || selection.name.value === "__type";
        if (introspects) this.count.introspectionDepth = Math.max(this.count.introspectionDepth, depth);
        else this.count.depth = Math.max(this.count.depth, depth);
        if (selection.selectionSet) this.walk(selection.selectionSet, depth + 1, introspects);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.walk(selection.selectionSet, depth, isIntrospection);
      } else {
        this.spread(selection.name.value, (fragment) => this.walk(fragment.selectionSet, depth, isIntrospection));
      }
    }
  }

  rootFields(set: SelectionSetNode): number {
    let fields = 0;
    for (const selection of set.selections) {
      // `__typename` changes nothing, and the apps' documents carry it everywhere.
      if (selection.kind === Kind.FIELD) fields += selection.name.value === "__typename" ? 0 : 1;
      else if (selection.kind === Kind.INLINE_FRAGMENT) fields += this.rootFields(selection.selectionSet);
      else this.spread(selection.name.value, (fragment) => (fields += this.rootFields(fragment.selectionSet)));
    }
    return fields;
  }

  /** Follows a fragment; not into itself: that is another rule's to refuse. */
  private spread(name: string, follow: (fragment: FragmentDefinitionNode) => void): void {
    const fragment = this.fragments.get(name);
    if (!fragment || this.open.has(name)) return;
    this.open.add(name);
    follow(fragment);
    this.open.delete(name);
  }
}

/** Text that PostgreSQL cannot keep, written into the document itself. */
export function storableText(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (!isStorable(node.value)) context.reportError(new GraphQLError(UNSTORABLE, { nodes: node }));
    },
  };
}

export const UNSTORABLE = "A text has a character that cannot be stored: NUL, or half of a surrogate pair.";

/** Whether every text in a value is one that PostgreSQL can keep; a list of its own, since a body may nest deeper than calls can. */
export function isStorable(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === "string" && !(next.isWellFormed() && !next.includes("\0"))) return false;
    if (typeof next === "object" && next !== null)
      for (const [key, inner] of Object.entries(next)) left.push(key, inner);
  }
  return true;
}

const estimators = [
  fieldExtensionsEstimator(),
  // A list of pages costs what its page may hold; `first` is refused above a hundred by the list itself.
  ({ args, childComplexity }: { args: { first?: unknown }; childComplexity: number }) =>
    typeof args.first === "number" ? Math.min(Math.max(args.first, 1), 100) * childComplexity + 1 : undefined,
  simpleEstimator({ defaultComplexity: 1 }),
];

/** Page sizes, and whether a field is included at all; texts and inputs are not asked. */
function decidesCost(value: unknown): boolean {
  return value === null || typeof value === "number" || typeof value === "boolean";
}

interface Variables {
  /** As the request brought them. */
  readonly given: Record<string, unknown>;
  /** The declared ones, with their defaults filled in. */
  readonly coerced: Record<string, unknown>;
}

/** Costs that are remembered for a document, and how long a key may be: together a bound for what one document takes. */
const MAX_COSTS = 100;
const MAX_KEY_LENGTH = 100;

/**
 * What an operation may cost at most, given its coerced variables. It is worked out once for the values that decide it; the
 * key has those of declared variables alone, in their order, because whatever else a request brings is the sender's choice.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { given, coerced }: Variables,
  costs = new Map<string, number>(),
): number {
  const key = keyOf(operation, coerced);
  const found = costs.get(key);
  if (found !== undefined) return found;
  const operationName = operation.name?.value;
  const asked = { schema, query: document, operationName, variables: given };
  const cost = getComplexity({ ...asked, estimators: estimators as never });
  if (costs.size < MAX_COSTS && key.length <= MAX_KEY_LENGTH) costs.set(key, cost);
  return cost;
}

function keyOf(
  { name, variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): string {
  const deciding = variableDefinitions.map(({ variable }) => {
    const value = variables[variable.name.value];
    return decidesCost(value) ? value : "";
  });
  return JSON.stringify([name?.value, ...deciding]);
}
