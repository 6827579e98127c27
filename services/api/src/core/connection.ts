import { GraphQLError } from "graphql";
import { InSection } from "./access";
import { isDay, isInstant } from "./scalars";
import { validate as isUuid } from "uuid";
import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";

export const PAGE_LIMIT = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: "How many at most, 1 to 100." })
  first: number;
  @Field(() => String, {
    nullable: true,
    description: "The `endCursor` of the page before; from the start when absent.",
  })
  after?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "Where a page lies in its list." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more come after this page." })
  readonly hasNextPage: boolean;
  @Field(() => Boolean, { description: "Whether this page was asked for with a cursor." })
  readonly hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: "The first entry's cursor; null when the page is empty." })
  readonly startCursor: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The last entry's cursor, for `after`; null when the page is empty.",
  })
  readonly endCursor: string | null;
}

/** One page of a list: what `Store.page` answers and every connection type shows. Cursors are made for whoever asks for them. */
export class Page<Node> {
  constructor(
    readonly nodes: Node[],
    private readonly cursorOf: (node: Node) => string,
    private readonly hasNextPage: boolean,
    private readonly hasPreviousPage: boolean,
  ) {}

  static empty<Node>(): Page<Node> {
    return new Page<Node>([], () => "", false, false);
  }

  get edges(): { cursor: string; node: Node }[] {
    return this.nodes.map((node) => ({ node, cursor: this.cursorOf(node) }));
  }

  get pageInfo(): PageInfo {
    const { nodes, hasNextPage, hasPreviousPage } = this;
    const [first] = nodes;
    const last = nodes.at(-1);
    const startCursor = first ? this.cursorOf(first) : null;
    return { hasNextPage, hasPreviousPage, startCursor, endCursor: last ? this.cursorOf(last) : null };
  }
}

/** `first` is checked here for every list: the cost of an operation rests on it. */
export function checkedFirst(first: number): number {
  if (first >= 1 && first <= PAGE_LIMIT) return first;
  throw badPage(`\`first\` is 1 to ${PAGE_LIMIT}.`);
}

/** The values of the order's columns, so that a page goes on after the row even when that row is gone. */
export function toCursor(table: string, values: unknown[]): string {
  return Buffer.from(JSON.stringify([table, ...values])).toString("base64url");
}

/** Values that fit their columns: PostgreSQL would refuse others, and with them the rest of the request's transaction. */
export function fromCursor(cursor: string, table: string, types: readonly string[]): unknown[] {
  try {
    const [name, ...values] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    const fits = types.every((type, i) => fitsColumn(type, values[i]));
    if (name === table && values.length === types.length && fits) return values;
  } catch {
    // Not JSON: answered below like every other cursor that is not ours.
  }
  throw badPage(NO_CURSOR);
}

export const NO_CURSOR = "`after` is not a cursor of this list. Start from its beginning.";

function fitsColumn(type: string, value: unknown): boolean {
  if (type.startsWith("int")) return Number.isSafeInteger(value);
  if (typeof value !== "string" || value.includes("\0")) return false;
  if (type === "uuid") return isUuid(value);
  if (type === "date") return isDay(value);
  return type !== "timestamptz" || isInstant(value);
}

export function badPage(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

/** What of a page the graph shows. */
type Shown<Node> = Pick<Page<Node>, "nodes" | "edges" | "pageInfo">;

/** The Relay connection of a type, named after it, in the section of what it lists. */
export function connectionOf<Node extends object>(
  node: ClassType<Node>,
  name: string,
  section?: string,
): ClassType<Shown<Node>> {
  const inSection: ClassDecorator = section ? InSection(section) : () => undefined;

  @inSection
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One entry of a list of ${name}.` })
  class Edge {
    @Field(() => String, { description: "Where this entry lies, for `after`." })
    cursor: string;
    @Field(() => node, { description: "The entry." })
    node: Node;
  }

  @inSection
  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}.` })
  class Connection implements Shown<Node> {
    @Field(() => [Edge], { description: "The entries with their cursors." })
    edges: Edge[];
    @Field(() => [node], { description: "The entries alone." })
    nodes: Node[];
    @Field(() => PageInfo, { description: "Where this page lies." })
    pageInfo: PageInfo;
  }
  return Connection;
}
