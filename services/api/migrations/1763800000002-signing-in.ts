import type { MigrationInterface, QueryRunner } from "typeorm";
import { looking, lookThrough, systemOnly, wall } from "./wall";

export class SigningIn1763800000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const look = await looking(runner);
    await runner.query(`
      create table session (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid,
        member_id uuid,
        token_hash bytea not null unique,
        method text not null check (method in ('LINK', 'CODE', 'SET_UP')),
        ip inet,
        user_agent text,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null default now() + interval '30 days',
        ended_at timestamptz,
        end_reason text check (end_reason in ('SIGNED_OUT', 'REVOKED')),
        primary key (workspace_id, id),
        check (num_nonnulls(client_id, member_id) = 1),
        check ((ended_at is null) = (end_reason is null)),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, member_id) references member on delete cascade
      );
      create index session_client on session (workspace_id, client_id, created_at desc);
      create index session_member on session (workspace_id, member_id, created_at desc);
      create table sign_in_link (
        id uuid primary key,
        workspace_id uuid references workspace on delete cascade,
        purpose text not null check (purpose in ('SELF_SERVICE', 'INVITATION', 'OPERATOR', 'SET_UP')),
        client_id uuid,
        member_id uuid,
        address text,
        token_hash bytea not null unique,
        code_mac bytea,
        code_failures int not null default 0,
        asked_hash bytea,
        return_to text not null,
        created_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null,
        used_at timestamptz,
        voided_at timestamptz,
        check (purpose = 'SET_UP' or workspace_id is not null and num_nonnulls(client_id, member_id) = 1),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, member_id) references member on delete cascade
      );
      create index sign_in_link_client on sign_in_link (workspace_id, client_id, created_at desc);
      create index sign_in_link_member on sign_in_link (workspace_id, member_id, created_at desc);
      create index sign_in_link_asked on sign_in_link (asked_hash, address, created_at desc) where asked_hash is not null;
      create table link_request (
        id uuid primary key,
        workspace_id uuid,
        address text not null,
        asked_hash bytea not null,
        return_to text not null,
        is_throttled boolean not null,
        created_at timestamptz not null default now()
      );
      create index link_request_asked on link_request (asked_hash, created_at desc);
      create table rate_limit (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );

      -- The client's session and all that the portal says of it, in one look. Cookies carry their workspace's id in
      -- their name; a token counts only under the name of the workspace that the scope's slug belongs to. Who is found has
      -- entered the workspace from the next statement on: setting and reading in one statement has no order, so the
      -- setting comes after the one look and before anything that goes by it.
      create function portico_client_session(wanted_slug text, workspaces uuid[], hashes bytea[])
      returns table (session_id uuid, workspace_id uuid, client_id uuid, hidden_sections text[], today date,
        slug text, workspace_name text, plan text, time_zone text, accent text, accent_contrast text, accent_on_light text,
        accent_on_dark text, contact_email text, logo_id uuid, logo_width int, logo_height int,
        client_name text, client_email text, client_created_at timestamptz)
      language plpgsql as $$
      begin
        ${look.begin}
        select s.id, w.id, c.id, a.hidden_sections, (now() at time zone w.time_zone)::date,
            w.slug, w.name, w.plan, w.time_zone, w.accent, w.accent_contrast, w.accent_on_light,
            w.accent_on_dark, w.contact_email, w.logo_id, w.logo_width, w.logo_height, c.name, c.email, c.created_at
          into session_id, workspace_id, client_id, hidden_sections, today,
            slug, workspace_name, plan, time_zone, accent, accent_contrast, accent_on_light,
            accent_on_dark, contact_email, logo_id, logo_width, logo_height, client_name, client_email, client_created_at
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

      create function portico_member_session(hash bytea)
      returns table (session_id uuid, workspace_id uuid, member_id uuid, role text, today date)
      language plpgsql as $$
      begin
        ${look.begin}
        select s.id, s.workspace_id, m.id, m.role, (now() at time zone w.time_zone)::date
          into session_id, workspace_id, member_id, role, today
          from session s
          join member m on m.workspace_id = s.workspace_id and m.id = s.member_id and m.removed_at is null
          join workspace w on w.id = s.workspace_id
          where s.token_hash = hash and s.ended_at is null and s.expires_at > now();
        ${look.end}
        if session_id is not null then
          perform set_config('portico.workspace', workspace_id::text, true);
          return next;
        end if;
      end $$;
    `);
    await wall(runner, "session");
    await wall(runner, "sign_in_link", { app: "select, update" });
    for (const table of ["link_request", "rate_limit"]) await systemOnly(runner, table);
    await lookThrough(runner, "portico_client_session(text, uuid[], bytea[])");
    await lookThrough(runner, "portico_member_session(bytea)");
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
