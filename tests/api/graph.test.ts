import { serverAudits } from "graphql-http";
import { ask, type Viewer } from "../support/ask";
import { ownService } from "../support/ground";
import { world } from "../support/world";

const PATIENCE_MS = 50;

const times = (count: number, text: string | ((i: number) => string)) =>
  Array.from({ length: count }, (_, i) => (typeof text === "string" ? text : text(i))).join(" ");

/** What is refused is refused quickly; the fastest of some tries, since other tests run beside this one. */
async function refusal(document: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<string> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5 && fastest >= PATIENCE_MS; i++) {
    const from = performance.now();
    const { status, data, errors } = await ask(viewer).query(document, variables);
    fastest = Math.min(fastest, performance.now() - from);
    expect([status, data]).toEqual([400, undefined]);
    if (fastest < PATIENCE_MS) return (errors ?? []).map(({ message }) => message).join("\n");
  }
  throw new Error(`The refusal took ${fastest} ms.`);
}

async function passes(document: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<void> {
  const { status, errors } = await ask(viewer).query(document, variables);
  expect([status, errors]).toEqual([200, undefined]);
}

test("the audits of GraphQL over HTTP find no error, and of warnings the known ones", async () => {
  const audits = serverAudits({ url: `${ownService().url}/graphql`, fetchFn: fetch });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const of = (status: string) => results.filter((result) => result.status === status);
  process.stdout.write(
    `\nGraphQL over HTTP: ${results.length} audits, ${of("ok").length} ok, ${of("notice").length} notices, ${of("warn").length} warnings, ${of("error").length} errors\n`,
  );
  expect(of("error").map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  const warned = of("warn").map(({ id }) => id);
  expect(warned.filter((id) => !["572B", "FDE2", "7B9B"].includes(id))).toEqual([]);
});

describe("a document may have", () => {
  test("1,000 tokens", async () => {
    const sized = (tokens: number) => {
      const lists = times(14, (i) => `a${i}: me { ${times(61, "id")} }`);
      return `{ ${lists} last: me { ${times(tokens - 14 * 66 - 7, "id")} } }`;
    };
    await passes(sized(1_000));
    expect(await refusal(sized(1_001))).toContain("more that 1000 tokens");
  });

  test("10 levels", async () => {
    const nested = (levels: number) => `{ ${"me { ".repeat(levels - 1)} id ${"}".repeat(levels - 1)} }`;
    expect(await refusal(nested(10))).not.toContain("deep");
    expect(await refusal(nested(11))).toContain("The operation is 11 fields deep; 10 are allowed.");
  });

  test("20 levels of introspection", async () => {
    const nested = (levels: number) =>
      `{ __type(name: "Query") { ${"ofType { ".repeat(levels - 2)} name ${"}".repeat(levels - 2)} } }`;
    await passes(nested(20));
    expect(await refusal(nested(21))).toContain("The introspection is 21 fields deep; 20 are allowed.");
  });

  test("15 aliases", async () => {
    await passes(`{ ${times(15, (i) => `a${i}: __typename`)} }`);
    expect(await refusal(`{ ${times(16, (i) => `a${i}: __typename`)} }`)).toContain("16 aliases; 15 are allowed");
  });

  test("10 directives", async () => {
    const directed = (count: number) => `{ me { ${times(count, "id @include(if: true)")} } }`;
    await passes(directed(10));
    expect(await refusal(directed(11))).toContain("11 directives; 10 are allowed");
    expect(await refusal(`{ ${times(6, "me @skip(if: false) @include(if: true) { id }")} }`)).toContain(
      "12 directives",
    );
  });

  test("one mutation", async () => {
    const tried = 'signInMember(input: { token: "x" }) { __typename }';
    await passes(`mutation { __typename ${tried} }`);
    expect(await refusal(`mutation { ${tried} other: ${tried} }`)).toContain("2 mutations; one at a time");
    const spread = `mutation { ...A ... on Mutation { other: ${tried} } } fragment A on Mutation { ${tried} }`;
    expect(await refusal(spread)).toContain("2 mutations; one at a time");
  });
});

describe("an operation may cost 5,000 fields", () => {
  let anna: Viewer;
  beforeAll(async () => {
    ({ anna } = await world().workspace().client("anna").build());
  });

  const list = "projects(first: 100) { nodes { id name description status startsOn endsOn } }";
  const costing = (cost: number) =>
    `query ($on: Boolean = true) { portal(workspace: "x") { ${times(7, (i) => `a${i}: ${list}`)} ${times(cost - 4_908, "isPreview @include(if: $on)")} } }`;
  const plain = (cost: number) =>
    costing(cost).replaceAll(" @include(if: $on)", "").replace("($on: Boolean = true)", "");

  test("and no more", async () => {
    await passes(plain(5_000), {}, anna);
    expect(await refusal(plain(5_001), {}, anna)).toContain("may cost 5001 fields; 5000 are allowed");
  });

  test("which count by the variables of each request, not of the one before", async () => {
    const document = `query ($a: Int!, $b: Int!, $on: Boolean!) { portal(workspace: "x") {
      small: projects(first: $a) { nodes { id } }
      big: invoices(first: $b) @include(if: $on) { nodes { ${times(60, "id")} } } } }`;
    await passes(document, { a: 100, b: 1, on: true }, anna);
    expect(await refusal(document, { b: 100, a: 1, on: true }, anna)).toContain("may cost");
    await passes(document, { a: 1, b: 100, on: false }, anna);
    expect(await refusal(document, { a: 1, b: 100, on: true }, anna)).toContain("may cost");
  });

  test("and 1,000 without a session", async () => {
    const pageOf = (first: number) =>
      `{ portal(workspace: "x") { projects(first: ${first}) { nodes { ${times(17, "id")} } } } }`;
    await passes(pageOf(50));
    expect(await refusal(pageOf(60))).toContain("1000 are allowed");
  });

  test("and what no page may hold costs no less than the greatest page", async () => {
    const document = 'query ($n: Int!) { portal(workspace: "x") { projects(first: $n) { nodes { id } } } }';
    for (const n of [-2_147_483_648, 0, 2_147_483_647]) await passes(document, { n }, anna);
  });
});

test("a body may have 100,000 bytes", async () => {
  const sized = (bytes: number) => {
    const empty = JSON.stringify({ query: "{ me { id } }", variables: { a: "" } }).length;
    return JSON.stringify({ query: "{ me { id } }", variables: { a: "x".repeat(bytes - empty) } });
  };
  const post = (body: string) =>
    fetch(`${ownService().url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
  expect((await post(sized(100_000))).status).toBe(200);
  const refused = await post(sized(100_001));
  expect([refused.status, (await refused.json()).errors[0].extensions.code]).toEqual([413, "PAYLOAD_TOO_LARGE"]);
});

describe("no fragment hides anything", () => {
  test("aliases count as often as they are spread", async () => {
    const fragment = `fragment F on Query { ${times(8, (i) => `a${i}: __typename`)} }`;
    await passes(`{ ...F } ${fragment}`);
    expect(await refusal(`{ ...F ... on Query { ...F } } ${fragment}`)).toContain("16 aliases");
  });

  test("levels go on through fragments and inline fragments", async () => {
    const chain = times(
      11,
      (i) => `fragment F${i} on Member { ${i < 10 ? `workspace { ... on Member { ...F${i + 1} } }` : "id"} }`,
    );
    expect(await refusal(`{ me { ...F0 } } ${chain}`)).toContain("12 fields deep");
  });

  test("directives in fragments count, those on spreads too", async () => {
    const fragment = "fragment F on Member { id @include(if: true) name @include(if: true) }";
    expect(await refusal(`{ me { ${times(4, "...F @include(if: true)")} } } ${fragment}`)).toContain("12 directives");
  });

  test("the name of introspection opens no deeper levels", async () => {
    const nested = `${"me { ".repeat(11)} id ${"}".repeat(11)}`;
    expect(await refusal(`{ ...__schema } fragment __schema on Query { ${nested} }`)).toContain("12 fields deep");
    expect(await refusal(`{ __schema: me { id } ${nested} }`)).toContain("12 fields deep");
  });

  test("fragments that double each time are refused before they are expanded", async () => {
    const doubling = times(
      40,
      (i) => `fragment F${i} on Query { ${i < 39 ? `...F${i + 1} ...F${i + 1}` : "__typename"} }`,
    );
    expect(await refusal(`{ ...F0 } ${doubling}`)).toContain("The operation is too large.");
  });

  test("fragments in a circle are refused", async () => {
    expect(await refusal("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }")).toContain("itself");
  });

  test("costs count through fragments", async () => {
    const many = `{ portal(workspace: "x") { ${times(9, (i) => `a${i}: invoices(first: 100) { ...P }`)} } }`;
    const fragment = "fragment P on InvoiceConnection { nodes { id number status issuedOn dueOn currency } }";
    expect(await refusal(`${many} ${fragment}`)).toContain("may cost");
  });
});

test("the standard introspection, and what the apps ask, pass the limits", async () => {
  const { getIntrospectionQuery } = await import("graphql");
  await passes(getIntrospectionQuery());
});

test("a variable's default stands in for what is not given", async () => {
  const { anna } = await world().workspace().client("anna").project().build();
  const document =
    "query ($w: String!, $first: Int! = 20) { portal(workspace: $w) { projects(first: $first) { nodes { id } } } }";
  const { status, data } = await ask(anna).query(document, { w: anna.slug });
  expect([status, data]).toEqual([200, { portal: { projects: { nodes: [{ id: anna.projects[0]?.id }] } } }]);
});

test("a field is skipped and included as each request's variables say", async () => {
  const { anna } = await world().workspace().client("anna").project().build();
  const document = `query ($w: String!, $on: Boolean!) { portal(workspace: $w) {
    isPreview @skip(if: $on) projects @include(if: $on) { nodes { id } } } }`;
  for (const on of [true, false, true]) {
    const shown = on ? { projects: { nodes: [{ id: anna.projects[0]?.id }] } } : { isPreview: false };
    expect((await ask(anna).query(document, { w: anna.slug, on })).data).toEqual({ portal: shown });
  }
});
