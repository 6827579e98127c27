import { act } from "../support/act";
import { ask } from "../support/ask";
import { ownerPool, rows } from "../support/database";
import { world } from "../support/world";

/** More than are answered at the same time. */
const COMMANDS = 20;

test("commands that wait for others keep no question waiting", async () => {
  const { mia, anna } = await world().workspace().member("mia").client("anna").project().build();
  const [project] = await rows<{ id: string }>("select id from project where client_id = $1", [anna.id]);
  const holder = await ownerPool().connect();
  let done = 0;
  try {
    await holder.query("begin");
    await holder.query("select 1 from project where id = $1 for update", [project?.id]);
    const commands = Array.from({ length: COMMANDS }, async (_, i) => {
      await act(mia, "updateProject", { id: project?.id, name: `Shop ${i}` });
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
    holder.release();
  }
});
