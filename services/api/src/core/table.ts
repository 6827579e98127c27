import { getMetadataArgsStorage } from "typeorm";
import { snakeCase } from "typeorm/util/StringUtils.js";
import { fold } from "./fold";
import type { Parameters } from "./statement";
import type { ViewerKind } from "./viewer";

/**
 * Which rows of a table each kind of viewer may see, as a where-clause; a kind that is not named sees none. It may name
 * the viewer's parameters: `note.client_id = :clientId`.
 */
export interface Policy {
  /** The grant without which no statement is made at all. */
  readonly section?: string;
  readonly see: Readonly<Partial<Record<ViewerKind, string>>>;
}

type Entity<Row> = new () => Row;

const derivations = new Map<object, { property: string; sql: string }[]>();

/** A property that PostgreSQL works out at reading, such as whether it is overdue today. It is never written. */
export function Derived(sql: string): PropertyDecorator {
  return (prototype, property) => {
    const known = derivations.get(prototype.constructor) ?? [];
    derivations.set(prototype.constructor, [...known, { property: String(property), sql }]);
  };
}

/** What a kind of viewer reads of a table. */
export interface Reading {
  /** Of the columns that are read, in their order in `selection`. */
  readonly properties: readonly string[];
  readonly selection: string;
  /** Properties that the policy makes the viewer's own, each with the parameter that it equals: they need not be read. */
  readonly pinned: readonly (readonly [property: string, parameter: string])[];
}

/** An entity as statements see it: its columns in SQL, and how a row of values becomes an instance. */
export class Table<Row extends object> {
  readonly name: string;
  readonly columns: ReadonlyMap<string, string>;
  private readonly types: ReadonlyMap<string, string>;
  private readonly selectable: readonly {
    readonly property: string;
    readonly sql: string;
    readonly isApart: boolean;
  }[];
  private readonly readings = new Map<string, Reading>();

  constructor(
    readonly entity: Entity<Row>,
    readonly policy: Policy,
    /** The properties whose words a search finds; the entity keeps them folded in `searchText`. */
    private readonly searched: readonly (keyof Row & string)[] = [],
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
    this.selectable = [
      ...columns.map(({ propertyName: property, options }) => ({
        property,
        sql: this.column(property),
        isApart: options.select === false,
      })),
      ...derived.map((derivation) => ({ ...derivation, isApart: false })),
    ];
  }

  /** The whole of a row has the columns of `select: false` too. */
  readingOf(kind: ViewerKind, whole = false): Reading {
    const name = whole ? `${kind}, whole` : kind;
    const found = this.readings.get(name);
    if (found) return found;
    const pinned = this.pinnedBy(this.policy.see[kind] ?? "");
    const read = this.selectable
      .filter(({ isApart }) => whole || !isApart)
      .filter(({ property }) => !pinned.some(([known]) => known === property));
    const reading = {
      properties: read.map(({ property }) => property),
      selection: read.map(({ sql }) => sql).join(", "),
      pinned,
    };
    this.readings.set(name, reading);
    return reading;
  }

  /** The equalities with which a policy begins; one that knows alternatives pins nothing. A row's own id tells that there is one. */
  private pinnedBy(policy: string): [property: string, parameter: string][] {
    if (/\bor\b/i.test(policy)) return [];
    const pinned = [...this.columns.keys()].flatMap((property): [string, string][] => {
      const equality = new RegExp(`^(?:\\S+ = :\\w+ and )*${this.column(property)} = :(\\w+)(?: and |$)`);
      const parameter = equality.exec(policy)?.[1];
      return parameter ? [[property, parameter]] : [];
    });
    return pinned.filter(([property]) => property !== "id");
  }

  /**
   * Rows are instances of their entity, made without the ORM: a page costs its columns and nothing more. Of `values` those
   * from `start` on are the row's.
   */
  instance({ properties, pinned }: Reading, viewers: Parameters, values: readonly unknown[], start = 0): Row {
    const row = new this.entity() as Record<string, unknown>;
    for (let i = 0; i < properties.length; i++) row[properties[i] as string] = values[start + i];
    for (const [property, parameter] of pinned) row[property] = viewers[parameter];
    return row as Row;
  }

  /** The changes to a row that say something, with its folded text where they change that. */
  written(row: object, changes: object): Record<string, unknown> {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    if (!this.searched.some((property) => property in given)) return given;
    const values: Readonly<Record<string, unknown>> = { ...row, ...given };
    const texts = this.searched.map((property) => values[property]);
    return { ...given, searchText: fold(texts.filter(Boolean).join(" ")) };
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
