import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import { holds, read } from "./source";

const schema = buildSchema(read("schema/schema.graphql"));
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const objects = types.filter(isObjectType);
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});
const mutations = fieldsOf(schema.getMutationType());

test("every type, field, argument, input field and enum value is described", () => {
  const silent = types.flatMap((type) => {
    const own = roots.includes(type as GraphQLObjectType) ? [] : [{ name: type.name, description: type.description }];
    const isMade = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
    const fields = isMade ? Object.values<{ name: string; description?: string | null }>(type.getFields()) : [];
    const values = isEnumType(type) ? type.getValues() : [];
    const args = isObjectType(type)
      ? fieldsOf(type).flatMap((field) =>
          field.args.map(({ name, description }) => ({ name: `${field.name}(${name}:)`, description })),
        )
      : [];
    const parts = [...fields, ...values, ...args].map((part) => ({ ...part, name: `${type.name}.${part.name}` }));
    return [...own, ...parts].filter(({ description }) => !description?.trim());
  });
  holds(
    "The schema is read in the sandbox by people who have nothing else: give it a `description`.",
    silent.map(({ name }) => name),
  );
});

test("a mutation takes at most one argument, `input`, and answers a union with NotAllowedNow", () => {
  const faults = mutations.flatMap(({ name, args, type }) => {
    const capital = name.charAt(0).toUpperCase() + name.slice(1);
    const result = getNamedType(type);
    const input = args.map((arg) => `${arg.name}: ${getNamedType(arg.type).name}`).join(", ");
    return [
      ...(["", `input: ${capital}Input`].includes(input) ? [] : [`${name}(${input}) takes input: ${capital}Input`]),
      ...(result.name === `${capital}Result` ? [] : [`${name} answers ${result.name}, not ${capital}Result`]),
      ...(isUnionType(result) && result.getTypes().some((member) => member.name === "NotAllowedNow")
        ? []
        : [`${name} cannot tell a preview that it changes nothing`]),
      ...(isNonNullType(type) ? [] : [`${name} may be null: a problem is an answer too`]),
    ];
  });
  holds("Verb and noun, `Input` and `Result`: what a person can act on is a member of the result's union.", faults);
});

test("a union's members are problems, or what has been done", () => {
  const problems = schema.getPossibleTypes(schema.getType("Problem") as never).map(({ name }) => name);
  const members = types.filter(isUnionType).flatMap((union) => union.getTypes().map(({ name }) => ({ union, name })));
  expect(problems).toContain("NotFound");
  holds(
    "A success is a noun and a past participle (`PortalEntered`), a problem implements `Problem`.",
    members
      .filter(({ name }) => !problems.includes(name) && !/(ed|de|id|nt|ft|en|wn|Set)(In|Out)?$/.test(name))
      .map(({ union, name }) => `${union.name}: ${name}`),
  );
});

/** The names that scripts and apps hold on to. */
const CONTRACT: Readonly<Record<string, string>> = {
  Query: "portal signInPage signInLink me workspace needsSetUp",
  Mutation: `
    requestPortalLink enterPortal leavePortal acceptProposal declineProposal payInvoice
    createWorkspace requestMemberLink signInMember signOutMember
    createClient updateClient archiveClient restoreClient
    enablePortal disablePortal setSectionVisibility sendPortalInvitation revokePortalSessions startPreview
    createProject updateProject archiveProject createDeliverable updateDeliverable publishDeliverable publishDeliverables removeDeliverable restoreDeliverable
    createProposal updateProposal sendProposal withdrawProposal createContract updateContract
    createInvoice duplicateInvoice updateInvoice deleteInvoice issueInvoice voidInvoice recordPayment reversePayment applyPayment
    updateBrand deleteContract updateWorkspace updateInvoiceSettings updateMe connectStripe inviteMember sendMemberInvitation setMemberRole removeMember`,
  Subscription: "portalChanged",
  Portal: `client brand isPreview sections dashboard activity projects project deliverables deliverable proposals proposal
    contracts contract invoices invoice invoiceSums`,
  Dashboard: "activeProjects outstandingInvoices pendingProposals activeContracts recentDeliverables activity",
};

test.each(Object.entries(CONTRACT))("%s has no name that the contract does not know", (type, names) => {
  const known = names.trim().split(/\s+/);
  const made = fieldsOf(schema.getType(type) as GraphQLObjectType | undefined).map(({ name }) => name);
  holds(
    "These names are what scripts, tests and the apps hold on to: spell the field as the contract does, or extend the contract here.",
    made.filter((name) => !known.includes(name)).map((name) => `${type}.${name}`),
  );
});

test("the foundation's names are there", () => {
  const wanted = {
    Query: "portal signInPage signInLink me workspace needsSetUp",
    Mutation: "requestPortalLink enterPortal leavePortal createWorkspace requestMemberLink signInMember signOutMember",
    Portal: "client brand isPreview sections dashboard activity projects project invoices invoice",
  };
  const missing = Object.entries(wanted).flatMap(([type, names]) => {
    const made = fieldsOf(schema.getType(type) as GraphQLObjectType).map(({ name }) => name);
    return names.split(" ").filter((name) => !made.includes(name));
  });
  holds("What the contract names has landed once and stays.", missing);
});

test("a connection has Relay's shape, and is asked for by pages", () => {
  const shown = (type: GraphQLObjectType, name: string) => String(type.getFields()[name]?.type);
  const faults = objects
    .filter(({ name }) => name.endsWith("Connection"))
    .flatMap((type) => {
      const node = type.name.replace(/Connection$/, "");
      const edge = schema.getType(`${node}Edge`) as GraphQLObjectType | undefined;
      const isShaped =
        shown(type, "edges") === `[${node}Edge!]!` &&
        shown(type, "pageInfo") === "PageInfo!" &&
        edge &&
        shown(edge, "node") === `${node}!` &&
        shown(edge, "cursor") === "String!";
      return isShaped ? [] : [type.name];
    });
  const isPaged = ({ args }: GraphQLField<unknown, unknown>) =>
    ["first", "after"].every((wanted) => args.some(({ name }) => name === wanted));
  const ways = objects.flatMap((type) => fieldsOf(type).map((field) => ({ type, field })));
  const unpaged = ways
    .filter(({ field }) => getNamedType(field.type).name.endsWith("Connection") && !isPaged(field))
    .map(({ type, field }) => `${type.name}.${field.name}`);
  expect(faults.concat(objects.map(({ name }) => name))).toContain("InvoiceConnection");
  holds("`connectionOf` makes edges, nodes, cursors and pageInfo; `PageArgs` asks for `first` and `after`.", [
    ...faults,
    ...unpaged,
  ]);
});

test("enum values are written in capitals, fields and arguments in camel case", () => {
  const values = types.filter(isEnumType).flatMap((type) => type.getValues().map(({ name }) => `${type.name}.${name}`));
  const fields = objects.flatMap((type) => fieldsOf(type).map(({ name }) => `${type.name}.${name}`));
  holds("One way to write each kind of name.", [
    ...values.filter((name) => !/\.[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name)),
    ...fields.filter((name) => !/\.[a-z][A-Za-z0-9]*$/.test(name)),
  ]);
});

test("ids are opaque, and nothing is a stringly typed JSON", () => {
  const fields = objects.flatMap((type) => fieldsOf(type).map((field) => ({ type, field })));
  const isWrong = ({ field }: (typeof fields)[number]) => {
    const type = getNamedType(field.type).name;
    return /JSON|Any/.test(type) || (/^id$|[a-z]Id$/.test(field.name) && field.name !== "taxId" && type !== "ID");
  };
  holds(
    "An id is an `ID`, an amount a `Money`, a day a `Date`, a moment a `DateTime`; what has parts is a type.",
    fields.filter(isWrong).map(({ type, field }) => `${type.name}.${field.name}`),
  );
});

test("the graph uses the words of the glossary", () => {
  const avoided = /user|customer|organi[sz]ation|account|staff|magic|impersonat|permission/i;
  const names = types.flatMap((type) => [
    type.name,
    ...(isObjectType(type) ? fieldsOf(type).map(({ name }) => `${type.name}.${name}`) : []),
  ]);
  holds(
    "Member, client, workspace, portal access, sign-in link, preview: the README's glossary says which word means what.",
    names.filter((name) => avoided.test(name)),
  );
});
