import { randomUUID } from "node:crypto";
import { type Answer, ask, stranger, type Viewer } from "../support/ask";
import { connectTo } from "../support/database";
import type { ServiceAddress } from "../support/ground";
import { hashOf, newToken, Seed, type Studio, type WorldClient } from "../support/world.seed";

/** A client of a studio with a link that was just mailed, in a browser that is not signed in yet. */
export interface Guest {
  readonly viewer: Viewer;
  readonly link: string;
}

/** A studio with so many clients, written into any database. */
export async function guestsOf(databaseUrl: string, count: number): Promise<Guest[]> {
  const connection = await connectTo(databaseUrl);
  try {
    await connection.query("begin");
    const seed = new Seed(connection);
    await seed.workspace("studio", {});
    const guests: Guest[] = [];
    for (let i = 0; i < count; i += 1) {
      await seed.client(`guest-${i}`, {});
      const { id, workspaceId, slug, email } = seed.people[`guest-${i}`] as WorldClient;
      const link = newToken();
      await connection.query(
        `insert into sign_in_link (id, workspace_id, purpose, client_id, address, token_hash, return_to, expires_at)
         values ($1, $2, 'INVITATION', $3, $4, $5, $6, clock_timestamp() + interval '1 hour')`,
        [randomUUID(), workspaceId, id, email, hashOf(link), `/p/${slug}`],
      );
      guests.push({ viewer: stranger((seed.people.studio as Studio).slug), link });
    }
    await connection.query("commit");
    return guests;
  } finally {
    await connection.end();
  }
}

const ENTER = `mutation ($token: String!) {
  enterPortal(input: { token: $token }) { __typename }
}`;

export async function signsIn({ viewer, link }: Guest, at: ServiceAddress): Promise<boolean> {
  const answer = await ask(viewer, { at }).query<{ enterPortal: { __typename: string } } | undefined>(ENTER, {
    token: link,
  });
  return answer.data?.enterPortal.__typename === "PortalEntered";
}

const WHO = "query ($workspace: String!) { portal(workspace: $workspace) { client { id } } }";

export function asksWho({ viewer }: Guest, at: ServiceAddress): Promise<Answer<{ portal: object | null } | undefined>> {
  return ask(viewer, { at }).query(WHO, { workspace: viewer.scope ?? "" });
}
