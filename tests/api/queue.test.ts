import { act } from "../support/act";
import { type Answer, ask } from "../support/ask";
import { ownerPool, rows } from "../support/database";
import { world } from "../support/world";

/** More than are answered at the same time. */
const COMMANDS = 20;

test("commands that wait for others keep no question waiting", async () => {
  let building = world().workspace().member("mia").client("anna");
  // A project for each: commands for one row wait in the process, without a connection.
  for (let i = 0; i < COMMANDS; i += 1) building = building.project();
  const { mia, anna } = await building.build();
  const holder = await ownerPool().connect();
  let done = 0;
  try {
    await holder.query("begin");
    await holder.query("select 1 from project where client_id = $1 for update", [anna.id]);
    const commands = anna.projects.map(async ({ id }, i) => {
      await act(mia, "updateProject", { id, name: `Shop ${i}` });
      done += 1;
    });
    const waiting =
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%project%' and datname = current_database()";
    while ((await rows(waiting)).length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    const { data } = await ask(mia).query<{ me: { __typename: string } }>("{ me { __typename } }");
    expect([data.me.__typename, done]).toEqual(["Member", 0]);
    await holder.query("rollback");
    await Promise.all(commands);
  } finally {
    await holder.query("rollback");
    holder.release();
  }
});

/** More than may be answered and wait together. */
const QUESTIONS = 600;

const isRefused = ({ errors }: Answer<unknown>) => errors?.[0]?.message.startsWith("The server is busy.") ?? false;

test("what comes when the queue is full is told at once to come again", async () => {
  const { anna } = await world().workspace().client("anna").project().build();
  const document = "query ($w: String!) { portal(workspace: $w) { projects { nodes { id } } } }";
  const question = () => ask(anna).query(document, { w: anna.slug });
  await question();
  const holder = await ownerPool().connect();
  let isHeld = true;
  try {
    await holder.query("begin");
    await holder.query("lock table project in access exclusive mode");
    const answers = await Promise.all(
      Array.from({ length: QUESTIONS }, async () => {
        const answer = await question();
        if (isHeld && isRefused(answer)) {
          isHeld = false;
          await holder.query("rollback");
        }
        return answer;
      }),
    );
    const refused = answers.filter(isRefused);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, headers, errors } of refused)
      expect([status, headers.get("retry-after"), errors?.[0]?.extensions?.code]).toEqual([
        503,
        "5",
        "SERVICE_UNAVAILABLE",
      ]);
    expect((await question()).data).toEqual({ portal: { projects: { nodes: [{ id: anna.projects[0]?.id }] } } });
  } finally {
    if (isHeld) await holder.query("rollback");
    holder.release();
  }
});
