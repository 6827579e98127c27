import { createHash } from "node:crypto";
import type { PluginFunction } from "@graphql-codegen/plugin-helpers";
import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  typeFromAST,
  visit,
} from "graphql";

/**
 * Writes a Solid primitive for every operation, on top of the types of `typescript-operations`:
 * `createDashboardQuery(variables, options)`, `loadDashboardQuery(client, variables)`, `createEnterPortalMutation()`.
 *
 * An operation is kept as its text, without insignificant characters: it is a fraction of the parsed form in the
 * bundle, and urql parses it when it is first used.
 *
 * With `hashes` it writes the hash of every operation's text instead: by these the service tells the apps' own operations
 * from all others. Clients format a document in their own ways, so insignificant characters do not count.
 */
export const plugin: PluginFunction<{ hashes?: boolean }> = (schema, files, { hashes }) => {
  const definitions = files.flatMap((file) => file.document?.definitions ?? []);
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const kinds = new Set<string>(operations.map(({ operation }) => operation).filter((kind) => kind !== "subscription"));
  if (hashes) return hashesOf(operations, fragments);

  const imports = [...kinds].sort().map((kind) => `create${capital(kind)}`);
  const prepend =
    imports.length > 0
      ? [`import { type Client, ${imports.join(", ")}, type OperationContext } from "@urql/solid";`]
      : [];
  if (kinds.has("query")) {
    prepend.push(`type QueryOptions = Pick<Parameters<typeof createQuery>[0], "pause" | "requestPolicy" | "context">;`);
  }
  return { prepend, content: operations.map((operation) => primitive(schema, operation, fragments)).join("\n") };
};

function primitive(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Fragments) {
  const name = nameOf(operation);
  const text = JSON.stringify(textOf(operation, fragments));
  // A subscription is not urql's: what follows it takes its text.
  if (operation.operation === "subscription") return `export const ${name}Text = ${text};`;
  const types = `<${name}, ${name}Variables>`;
  if (operation.operation === "mutation") {
    return `export const create${name} = () => createMutation${types}(${text});`;
  }
  const needed = operation.variableDefinitions?.some((variable) => {
    return !variable.defaultValue && isNonNullType(typeFromAST(schema, variable.type as never));
  });
  const variables = `variables${needed ? "" : "?"}: ${name}Variables | (() => ${name}Variables)`;
  return [
    `const ${name}Text = ${text};`,
    `export const create${name} = (${variables}, options?: QueryOptions) =>`,
    `  createQuery${types}({ query: ${name}Text, variables${needed ? "" : ": variables ?? {}"}, ...options });`,
    `export const load${name} = (client: Client, variables: ${name}Variables, context?: Partial<OperationContext>) =>`,
    `  client.query${types}(${name}Text, variables, context).toPromise();`,
  ].join("\n");
}

function hashesOf(operations: OperationDefinitionNode[], fragments: Fragments): string {
  const lines = operations.map((operation) => {
    const hash = createHash("sha256").update(textOf(operation, fragments)).digest("hex");
    return `  ${nameOf(operation)}: "${hash}",`;
  });
  return ["export const operationHashes = {", ...lines.sort(), "} as const;"].join("\n");
}

function textOf(operation: OperationDefinitionNode, fragments: Fragments): string {
  const parts = [operation, ...fragmentsOf(operation, fragments)];
  return stripIgnoredCharacters(parts.map(print).join("\n"));
}

const nameOf = ({ name, operation }: OperationDefinitionNode) => capital(name?.value ?? "") + capital(operation);

type Fragments = Map<string, FragmentDefinitionNode>;

/** Every fragment that the definition spreads, and those that these spread, each once. */
function fragmentsOf(root: DefinitionNode, fragments: Fragments, found = new Set<FragmentDefinitionNode>()) {
  visit(root, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      if (fragment && !found.has(fragment)) fragmentsOf(fragment, fragments, found.add(fragment));
    },
  });
  return found;
}

const isFragment = (definition: DefinitionNode) => definition.kind === Kind.FRAGMENT_DEFINITION;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
