import fc from "fast-check";
import { ask, type Viewer } from "../support/ask";
import { anything, sendForeseen, text } from "../support/hostile";
import { world } from "../support/world";

let viewers: Viewer[];
beforeAll(async () => {
  const { studio, anna } = await world().workspace().client("anna").project().invoice().event().build();
  viewers = [anna, studio.owner, { ...anna, scope: null }];
});

describe("a body is refused or answered, whatever it is:", () => {
  const nested = (open: string, inner: string, close: string, depth: number) =>
    `${open.repeat(depth)}${inner}${close.repeat(depth)}`;
  const withVariables = (json: string) =>
    `{"query":"query ($a: String) { signInPage(workspace: \\"x\\") { workspace } }","variables":${json}}`;
  const bodies: [string, string][] = [
    ["nothing", ""],
    ["no object", "5"],
    ["null", "null"],
    ["a text", '"{ me { id } }"'],
    ["an empty object", "{}"],
    ["a query that is none", '{"query":5}'],
    ["variables that are none", '{"query":"{ me { id } }","variables":"x"}'],
    ["variables in a list", withVariables("[1]")],
    ["an extension", '{"query":"{ me { id } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}'],
    ["__proto__", withVariables('{"__proto__":{"isAdmin":true}}')],
    ["constructor.prototype", withVariables('{"constructor":{"prototype":{"isAdmin":true}}}')],
    ["lists 40,000 deep", withVariables(nested("[", "1", "]", 40_000))],
    ["objects 15,000 deep", withVariables(nested('{"a":', "1", "}", 15_000))],
    ["a huge number", withVariables('{"a":1e400}')],
    ["a long number", withVariables(`{"a":${"9".repeat(50_000)}}`)],
    ["half a surrogate", withVariables('{"a":"\\ud800"}')],
    ["NUL", withVariables('{"a":"\\u0000"}')],
    ["a name with NUL", withVariables('{"a\\u0000":1}')],
    ["bytes that are no text", Buffer.from([0x7b, 0xff, 0xfe, 0x7d]).toString("latin1")],
    ["a mark of byte order", `\ufeff${withVariables("{}")}`],
    ["a document 900 braces deep", JSON.stringify({ query: nested("{a", "", "}", 450) })],
    [
      "a list 900 brackets deep in a document",
      JSON.stringify({ query: `{ portal(workspace: ${nested("[", "", "]", 450)}) { isPreview } }` }),
    ],
    ["an operation that is not there", '{"query":"query A { me { id } }","operationName":"B"}'],
    ["only a fragment", '{"query":"fragment A on Query { me { id } }"}'],
    ["a subscription", '{"query":"subscription { portalChanged }"}'],
    ["a type", '{"query":"type A { a: Int }"}'],
    ["variables of 1 MB", withVariables(JSON.stringify({ a: "x".repeat(1_000_000) }))],
    [
      "ten thousand variables",
      withVariables(JSON.stringify(Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [i, 1])))),
    ],
  ];

  test.each(bodies)("%s", async (_, body) => {
    for (const viewer of viewers) await sendForeseen(viewer, body);
  });

  test("any JSON at all, any text as document, and any scope", async () => {
    const body = fc.oneof(
      fc.json(),
      fc.record({ query: text, variables: anything, operationName: anything }).map((it) => JSON.stringify(it)),
    );
    const scope = fc.string({ unit: "grapheme-ascii", maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(body, scope, (json, place) =>
        sendForeseen(viewers[0] as Viewer, json, { "portico-scope": place }),
      ),
      { numRuns: 100 },
    );
  });
});

test("an input has no fields but its own", async () => {
  for (const [name, value] of Object.entries({
    workspaceId: "1",
    status: "PAID",
    paidAt: "2026-01-01",
    amount: 1,
    role: "OWNER",
  })) {
    const document = "mutation ($input: EnterPortalInput!) { enterPortal(input: $input) { __typename } }";
    const { status, errors } = await ask().query(document, { input: { token: "x", [name]: value } });
    expect([status, errors?.[0]?.extensions?.code]).toEqual([400, "BAD_USER_INPUT"]);
  }
});

test("what is wrong with an input is said by field, and what was entered is not repeated", async () => {
  const long = "secret".repeat(45);
  const document = `mutation ($input: RequestPortalLinkInput!) { requestPortalLink(input: $input) {
    ... on InvalidInput { message fields { field message } } } }`;
  const input = { workspace: long, email: `${long}@x.example`, token: long };
  const { data, text: answer } = await ask().query(document, { input });
  const fields = ["workspace", "email", "token"].map((field) => ({ field, message: expect.stringMatching(/\.$/) }));
  expect(data).toMatchObject({ requestPortalLink: { fields: expect.arrayContaining(fields) } });
  expect(answer).not.toContain("secret");
});

test("the default of an input's field counts", async () => {
  const document = "mutation { leavePortal(input: {}) { __typename } }";
  const { anna } = await world().workspace().client("anna").build();
  expect((await ask(anna).query(document)).data).toEqual({ leavePortal: { __typename: "PortalLeft" } });
});
