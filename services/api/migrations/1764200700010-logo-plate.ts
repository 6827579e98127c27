import type { MigrationInterface, QueryRunner } from "typeorm";
import { plateOf } from "../src/modules/workspace/logo-image";
import { looking, lookThrough } from "./wall";

export class LogoPlate1764200700010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const look = await looking(runner);
    await runner.query(`
      alter table workspace add logo_plate text;
      alter table workspace add check (logo_plate in ('LIGHT', 'DARK', 'NONE'));
      drop function portico_client_session(text, uuid[], bytea[]);
      drop function portico_preview_session(uuid, bytea);

      -- Both sessions as before, and the logo's plate.
      create function portico_client_session(wanted_slug text, workspaces uuid[], hashes bytea[])
      returns table (session_id uuid, workspace_id uuid, client_id uuid, hidden_sections text[], today date,
        slug text, workspace_name text, plan text, time_zone text, accent text, accent_contrast text, accent_on_light text,
        accent_on_dark text, contact_email text, logo_id uuid, logo_width int, logo_height int, logo_plate text,
        client_name text, client_email text, client_created_at timestamptz)
      language plpgsql as $$
      begin
        ${look.begin}
        select s.id, w.id, c.id, a.hidden_sections, (now() at time zone w.time_zone)::date,
            w.slug, w.name, w.plan, w.time_zone, w.accent, w.accent_contrast, w.accent_on_light,
            w.accent_on_dark, w.contact_email, w.logo_id, w.logo_width, w.logo_height, w.logo_plate, c.name, c.email, c.created_at
          into session_id, workspace_id, client_id, hidden_sections, today,
            slug, workspace_name, plan, time_zone, accent, accent_contrast, accent_on_light,
            accent_on_dark, contact_email, logo_id, logo_width, logo_height, logo_plate, client_name, client_email, client_created_at
          from unnest(workspaces, hashes) as cookie (workspace_id, hash)
          join session s on s.token_hash = cookie.hash and s.workspace_id = cookie.workspace_id
          join workspace w on w.id = s.workspace_id and w.slug = wanted_slug
          join client c on c.workspace_id = s.workspace_id and c.id = s.client_id and c.archived_at is null
          join portal_access a on a.workspace_id = c.workspace_id and a.client_id = c.id and a.enabled
          where s.ended_at is null and s.expires_at > now()
          limit 1;
        ${look.end}
        if session_id is not null then
          perform set_config('portico.workspace', workspace_id::text, true);
          return next;
        end if;
      end $$;

      create function portico_preview_session(preview_id uuid, hash bytea)
      returns table (session_id uuid, workspace_id uuid, client_id uuid, hidden_sections text[], today date,
        slug text, workspace_name text, plan text, time_zone text, accent text, accent_contrast text, accent_on_light text,
        accent_on_dark text, contact_email text, logo_id uuid, logo_width int, logo_height int, logo_plate text,
        client_name text, client_email text, client_created_at timestamptz)
      language plpgsql as $$
      begin
        ${look.begin}
        select p.id, w.id, c.id, a.hidden_sections, (now() at time zone w.time_zone)::date,
            w.slug, w.name, w.plan, w.time_zone, w.accent, w.accent_contrast, w.accent_on_light,
            w.accent_on_dark, w.contact_email, w.logo_id, w.logo_width, w.logo_height, w.logo_plate, c.name, c.email, c.created_at
          into session_id, workspace_id, client_id, hidden_sections, today,
            slug, workspace_name, plan, time_zone, accent, accent_contrast, accent_on_light,
            accent_on_dark, contact_email, logo_id, logo_width, logo_height, logo_plate, client_name, client_email, client_created_at
          from preview p
          join session s on s.workspace_id = p.workspace_id and s.id = p.session_id
          join member m on m.workspace_id = s.workspace_id and m.id = s.member_id and m.removed_at is null
          join workspace w on w.id = p.workspace_id
          join client c on c.workspace_id = p.workspace_id and c.id = p.client_id
          join portal_access a on a.workspace_id = c.workspace_id and a.client_id = c.id
          where p.id = preview_id and p.token_hash = hash and p.expires_at > now()
            and s.ended_at is null and s.expires_at > now();
        ${look.end}
        if session_id is not null then
          perform set_config('portico.workspace', workspace_id::text, true);
          return next;
        end if;
      end $$;
    `);
    await lookThrough(runner, "portico_client_session(text, uuid[], bytea[])");
    await lookThrough(runner, "portico_preview_session(uuid, bytea)");
    await measureLogos(runner);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}

/** Logos from before have no plate. Each was encoded by this service, so that each can be decoded. */
async function measureLogos(runner: QueryRunner): Promise<void> {
  // where the wall is forced upon the owner too
  await runner.query("select set_config('portico.system', 'on', true)");
  const logos: { id: string }[] = await runner.query(
    "select l.id from logo l join workspace w on w.id = l.workspace_id and w.logo_id = l.id",
  );
  for (const { id } of logos) {
    const [logo]: { bytes: Buffer }[] = await runner.query("select bytes from logo where id = $1", [id]);
    if (!logo) continue;
    await runner.query("update workspace set logo_plate = $2 where logo_id = $1", [id, await plateOf(logo.bytes)]);
  }
  await runner.query("select set_config('portico.system', 'off', true)");
}
