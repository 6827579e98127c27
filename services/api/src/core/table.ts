import { getMetadataArgsStorage } from "typeorm";
import { snakeCase } from "typeorm/util/StringUtils.js";
import type { ViewerKind } from "./viewer";

/**
 * Which rows of a table each kind of viewer may see, as a where-clause; a kind that is not named sees none. It may name
 * the viewer's parameters: `invoice.client_id = :clientId`.
 */
export interface Policy {
  /** The grant without which no statement is made at all. */
  readonly section?: string;
  readonly see: Readonly<Partial<Record<ViewerKind, string>>>;
}

type Entity<Row> = new () => Row;

const derivations = new Map<object, { property: string; sql: string }[]>();

/** A property that PostgreSQL works out at reading, such as whether an invoice is overdue today. It is never written. */
export function Derived(sql: string): PropertyDecorator {
  return (prototype, property) => {
    const known = derivations.get(prototype.constructor) ?? [];
    derivations.set(prototype.constructor, [...known, { property: String(property), sql }]);
  };
}

/** An entity as statements see it: its columns in SQL, and how a row of values becomes an instance. */
export class Table<Row extends object> {
  readonly name: string;
  readonly columns: ReadonlyMap<string, string>;
  private readonly types: ReadonlyMap<string, string>;
  readonly properties: readonly string[];
  readonly selection: string;

  constructor(
    readonly entity: Entity<Row>,
    readonly policy: Policy,
  ) {
    const storage = getMetadataArgsStorage();
    const table = storage.tables.find((args) => args.target === entity);
    if (!table?.name) throw new Error(`${entity.name} is not an entity with a table name.`);
    this.name = table.name;
    const columns = storage.columns.filter((args) => args.target === entity);
    this.columns = new Map(
      columns.map(({ propertyName, options }) => [propertyName, options.name ?? columnName(propertyName)]),
    );
    this.types = new Map(columns.map(({ propertyName, options }) => [propertyName, String(options.type)]));
    const derived = derivations.get(entity) ?? [];
    const select = [
      ...[...this.columns].map(([property, column]) => ({ property, sql: `${this.name}.${column}` })),
      ...derived,
    ];
    this.properties = select.map(({ property }) => property);
    this.selection = select.map(({ sql }) => sql).join(", ");
  }

  /** Rows are instances of their entity, made without the ORM: a page costs its columns and nothing more. */
  instance(values: unknown[], properties: readonly string[] = this.properties): Row {
    const row = new this.entity() as Record<string, unknown>;
    for (let i = 0; i < properties.length; i++) row[properties[i] as string] = values[i];
    return row as Row;
  }

  typeOf(property: string): string {
    return this.types.get(property) ?? "text";
  }

  column(property: string): string {
    const column = this.columns.get(property);
    if (!column) throw new Error(`${this.name} has no column for ${property}.`);
    return `${this.name}.${column}`;
  }
}

export function columnName(property: string): string {
  return snakeCase(property);
}
