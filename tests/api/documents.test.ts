import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, print } from "graphql";
import { ask, randomIp, stranger } from "../support/ask";
import { world } from "../support/world";

const MAX_NEW_DOCUMENTS = 300;

/** Every operation of the apps as its bundle has it, by its name. */
function ownOperations(): [name: string, text: string][] {
  return ["portal", "admin"].flatMap((app) => {
    const source = readFileSync(join(__dirname, `../../schema/${app}.generated.ts`), "utf8");
    const texts = source.matchAll(
      /const (\w+)Text = (".*");$|const create(\w+) = \(\) => createMutation<.*?>\((".*")\);$/gm,
    );
    return [...texts].map(([, query, text, mutation, mutationText]): [string, string] => [
      `${app} ${query ?? mutation}`,
      JSON.parse((text ?? mutationText) as string),
    ]);
  });
}

test("a network that sends many documents of its own is told to wait, and the apps go on there", async () => {
  const ip = randomIp();
  const strangers = ask(stranger(), { ip });
  const statusOf = async (document: string) => (await strangers.query(document)).status;
  const sent = Array.from({ length: MAX_NEW_DOCUMENTS }, (_, i) =>
    statusOf(`query New${ip.replaceAll(".", "_")}_${i} { __typename }`),
  );
  expect(new Set(await Promise.all(sent))).toEqual(new Set([200]));

  const refused = await strangers.query("query OneMore { __typename }");
  expect([refused.status, refused.errors?.[0]?.extensions?.code]).toEqual([429, "TOO_MANY_DOCUMENTS"]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);

  const operations = ownOperations();
  expect(operations.length).toBeGreaterThan(60);
  const turnedAway: string[] = [];
  for (const [name, text] of operations)
    for (const formatted of [text, print(parse(text))]) if ((await statusOf(formatted)) === 429) turnedAway.push(name);
  expect(turnedAway).toEqual([]);

  const { anna } = await world().workspace().client("anna").build();
  expect((await ask(anna, { ip }).query("query Mine { __typename }")).status).toBe(200);
  expect((await ask(stranger(), { ip: randomIp() }).query("query Elsewhere { __typename }")).status).toBe(200);
});

test("a document is answered alike the first time, and when it is compiled", async () => {
  const { anna, mia } = await world().workspace().member("mia").client("anna").project().invoice().build();
  const variables = { w: anna.slug, id: anna.projects[0]?.id };
  const cases = [
    [
      anna,
      "query ($w: String!, $first: Int! = 2) { portal(workspace: $w) { sections invoices(first: $first) { nodes { id status currency issuedOn total { amount } } } projects { nodes { id status startsOn } } activity(first: 3) { nodes { id at text } } } }",
    ],
    [anna, "query ($w: String!, $id: ID!) { portal(workspace: $w) { project(id: $id) { id name status startsOn } } }"],
    [anna, "query ($w: String!, $first: Int) { portal(workspace: $w) { projects(first: $first) { nodes { id } } } }"],
    [anna, "query ($w: String!, $id: Int!) { portal(workspace: $w) { client { id } } }"],
    [anna, "{ workspace { clients { nodes { id } } } me { id } }"],
    [mia, "{ me { id role workspace { name plan clients(first: 2) { nodes { id name email createdAt } } } } }"],
    [
      mia,
      'mutation { updateProject(input: { id: "nothing", name: "" }) { __typename ... on InvalidInput { fields { field message } } } }',
    ],
    [stranger(), 'mutation { archiveProject(input: { id: "nothing" }) { __typename } }'],
  ] as const;
  for (const [viewer, document] of cases) {
    const answers = [];
    for (let i = 0; i < 3; i++) {
      const { status, text } = await ask(viewer).query(document, variables);
      answers.push([status, text.replace(/"requestId":"[^"]+"/, "")]);
    }
    expect([document, answers[1]]).toEqual([document, answers[0]]);
    expect([document, answers[2]]).toEqual([document, answers[0]]);
  }
});
