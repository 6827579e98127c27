import * as ts from "typescript";
import { files, holds, importsOf, modules, nodesOf, read } from "./source";

const SERVICE = "services/api/src/";
const MIGRATIONS = "services/api/migrations/";
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const migrations = files.filter((file) => /\/migrations\/\d+-/.test(file)).sort();

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
}

interface Entity {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly Column[];
}

const classes = modules
  .filter((file) => file.startsWith(`${SERVICE}modules/`))
  .flatMap((file) => nodesOf(file).filter(ts.isClassDeclaration));
const entities: Entity[] = classes.flatMap((node) => {
  const table = decorated(node, "Entity")?.arguments[0];
  if (!table || !ts.isStringLiteral(table)) return [];
  return [
    { name: node.name?.text ?? "", table: table.text, columns: node.members.flatMap((member) => columnOf(member)) },
  ];
});

function decorated(node: ts.Node, ...names: string[]): ts.CallExpression | undefined {
  return (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [])
    .map(({ expression }) => expression)
    .filter(ts.isCallExpression)
    .find(({ expression }) => names.includes(expression.getText()));
}

function columnOf(member: ts.ClassElement): Column[] {
  const [type, options] = decorated(member, "Column", "PrimaryColumn")?.arguments ?? [];
  if (!type || !ts.isStringLiteral(type) || !member.name) return [];
  const said = options?.getText() ?? "";
  const name = /name: "(\w+)"/.exec(said)?.[1] ?? snake(member.name.getText());
  const list = said.includes("array: true") ? "[]" : "";
  return [{ name, type: type.text.replace("int8", "bigint") + list, isNullable: said.includes("nullable: true") }];
}

/** The tables as the migrations write them, one column a line. */
const tables = new Map<string, Map<string, Column>>();
for (const file of migrations) {
  for (const [, table, body] of read(file).matchAll(/create table (\w+) \(\n([\s\S]*?)\n\s*\);/g)) {
    const primary = /primary key \(([^)]*)\)/.exec(body as string)?.[1]?.split(", ") ?? [];
    const lines = (body as string).matchAll(
      /^\s*(?!primary|unique|check|foreign|constraint)(\w+) ([a-z]+)(?:\([\d, ]+\))?(\[\])?(.*)$/gm,
    );
    const columns = [...lines].map(([, name, type, list, rest]) => ({
      name: name as string,
      type: `${(type as string).replace(/^integer$/, "int")}${list ?? ""}`,
      isNullable: !/not null|primary key/.test(rest as string) && !primary.includes(name as string),
    }));
    tables.set(table as string, new Map(columns.map((column) => [column.name, column])));
  }
  for (const [, table, name, type, rest] of read(file).matchAll(
    /alter table (\w+) add (?:column )?(\w+) ([a-z]+(?:\[\])?)(.*)/g,
  ))
    tables.get(table as string)?.set(name as string, {
      name: name as string,
      type: type as string,
      isNullable: !(rest as string).includes("not null"),
    });
  for (const [, table, name] of read(file).matchAll(/alter table (\w+) alter column (\w+) drop not null/g)) {
    const column = tables.get(table as string)?.get(name as string) as Column;
    tables.get(table as string)?.set(name as string, { ...column, isNullable: true });
  }
}

test("the tables and the entities are found", () => {
  expect(tables.size).toBeGreaterThan(12);
  expect(entities.length).toBeGreaterThan(12);
});

test("every migration is listed, in the order of its time", () => {
  const listed = importsOf(`${MIGRATIONS}migrations.ts`).map(({ to }) => to);
  holds(
    "What migrations.ts does not list never runs. Add it at the end; what has landed is never edited.",
    [...migrations, ...listed].filter((file, i) =>
      i < migrations.length ? listed[i] !== file : !migrations.includes(file),
    ),
  );
});

test("a migration's class carries its file's number, and goes forward only", () => {
  holds(
    "TypeORM orders migrations by the number at the end of the class's name; the way back is the backup made before.",
    migrations.filter((file) => {
      const number = /(\d+)-/.exec(file)?.[1];
      return !new RegExp(`class [A-Z]\\w+${number} `).test(read(file)) || !read(file).includes("go forward only");
    }),
  );
});

test("every entity's column is in its table, with its type, and null in both or in neither", () => {
  holds(
    "The migrations say what PostgreSQL keeps and the entities what we read: change both, the table by a new migration.",
    entities.flatMap(({ name, table, columns }) =>
      columns.flatMap((column) => {
        const kept = tables.get(table)?.get(column.name);
        if (!kept) return [`${name}: ${table} has no column ${column.name}`];
        if (kept.type !== column.type) return [`${name}.${column.name} is ${column.type} here and ${kept.type} there`];
        return kept.isNullable === column.isNullable ? [] : [`${name}.${column.name}: only one of both is nullable`];
      }),
    ),
  );
});

test("every table stands behind the wall, or is the system's alone", () => {
  const calls = migrations.map(read).join("\n");
  const direct = [...calls.matchAll(/await (?:wall|systemOnly)\(runner, "(\w+)"/g)].map(([, table]) => table);
  const listed = [...calls.matchAll(/of \[([^\]]*)\]\) await (?:wall|systemOnly)\(runner, table\)/g)].flatMap(
    ([, list]) => [...(list as string).matchAll(/"(\w+)"/g)].map(([, table]) => table),
  );
  holds(
    "A table without row-level security answers one workspace with another's rows: call wall(), or systemOnly() for what has no tenant.",
    [...tables.keys()].filter((table) => ![...direct, ...listed].includes(table)),
  );
});

test("the key of every workspace's row leads with its workspace", () => {
  const created = migrations.map(read).join("\n");
  const owned = [...tables].filter(([, columns]) => columns.get("workspace_id")?.isNullable === false);
  holds(
    "`primary key (workspace_id, …)`: so tables can be distributed by workspace, and no id is found without one.",
    owned
      .map(([table]) => table)
      .filter((table) => {
        const body = new RegExp(`create table ${table} \\(([\\s\\S]*?)\\n\\s*\\);`).exec(created)?.[1] ?? "";
        return !body.includes("primary key (workspace_id, ");
      }),
  );
});

/** Each entity's door: the policy that its store reads by, and what that policy says. */
const doors = new Map(
  modules
    .flatMap((file) => nodesOf(file).filter(ts.isNewExpression))
    .filter(({ expression }) => expression.getText() === "Table")
    .map(({ arguments: [entity, policy] = [] }) => [entity?.getText() ?? "", policy] as const),
);
const policies = new Map(
  modules
    .filter((file) => file.endsWith(".policy.ts"))
    .flatMap((file) => nodesOf(file).filter(ts.isVariableDeclaration))
    .filter(({ type }) => type?.getText() === "Policy")
    .map(({ name, initializer }) => [name.getText(), initializer] as const),
);

test("every entity has a policy, and every policy an entity", () => {
  const used = [...doors.values()].map((policy) => policy?.getText());
  const isOpen = (entity: string) => {
    const policy = doors.get(entity)?.getText() ?? "";
    return !policies.has(policy) && !/^\{ see: \{\} \}$/.test(policy);
  };
  holds(
    "A store reads by `new Table(Entity, policy)`; the policy is a policy file's, or `{ see: {} }` for what is the system's alone.",
    [
      ...entities.map(({ name }) => name).filter(isOpen),
      ...[...policies.keys()].filter((name) => !used.includes(name)),
    ],
  );
});

test("what a client sees is a client's row of a workspace, and what a member sees a workspace's", () => {
  const faults = entities.flatMap(({ name, table }) => {
    const policy = policies.get(doors.get(name)?.getText() ?? "")?.getText() ?? "";
    const clause = (kind: string) => new RegExp(`${kind}:\\s*"([^"]*)"`).exec(policy)?.[1];
    const workspace = `${table}.${table === "workspace" ? "id" : "workspace_id"} = :workspaceId`;
    const client = table === "workspace" ? "" : `${table}.${table === "client" ? "id" : "client_id"} = :clientId`;
    const [ofClient, ofMember] = [clause("CLIENT"), clause("MEMBER")];
    const isScoped = ofClient === undefined || [workspace, client].every((equality) => ofClient.includes(equality));
    return [
      ...(isScoped ? [] : [`${name}: for a CLIENT its policy needs ${workspace} and ${client}`]),
      ...(ofMember === undefined || ofMember.includes(workspace)
        ? []
        : [`${name}: for a MEMBER it needs ${workspace}`]),
    ];
  });
  holds("Every policy is a flat where-clause, and every leak a missing equality.", faults);
});
