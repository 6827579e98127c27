import { join } from "node:path";
import { ask, stranger, type Viewer } from "../support/ask";
import { cookiesIn } from "../support/cookies";
import { connectTo, newDatabase } from "../support/database";
import { ground } from "../support/ground";
import { runOperator, type RunningService, startService } from "../support/service";
import { openLink, type Outcome, signInMember } from "../support/signing-in";

const CREATE = `mutation ($input: CreateWorkspaceInput!) {
  createWorkspace(input: $input) {
    __typename
    ... on Problem { message }
    ... on NotAllowedNow { reason }
    ... on InvalidInput { fields { field message } }
    ... on WorkspaceCreated { workspace { name slug plan timeZone } member { name email role } }
  }
}`;

const INPUT = {
  name: "Studio Berg",
  slug: "studio-berg",
  timeZone: "Europe/Berlin",
  ownerName: "Berta Berg",
  ownerEmail: "Berta@Berg.example",
};

let databaseUrl: string;
const services: RunningService[] = [];

async function start(name: string, environment: Record<string, string> = {}): Promise<RunningService> {
  const folder = join(ground().folder, `first-${process.env.JEST_WORKER_ID}-${name}`);
  const service = await startService({ databaseUrl, folder, environment });
  services.push(service);
  return service;
}

beforeAll(async () => {
  databaseUrl = await newDatabase();
});

afterAll(() => Promise.all(services.map((service) => service.stop())));

const setUpToken = (service: RunningService) => /\/admin\/setup#([\w-]{43})/.exec(service.greeting())?.[1] ?? "";

async function create(at: RunningService, input: object, viewer: Viewer = stranger("admin")) {
  const answer = await ask(viewer, { at }).query<{ createWorkspace: Outcome }>(CREATE, { input });
  return { ...answer, outcome: answer.data.createWorkspace };
}

test("the first workspace is made by the printed set-up link alone, once, and its maker is signed in as OWNER", async () => {
  const first = await start("one");
  const old = setUpToken(first);
  expect(old).not.toBe("");
  expect(first.log()).not.toContain(old);
  const service = await start("two");
  const token = setUpToken(service);

  // Only the newest start's link counts; without one nobody gets in.
  for (const wrong of [old, "", "x".repeat(43), "x".repeat(5)])
    expect((await create(service, { ...INPUT, token: wrong })).outcome.__typename).toBe("NotFound");
  expect((await openLink(stranger("admin"), token, { at: service })).data.signInLink).toMatchObject({
    state: "READY",
    purpose: "SETUP",
  });
  expect((await signInMember(stranger("admin"), { token }, { at: service })).outcome.__typename).toBe("NotFound");

  const mistakes: [object, string][] = [
    [{ name: "  " }, "name"],
    [{ name: "x".repeat(201) }, "name"],
    [{ slug: "Studio Berg" }, "slug"],
    [{ slug: "-berg" }, "slug"],
    [{ slug: "b" }, "slug"],
    ...["admin", "api", "portal", "uploads", "www"].map((slug): [object, string] => [{ slug }, "slug"]),
    [{ timeZone: "Mars/Olympus" }, "timeZone"],
    [{ ownerName: "" }, "ownerName"],
    [{ ownerEmail: "berta@berg.example, eve@evil.example" }, "ownerEmail"],
  ];
  for (const [mistake, field] of mistakes) {
    const { outcome } = await create(service, { ...INPUT, ...mistake, token });
    expect([field, outcome]).toMatchObject([field, { __typename: "InvalidInput", fields: [{ field }] }]);
  }

  const browsers = Array.from({ length: 10 }, () => stranger("admin"));
  const answers = await Promise.all(
    browsers.map((browser, i) => create(service, { ...INPUT, slug: `studio-${i}`, token }, browser)),
  );
  const made = answers.filter(({ outcome }) => outcome.__typename === "WorkspaceCreated");
  expect(made).toHaveLength(1);
  expect(made[0]?.outcome).toMatchObject({
    workspace: { name: "Studio Berg", plan: "SOLO", timeZone: "Europe/Berlin" },
    member: { name: "Berta Berg", email: "Berta@Berg.example", role: "OWNER" },
  });
  expect(answers.filter(({ headers }) => cookiesIn(headers).length > 0)).toEqual(made);
  const owner = browsers.find(({ jar }) => jar.get("__Host-admin")) as Viewer;
  expect((await ask(owner, { at: service }).query("{ me { name role } }")).data).toEqual({
    me: { name: "Berta Berg", role: "OWNER" },
  });
  for (const { outcome } of answers)
    if (outcome.__typename !== "WorkspaceCreated") expect(outcome).toMatchObject({ reason: "USED" });
  expect((await create(first, { ...INPUT, slug: "another", token: old })).outcome.__typename).toBe("NotFound");

  const later = await start("three");
  expect(setUpToken(later)).toBe("");
  const connection = await connectTo(databaseUrl);
  const { rows } = await connection.query("select count(*)::int as workspaces from workspace");
  await connection.end();
  expect(rows).toEqual([{ workspaces: 1 }]);
}, 60_000);

describe("the operator", () => {
  const operator = (...words: string[]) =>
    runOperator(words, {
      DATABASE_URL: databaseUrl,
      DATA_DIR: join(ground().folder, `operator-${process.env.JEST_WORKER_ID}`),
      PUBLIC_URL: services[0]?.url ?? "",
    });
  const token = (said: string) => /\/admin\/enter#([\w-]{43})/.exec(said)?.[1];

  test("makes further workspaces, whose owners sign in by the link that is printed", async () => {
    const service = services[0] as RunningService;
    const made = await operator("create-workspace", "Atelier Tal", "atelier-tal", "tal@tal.example");
    expect(made.code).toBe(0);
    const browser = stranger("admin");
    const entered = await signInMember(browser, { token: token(made.said) }, { at: service });
    expect(entered.outcome).toMatchObject({ __typename: "MemberSignedIn", member: { role: "OWNER" } });
    const { data } = await ask(browser, { at: service }).query("{ workspace { name slug plan } }");
    expect(data).toEqual({ workspace: { name: "Atelier Tal", slug: "atelier-tal", plan: "SOLO" } });

    // An address belongs to the members of one workspace, and a slug to one workspace.
    expect((await operator("create-workspace", "Third", "third", "BERTA@berg.example")).code).toBe(1);
    expect((await operator("create-workspace", "Third", "atelier-tal", "third@tal.example")).code).toBe(1);
    expect((await operator("create-workspace", "Third", "Not A Slug", "third@tal.example")).code).toBe(1);

    expect(await operator("set-plan", "atelier-tal", "TEAM")).toMatchObject({ code: 0 });
    expect((await operator("set-plan", "atelier-tal", "GOLD")).code).toBe(1);
    const after = await ask(browser, { at: service }).query("{ workspace { plan brand { showsBadge } } }");
    expect(after.data).toEqual({ workspace: { plan: "TEAM", brand: { showsBadge: false } } });
  }, 60_000);

  test("prints a sign-in link for a member when mail is broken, and for nobody else", async () => {
    const service = services[0] as RunningService;
    const printed = await operator("sign-in-link", "berta@berg.example");
    expect(printed.code).toBe(0);
    const entered = await signInMember(stranger("admin"), { token: token(printed.said) }, { at: service });
    expect(entered.outcome).toMatchObject({ __typename: "MemberSignedIn", member: { name: "Berta Berg" } });
    const unknown = await operator("sign-in-link", "nobody@berg.example");
    expect(unknown).toMatchObject({ code: 1, said: expect.stringContaining("nobody@berg.example") });
    expect(token(unknown.said)).toBeUndefined();
  }, 60_000);
});
