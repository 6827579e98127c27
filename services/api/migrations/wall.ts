import type { QueryRunner } from "typeorm";

/**
 * The wall around a table: row-level security by workspace. `portico_app` sees the workspace that its transaction has
 * entered and nothing before it has; `portico_system` sees all. Where the database user may not make roles there is one
 * user for both, so the wall is forced upon it and `portico.system` tells them apart.
 */
export async function wall(
  runner: QueryRunner,
  table: string,
  { key = "workspace_id", app = "select, insert, update, delete" } = {},
): Promise<void> {
  const tenant = `${key} = nullif(current_setting('portico.workspace', true), '')::uuid`;
  await runner.query(`alter table ${table} enable row level security`);
  if (await hasRoles(runner)) {
    await runner.query(
      `create policy ${table}_app on ${table} to portico_app using (${tenant}) with check (${tenant})`,
    );
    await runner.query(`create policy ${table}_system on ${table} to portico_system using (true) with check (true)`);
    if (app) await runner.query(`grant ${app} on ${table} to portico_app`);
    await runner.query(`grant select, insert, update, delete on ${table} to portico_system`);
  } else {
    const asSystem = "current_setting('portico.system', true) = 'on'";
    const visible = app ? `${asSystem} or ${tenant}` : asSystem;
    await runner.query(`alter table ${table} force row level security`);
    await runner.query(`create policy ${table}_wall on ${table} using (${visible}) with check (${visible})`);
  }
}

/** For what nobody but sign-in, the worker and the operator touches, and that has no tenant. */
export async function systemOnly(runner: QueryRunner, table: string): Promise<void> {
  if (await hasRoles(runner)) await runner.query(`grant select, insert, update, delete on ${table} to portico_system`);
}

/** A function that looks past the wall for the viewer's statement; it answers one session, by its token's hash. */
export async function lookThrough(runner: QueryRunner, signature: string): Promise<void> {
  await runner.query(`alter function ${signature} security definer`);
  await runner.query(`alter function ${signature} set search_path = public, pg_temp`);
  if (await hasRoles(runner)) {
    await runner.query(`revoke all on function ${signature} from public`);
    await runner.query(`grant execute on function ${signature} to portico_app`);
  }
}

/** What such a function says before and after its look: its owner is past the wall, unless the wall is forced on that owner. */
export async function looking(runner: QueryRunner): Promise<{ begin: string; end: string }> {
  const say = (value: string) => `perform set_config('portico.system', '${value}', true);`;
  return (await hasRoles(runner)) ? { begin: "", end: "" } : { begin: say("on"), end: say("off") };
}

/** Whether both roles are there for the given user. */
export const HAS_ROLES =
  "coalesce(pg_has_role(current_user, to_regrole('portico_app'), 'member') and pg_has_role(current_user, to_regrole('portico_system'), 'member'), false)";

export async function hasRoles(runner: QueryRunner): Promise<boolean> {
  const [row] = await runner.query(`select ${HAS_ROLES} as roles`);
  return row.roles;
}
