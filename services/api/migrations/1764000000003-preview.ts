import type { MigrationInterface, QueryRunner } from "typeorm";
import { looking, lookThrough, wall } from "./wall";

export class Preview1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const look = await looking(runner);
    await runner.query(`
      create table preview (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid not null,
        session_id uuid not null,
        token_hash bytea not null unique,
        created_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null default now() + interval '1 hour',
        primary key (workspace_id, id),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, session_id) references session on delete cascade
      );
      create index preview_session on preview (workspace_id, session_id, created_at desc);

      -- What portico_client_session answers, for a member who looks as a client: as long as the member's own session lives,
      -- and whether or not the portal is enabled.
      create function portico_preview_session(preview_id uuid, hash bytea)
      returns table (session_id uuid, workspace_id uuid, client_id uuid, hidden_sections text[], today date,
        slug text, workspace_name text, plan text, time_zone text, accent text, accent_contrast text, accent_on_light text,
        accent_on_dark text, contact_email text, logo_id uuid, logo_width int, logo_height int,
        client_name text, client_email text, client_created_at timestamptz)
      language plpgsql as $$
      begin
        ${look.begin}
        select p.id, w.id, c.id, a.hidden_sections, (now() at time zone w.time_zone)::date,
            w.slug, w.name, w.plan, w.time_zone, w.accent, w.accent_contrast, w.accent_on_light,
            w.accent_on_dark, w.contact_email, w.logo_id, w.logo_width, w.logo_height, c.name, c.email, c.created_at
          into session_id, workspace_id, client_id, hidden_sections, today,
            slug, workspace_name, plan, time_zone, accent, accent_contrast, accent_on_light,
            accent_on_dark, contact_email, logo_id, logo_width, logo_height, client_name, client_email, client_created_at
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
    await wall(runner, "preview");
    await lookThrough(runner, "portico_preview_session(uuid, bytea)");
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
