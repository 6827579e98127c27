import type { MaybePromise } from "type-graphql";
import { validate as isUuid, v7 as newId } from "uuid";
import { badPage, checkedFirst, fromCursor, NO_CURSOR, Page, type PageArgs, toCursor } from "./connection";
import type { Context } from "./context";
import { Loaders } from "./loaders";
import { allOf, keyset, keysetValues, type Kept, type Order, type Shape, selectOf } from "./shape";
import { type Parameters, type Statement, statement } from "./statement";
import type { Reading, Table } from "./table";
import { sees } from "./viewer";

type Changes<Row> = { -readonly [Property in keyof Row]?: Row[Property] };

/**
 * The only access to a table. Every read includes the policy's where-clause and checks the section: rows that the viewer
 * may not see do not exist. Statements are compiled once per kind of viewer, policy included.
 */
export abstract class Store<Row extends Kept> {
  private readonly loaders = new Loaders();
  /** Rows primed by lists of other tables, by id. Created lazily, like `locked`: most pages need neither. */
  private cached: Map<string, Row | null> | undefined;
  private locked: WeakSet<Row> | undefined;

  protected constructor(
    protected readonly context: Context,
    protected readonly table: Table<Row>,
  ) {}

  /** Drops all cached rows; called when a transaction begins and when it has ended. */
  forget(): void {
    this.loaders.clear();
    this.cached = undefined;
    this.locked = undefined;
  }

  /** Null if the row does not exist or the viewer may not see it. */
  async byId(id: string): Promise<Row | null> {
    return this.cachedById(id);
  }

  /** The same, without a promise where the row is cached. */
  cachedById(id: string): MaybePromise<Row | null> {
    const cached = this.cached?.get(id);
    return cached === undefined ? this.read(id) : cached;
  }

  protected async read(id: string): Promise<Row | null> {
    const [row] = await this.byColumn("id", id);
    return row ?? null;
  }

  /** The rows with this value in a column. Batched: all values of one tick are one statement. */
  protected byColumn(property: keyof Row & string, value: string, shape: Shape = {}, name?: string): Promise<Row[]> {
    const where = `${this.table.column(property)} = any(:keys::uuid[])`;
    return this.batched(property, value, { ...shape, where }, name);
  }

  /** The same for a list that selects by `:keys` in its own way; `name` tells it from other lists by this property. */
  protected async batched(property: keyof Row & string, value: string, shape: Shape, name = ""): Promise<Row[]> {
    if (!this.isVisible || !isUuid(value)) return [];
    const list = `byColumn.${property}${name}`;
    const found = await this.loaders.load(list, value, async (keys) =>
      Map.groupBy(await this.list(list, shape, { keys }), (row) => row[property] as string),
    );
    return found ?? [];
  }

  /** The number of rows with this value in a column, batched in the same way. */
  protected async countByColumn(property: keyof Row & string, value: string): Promise<number> {
    if (!this.isVisible || !isUuid(value)) return 0;
    const column = this.table.column(property);
    const text = () =>
      `select ${column}, count(*)::int from ${this.table.name} ${this.whereText({ where: `${column} = any(:keys::uuid[])` })} group by 1`;
    const found = await this.loaders.load(`count.${property}`, value, async (keys) => {
      const counts = await this.rows(this.named(`count.${property}`, text), { keys });
      return new Map(counts as [string, number][]);
    });
    return found ?? 0;
  }

  protected async list(name: string, shape: Shape, parameters: Parameters = {}): Promise<Row[]> {
    if (!this.isVisible) return [];
    const include = shape.include?.filter(({ store }) => store.isVisible) ?? [];
    const named = this.named([name, ...include.map(({ by }) => by)].join("."), () =>
      this.selectText({ ...shape, include }),
    );
    const found = await this.rows(named, parameters);
    const reading = this.reading(shape.whole);
    const extra = Object.keys(shape.extra ?? {});
    return found.map((values) => {
      const row = this.instance(reading, values);
      let next = reading.properties.length;
      for (const property of extra) row[property as keyof Row] = values[next++] as never;
      for (const { by, store } of include) next = store.prime(row[by as keyof Row] as string, values, next);
      return row;
    });
  }

  private reading(whole?: true): Reading {
    return this.table.readingOf(this.context.viewer.kind, whole);
  }

  private instance(reading: Reading, values: readonly unknown[], start?: number): Row {
    return this.table.instance(reading, this.context.viewer.parameters, values, start);
  }

  /** SQL that joins this table's row to each row of another table by the id in a column, if the viewer may see it. */
  joinOn(table: string, column: string): { selection: string; join: string } {
    const { name } = this.table;
    const clauses = [`${name}.workspace_id = ${table}.workspace_id`, `${name}.id = ${column}`, this.policyText];
    return { selection: this.reading().selection, join: `left join ${name} on ${allOf(clauses)}` };
  }

  /** Caches the row that another store's list has joined; its values begin at `start`. Returns the index after them. */
  prime(id: string, values: readonly unknown[], start: number): number {
    const reading = this.reading();
    const isThere = values[start + reading.properties.indexOf("id")] !== null;
    (this.cached ??= new Map()).set(id, isThere ? this.instance(reading, values, start) : null);
    return start + reading.properties.length;
  }

  /** A page by keyset: its cost does not depend on its position, and inserted or deleted rows shift no others. */
  protected async page(
    name: string,
    order: Order<Row>,
    args: PageArgs,
    shape: Shape = {},
    parameters: Parameters = {},
  ): Promise<Page<Row>> {
    const first = checkedFirst(args.first);
    const keys: (keyof Row & string)[] = [...order.by, "id"];
    const columns = keys.map((key) => this.table.column(key));
    const seek = args.after ? keyset(columns, order.direction) : undefined;
    const types = keys.map((key) => this.table.typeOf(key));
    const start = args.after ? fromCursor(args.after, this.table.name, types) : [];
    const found = await this.list(
      seek ? `${name}.after` : name,
      {
        ...shape,
        where: [shape.where, seek].filter(Boolean).join(" and ") || undefined,
        orderBy: columns.map((column) => `${column} ${order.direction}`).join(", "),
        limit: ":limit",
      },
      { ...parameters, limit: first + 1, ...keysetValues(start) },
    ).catch((error: Error & { code?: string }) => {
      const isOfTheCursor = args.after && error.code?.startsWith("22");
      throw isOfTheCursor ? badPage(NO_CURSOR) : error;
    });
    const valuesOf = (row: Row) => keys.map((key) => row[key]);
    const cursorOf = (row: Row) => toCursor(this.table.name, valuesOf(row));
    return new Page(found.slice(0, first), cursorOf, found.length > first, Boolean(args.after));
  }

  /** The number of rows on all pages: for lists where counting is cheap. */
  protected async count(name: string, shape: Shape, parameters: Parameters = {}): Promise<number> {
    if (!this.isVisible) return 0;
    const counting = this.named(
      `${name}.count`,
      () => `select count(*)::int from ${this.table.name} ${this.whereText(shape)}`,
    );
    const [row] = await this.rows(counting, parameters);
    return row?.[0] as number;
  }

  /** Locks the row until the transaction ends. Rows that reference it may still be inserted, because keys never change. */
  async lock(id: string): Promise<Row | null> {
    if (!this.isVisible || !isUuid(id)) return null;
    const { currentTransaction, viewer } = this.context;
    await currentTransaction.queueFor(`${this.table.name} ${id}`);
    const text = () =>
      `${this.selectText({ where: `${this.table.name}.id = :id` })} for no key update of ${this.table.name}`;
    const [values] = await currentTransaction.rows(this.named("lock", text), { ...viewer.parameters, id });
    if (!values) return null;
    const row = this.instance(this.reading(), values);
    this.locked ??= new WeakSet();
    this.locked.add(row);
    return row;
  }

  /** Inserts a row in the viewer's workspace; the database fills in defaults. Returns its id. */
  async create(values: Changes<Row>): Promise<string> {
    const { currentTransaction, viewer } = this.context;
    const row = { workspaceId: viewer.workspaceId, ...values, id: values.id ?? newId() };
    await currentTransaction.insert(this.table.entity, this.table.written({}, row));
    return row.id;
  }

  /** Many new rows in one statement. */
  async createAll(all: readonly Changes<Row>[]): Promise<void> {
    if (all.length === 0) return;
    const { currentTransaction, viewer } = this.context;
    const rows = all.map((values) =>
      this.table.written({}, { workspaceId: viewer.workspaceId, ...values, id: values.id ?? newId() }),
    );
    await currentTransaction.insert(this.table.entity, rows);
  }

  async save(row: Row, changes: Changes<Row>): Promise<void> {
    if (!this.locked?.has(row)) throw new Error(`${this.table.name} ${row.id} was not locked before it was saved.`);
    const { id, workspaceId } = row;
    const key = workspaceId === undefined ? { id } : { workspaceId, id };
    const written = this.table.written(row, changes);
    if (Object.keys(written).length === 0) return;
    await this.context.currentTransaction.update(this.table.entity, key, written);
    Object.assign(row, changes);
    // What was read before the change is not read again from here.
    this.loaders.clear();
    this.cached = undefined;
  }

  /** The time of the database's clock, plus minutes. Every stored instant comes from this clock. */
  async clock(minutesOn = 0): Promise<string> {
    const [row] = await this.context.currentTransaction.rows(clock, { minutesOn });
    return row?.[0] as string;
  }

  /** A change in one statement with its own condition; resolves to the returned rows. The wall applies, policies do not. */
  protected change(name: string, text: string, parameters: Parameters): Promise<unknown[][]> {
    const { currentTransaction, viewer } = this.context;
    return currentTransaction.rows(
      statement(`${this.table.name}.${name}`, () => text),
      { ...viewer.parameters, ...parameters },
    );
  }

  get isVisible(): boolean {
    const { viewer } = this.context;
    const { section, see } = this.table.policy;
    return sees(viewer, section) && (viewer.kind === "SYSTEM" || see[viewer.kind] !== undefined);
  }

  private rows(asked: Statement, parameters: Parameters): Promise<unknown[][]> {
    return this.context.rows(asked, { ...this.context.viewer.parameters, ...parameters });
  }

  private named(name: string, text: () => string): Statement {
    return statement(`${this.table.name}.${name}.${this.context.viewer.kind}`, text);
  }

  private selectText(shape: Shape): string {
    return selectOf(this.table, this.reading(shape.whole).selection, shape, this.whereText(shape));
  }

  private get policyText(): string | undefined {
    const { kind } = this.context.viewer;
    return kind === "SYSTEM" ? undefined : this.table.policy.see[kind];
  }

  /** Combines the policy's clause with the list's: the only place that does. */
  protected whereText({ where }: Shape): string {
    const clauses = allOf([this.policyText, where]);
    return clauses && `where ${clauses}`;
  }
}

const clock = statement("clock", () => "select clock_timestamp() + make_interval(mins => :minutesOn::int)");
