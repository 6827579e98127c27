import { type Answer, ask, type Viewer } from "./ask";
import { rows } from "./database";
import type { ServiceAddress } from "./ground";

interface How {
  readonly ip?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly at?: ServiceAddress;
}

/** What a sign-in mutation came to, whichever it was. */
export interface Outcome {
  readonly __typename: string;
  readonly message?: string;
  readonly reason?: string;
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
  readonly retryAfterSeconds?: number | null;
  readonly workspace?: string;
  readonly returnTo?: string;
  readonly member?: { readonly id: string; readonly name: string; readonly role: string };
}

export type Answered = Answer<unknown> & { readonly outcome: Outcome };

const PROBLEMS = `
  __typename
  ... on Problem { message }
  ... on NotAllowedNow { reason }`;

const INVALID = "... on InvalidInput { fields { field message } }";
const LIMITED = "... on LimitReached { retryAfterSeconds }";

const documents = {
  requestPortalLink: `mutation ($input: RequestPortalLinkInput!) {
    requestPortalLink(input: $input) { ${PROBLEMS} ${INVALID} ... on LinkRequested { message } }
  }`,
  enterPortal: `mutation ($input: EnterPortalInput!) {
    enterPortal(input: $input) {
      ${PROBLEMS} ${INVALID} ${LIMITED} ... on PortalEntered { workspace returnTo }
    }
  }`,
  leavePortal: `mutation ($input: LeavePortalInput) {
    leavePortal(input: $input) { ${PROBLEMS} ... on PortalLeft { workspace } }
  }`,
  requestMemberLink: `mutation ($input: RequestMemberLinkInput!) {
    requestMemberLink(input: $input) { ${PROBLEMS} ${INVALID} ... on LinkRequested { message } }
  }`,
  signInMember: `mutation ($input: SignInMemberInput!) {
    signInMember(input: $input) {
      ${PROBLEMS} ${INVALID} ${LIMITED} ... on MemberSignedIn { returnTo member { id name role } }
    }
  }`,
  signOutMember: `mutation ($input: SignOutMemberInput) {
    signOutMember(input: $input) { ${PROBLEMS} ... on MemberSignedOut { everywhere } }
  }`,
};

type Mutation = keyof typeof documents;

async function run(mutation: Mutation, viewer: Viewer, input: object, how?: How): Promise<Answered> {
  const answer = await ask(viewer, how).query<Partial<Record<Mutation, Outcome>> | null>(documents[mutation], {
    input,
  });
  const outcome = answer.data?.[mutation] ?? { __typename: answer.errors?.[0]?.extensions?.code ?? "nothing" };
  return { ...answer, outcome };
}

export const requestPortalLink = (
  viewer: Viewer,
  input: { workspace?: string; email?: string; returnTo?: string; token?: string },
  how?: How,
) => run("requestPortalLink", viewer, input, how);

export const enterPortal = (
  viewer: Viewer,
  input: { token?: string; workspace?: string; email?: string; code?: string },
  how?: How,
) => run("enterPortal", viewer, input, how);

export const leavePortal = (viewer: Viewer, input: { everywhere?: boolean } = {}, how?: How) =>
  run("leavePortal", viewer, input, how);

export const requestMemberLink = (
  viewer: Viewer,
  input: { email?: string; returnTo?: string; token?: string },
  how?: How,
) => run("requestMemberLink", viewer, input, how);

export const signInMember = (viewer: Viewer, input: { token?: string; email?: string; code?: string }, how?: How) =>
  run("signInMember", viewer, input, how);

export const signOutMember = (viewer: Viewer, input: { everywhere?: boolean } = {}, how?: How) =>
  run("signOutMember", viewer, input, how);

/** The name of who is signed in to a portal; null for nobody. */
export async function whoIsIn(viewer: Viewer, slug: string, how?: How): Promise<string | null> {
  const { data } = await ask(viewer, how).query<{ portal: { client: { name: string } } | null }>(
    "query ($slug: String!) { portal(workspace: $slug) { client { name } } }",
    { slug },
  );
  return data.portal?.client.name ?? null;
}

/** What the sign-in page says became of this browser's session. */
export async function sessionEnded(viewer: Viewer, slug: string, how?: How): Promise<string | null | undefined> {
  const { data } = await ask(viewer, how).query<{ signInPage: { sessionEnded: string | null } | null }>(
    "query ($slug: String!) { signInPage(workspace: $slug) { sessionEnded } }",
    { slug },
  );
  return data.signInPage?.sessionEnded;
}

export interface LinkPage {
  readonly state: string;
  readonly purpose: string | null;
  readonly workspace: string | null;
  readonly brand: { readonly name: string } | null;
  readonly maskedEmail: string | null;
  readonly replaces: string | null;
  readonly returnTo: string | null;
}

/** What the page of a link shows. */
export function openLink(viewer: Viewer, token: string, how?: How): Promise<Answer<{ signInLink: LinkPage }>> {
  const document = `query ($token: String!) {
    signInLink(token: $token) { state purpose workspace brand { name } maskedEmail replaces returnTo }
  }`;
  return ask(viewer, how).query<{ signInLink: LinkPage }>(document, { token });
}

/** As if the minute had passed in which a network may ask once for an address. */
export async function passTheMinute(): Promise<void> {
  await expireLimit("linkPerMinute");
}

/** As if the time of a limit had passed for everybody whom it counts. */
export async function expireLimit(limit: string): Promise<void> {
  await rows("delete from rate_limit where key like $1", [`${limit}:%`]);
}

/** Until the worker has taken up every request for a link of this address: whether a mail came of it is settled then, or queued. */
export async function requestsAnswered(email: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const open = await rows(
      `select job.id from link_request
       left join pgboss.job on job.name in ('portal-link', 'member-link') and job.data ->> 'id' = link_request.id::text
       where link_request.address = $1 and job.state is distinct from 'completed'`,
      [email.toLowerCase()],
    );
    if (open.length === 0) return;
    if (Date.now() > deadline) throw new Error(`The worker did not take up the request of ${email}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The mails in the ledger to a client: by template, oldest first. */
export async function ledgerOf({ id }: { readonly id: string }): Promise<string[]> {
  const kept = await rows<{ template: string }>(
    "select template from mail where client_id = $1 or member_id = $1 order by created_at",
    [id],
  );
  return kept.map(({ template }) => template);
}
