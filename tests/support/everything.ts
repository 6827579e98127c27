import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { schema } from "./act";
import type { WorldClient } from "./world.seed";

const DEPTH = 6;

type Field = GraphQLField<unknown, unknown>;

/** Single things are asked for by a variable named for the field and its argument: `$project_id`, `$accentPreview_accent`. */
export interface Wanted {
  readonly document: string;
  /** The names of its variables beside those of the root. */
  readonly variables: readonly string[];
}

/** Types of which a query's root field is the way in, with the root's own argument. */
const ROOTS: Readonly<Record<string, { type: string; variables?: string; call: string }>> = {
  portal: { type: "Portal", variables: "$workspace: String!", call: "portal(workspace: $workspace)" },
  workspace: { type: "Workspace", call: "workspace" },
  me: { type: "Member", call: "me" },
};

/**
 * All that a root says, made from the schema, so that a new field is asked for without anybody thinking of it: an operation
 * for each of its fields, or with `together` one for all of them. A type is told in full where it is met first; where it is
 * met again, what tells that it is there is enough.
 */
export function everythingOf(root: keyof typeof ROOTS, { together = false, first = 5 } = {}): Wanted[] {
  const { type: name = "", variables = "", call = "" } = ROOTS[root] ?? {};
  const fields = Object.values((schema.getType(name) as GraphQLObjectType).getFields());
  const groups = together ? [fields] : fields.map((field) => [field]);
  return groups.map((group) => {
    const writer = new Writer(first, name);
    const selection = group.map((field) => writer.write(field, 1));
    const all = [variables, ...[...writer.asked].map(([variable, type]) => `$${variable}: ${type}`)].filter(Boolean);
    const head = all.length > 0 ? `(${all.join(", ")})` : "";
    return {
      document: `query ${head} { ${call} { ${selection.filter(Boolean).join(" ") || "__typename"} } }`,
      variables: [...writer.asked.keys()],
    };
  });
}

/** What stands for each variable: a client's first thing of its kind, or an id that nothing has. */
export function valuesFor(
  variables: readonly string[],
  of: Pick<WorldClient, "id" | "projects" | "deliverables" | "contracts" | "invoices" | "payments">,
) {
  const known: Readonly<Record<string, unknown>> = {
    client_id: of.id,
    project_id: of.projects[0]?.id,
    deliverable_id: of.deliverables[0]?.id,
    contract_id: of.contracts[0]?.id,
    invoice_id: of.invoices[0]?.id,
    payment_id: of.payments[0]?.id,
    accentPreview_accent: "#336699",
    invoicePricing_input: { currency: "EUR", lines: [{ description: "X", unitPrice: 100, taxRate: "19" }] },
  };
  return Object.fromEntries(variables.map((name) => [name, known[name] ?? NOTHING]));
}

const NOTHING = "00000000-0000-4000-8000-000000000000";

class Writer {
  /** The variables of what is asked for by an argument, with their types. */
  readonly asked = new Map<string, string>();
  private readonly told = new Set<string>();

  constructor(
    private readonly first: number,
    root: string,
  ) {
    this.told.add(root);
  }

  write(field: Field, depth: number): string {
    const type = getNamedType(field.type);
    if (depth > 1 && field.args.some(isRequiredArgument)) return "";
    const call = this.callOf(field);
    if (isLeafType(type)) return call;
    if (depth > DEPTH) return "";
    const isNew = !this.told.has(type.name);
    this.told.add(type.name);
    const fields = isNew ? fieldsOf(type) : fieldsOf(type).filter((one) => isSign(type, one));
    const inner = fields.map((one) => this.write(one, depth + 1)).filter(Boolean);
    return `${call} { ${inner.length > 0 ? inner.join(" ") : "__typename"} }`;
  }

  private callOf(field: Field): string {
    const given = field.args.flatMap((argument) => {
      if (argument.name === "first") return [`first: ${this.first}`];
      if (!isRequiredArgument(argument)) return [];
      const variable = `${field.name}_${argument.name}`;
      this.asked.set(variable, String(argument.type));
      return [`${argument.name}: $${variable}`];
    });
    return given.length > 0 ? `${field.name}(${given.join(", ")})` : field.name;
  }
}

function fieldsOf(type: GraphQLNamedType): Field[] {
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

/** An id, or the entries of a list: enough to see that something is there. */
function isSign(type: GraphQLNamedType, { name }: Field): boolean {
  return name === "id" || name === "nodes" || (name === "amount" && type.name === "Money");
}
