import { isSlug } from "./scope";

export interface Session {
  /** Who is signed in; null for nobody. */
  name: string | null;
  /** The workspace that this person may ask for. */
  workspace: string | null;
}

interface Answer {
  data?: {
    me: { name: string; workspace: { slug: string; name: string } | null } | null;
    portal?: { client: { name: string } } | null;
  };
}

const ME = "me { name workspace { slug name } }";

/** Whom the cookies of a scope stand for. Nobody too where the server does not answer: every query says so then. */
export async function sessionOf(scope: string): Promise<Session> {
  const query = isSlug(scope)
    ? `query Session($slug: String!) { ${ME} portal(workspace: $slug) { client { name } } }`
    : `{ ${ME} }`;
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", ...(scope && { "Portico-Scope": scope }) },
    body: JSON.stringify({ query, variables: isSlug(scope) ? { slug: scope } : {} }),
  }).catch(() => undefined);
  const { data } = response?.ok ? ((await response.json()) as Answer) : {};
  const { workspace, name } = data?.me ?? {};
  if (name && workspace) return { name: `${name}, ${workspace.name}`, workspace: workspace.slug };
  const client = data?.portal?.client.name;
  return { name: client ?? null, workspace: client ? scope : null };
}
