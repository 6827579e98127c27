import { act } from "./act";
import { ask, type Viewer } from "./ask";
import type { WorldClient } from "./world.seed";

export interface SeenDeliverable {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly file: { readonly id: string; readonly name: string } | null;
  readonly project: { readonly name: string } | null;
  readonly versions: null;
}

export interface SeenWork {
  readonly deliverables: { readonly nodes: readonly SeenDeliverable[] } | null;
  readonly projects: {
    readonly nodes: readonly {
      readonly name: string;
      readonly deliverableCount: number | null;
      readonly deliverables: { readonly nodes: readonly { readonly title: string }[] } | null;
    }[];
  } | null;
  readonly contracts: { readonly nodes: readonly Readonly<Record<string, unknown>>[] } | null;
  readonly dashboard: {
    readonly recentDeliverables: { readonly total: number } | null;
    readonly activeContracts: { readonly total: number; readonly nodes: readonly { readonly name: string }[] } | null;
  };
  readonly activity: { readonly nodes: readonly { readonly text: string }[] };
}

const SEEN = `query ($w: String!, $project: ID, $active: Boolean) { portal(workspace: $w) {
  deliverables(first: 9, project: $project) { nodes {
    id title description file { id name } project { name } versions { id } client { id } } }
  projects(first: 9) { nodes { name deliverableCount deliverables(first: 9) { nodes { title } } } }
  contracts(first: 9, active: $active) { nodes {
    id name status isActive value { amount currency } startsOn endsOn signedOn paymentTerms file { id } renewsOn notes client { id } } }
  dashboard { recentDeliverables { total } activeContracts { total nodes { name } } }
  activity(first: 9) { nodes { text } } } }`;

/** The work as its client has it at this moment. */
export async function workSeenBy(
  client: Pick<WorldClient, "scope" | "jar" | "slug">,
  args: { project?: string; active?: boolean } = {},
): Promise<SeenWork> {
  const { data, errors } = await ask(client).query<{ portal: SeenWork }>(SEEN, { w: client.slug, ...args });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.portal;
}

export const titlesOf = ({ deliverables }: SeenWork) => deliverables?.nodes.map(({ title }) => title);

export const eventsOf = ({ activity }: SeenWork) => activity.nodes.map(({ text }) => text);

/** A member adds a deliverable to the client's newest project, of the client's newest uploaded file; answers its id. */
export async function deliver(member: Viewer, { projects, files }: WorldClient, title: string): Promise<string> {
  const input = { projectId: projects.at(-1)?.id, title, file: files.at(-1)?.id };
  const { outcome } = await act(member, "createDeliverable", input);
  if (outcome.__typename !== "DeliverableCreated") throw new Error(JSON.stringify(outcome));
  return (outcome.deliverable as { id: string }).id;
}
