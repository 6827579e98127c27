/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { type Client, createMutation, createQuery, type OperationContext } from "@urql/solid";
type QueryOptions = Pick<Parameters<typeof createQuery>[0], "pause" | "requestPolicy" | "context">;
/** The first workspace of an installation, and its owner. */
export type CreateWorkspaceInput = {
  /** The business's name, 1 to 200 characters. */
  name: string;
  /** Your e-mail address; sign-in links go there. */
  ownerEmail: string;
  /** Your name. */
  ownerName: string;
  /** Its name in addresses: small letters, digits and single hyphens, 2 to 40. */
  slug: string;
  /** IANA time zone, such as `Europe/Lisbon`. */
  timeZone: string;
  /** From the set-up link, which the service printed at its start. */
  token: string;
};

/** Either the member's e-mail address, or the token of a used or expired link, for a new one to the same address. */
export type RequestMemberLinkInput = {
  /** The member's e-mail address. */
  email?: string | null | undefined;
  /** Where to go after signing in: a path of this origin. */
  returnTo?: string | null | undefined;
  /** From the address of a link that no longer works. */
  token?: string | null | undefined;
};

/** What a member may do. */
export type Role =
  /** The work, portal settings and branding. */
  | 'ADMIN'
  /** The work: projects, deliverables, proposals, contracts, invoices, previews. */
  | 'MEMBER'
  /** Everything, the team and payments included. */
  | 'OWNER';

/** What a sign-in link is good for. */
export type SignInLinkState =
  /** Its time has passed. Ask for a new one. */
  | 'EXPIRED'
  /** It signs in, once. */
  | 'READY'
  /** Nothing is said of it: withdrawn, of another portal, or never made. */
  | 'UNKNOWN'
  /** It has signed somebody in. Ask for a new one. */
  | 'USED';

/** Either the token of a link, or e-mail address and code. */
export type SignInMemberInput = {
  /** The six digits of the newest mail; they work in the browser that asked. */
  code?: string | null | undefined;
  /** The address that asked, together with `code`. */
  email?: string | null | undefined;
  /** From the link in the mail. */
  token?: string | null | undefined;
};

/** Where a sign-in link leads. */
export type SignInPurpose =
  /** A member, to the admin app. */
  | 'ADMIN'
  /** A client, to the portal. */
  | 'PORTAL'
  /** The first owner, to the making of the workspace. */
  | 'SETUP';

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { __typename: 'Query', me: { __typename: 'Member', id: string, name: string, email: string, role: Role, workspace: { __typename: 'Workspace', id: string, slug: string, name: string, brand: { __typename: 'Brand', name: string, logo: { __typename: 'Logo', id: string } | null } } | null } | null };

export type LastSignInFragment = { __typename: 'PortalAccess', id: string, lastSignInAt: string | null };

export type PortalStateFragment = { __typename: 'PortalAccess', id: string, enabled: boolean };

export type ClientQueryVariables = Exact<{
  id: string;
}>;


export type ClientQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', createdAt: string, id: string, name: string, email: string | null, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, lastSignInAt: string | null } | null } | null } | null };

export type ClientRowFragment = { __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, lastSignInAt: string | null } | null };

export type ClientsQueryVariables = Exact<{
  after?: string | null | undefined;
  search: string;
  archived: boolean;
}>;


export type ClientsQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, clients: { __typename: 'ClientConnection', totalCount: number, nodes: Array<{ __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, lastSignInAt: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type SignInLinkQueryVariables = Exact<{
  token: string;
}>;


export type SignInLinkQuery = { __typename: 'Query', signInLink: { __typename: 'SignInLink', state: SignInLinkState, purpose: SignInPurpose | null, maskedEmail: string | null, replaces: string | null, returnTo: string | null, brand: { __typename: 'Brand', name: string, logo: { __typename: 'Logo', id: string } | null } | null } };

export type CreateWorkspaceMutationVariables = Exact<{
  input: CreateWorkspaceInput;
}>;


export type CreateWorkspaceMutation = { __typename: 'Mutation', createWorkspace:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WorkspaceCreated', workspace: { __typename: 'Workspace', id: string, slug: string } }
   };

export type RequestMemberLinkMutationVariables = Exact<{
  input: RequestMemberLinkInput;
}>;


export type RequestMemberLinkMutation = { __typename: 'Mutation', requestMemberLink:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'LinkRequested' }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type SignInMemberMutationVariables = Exact<{
  input: SignInMemberInput;
}>;


export type SignInMemberMutation = { __typename: 'Mutation', signInMember:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'LimitReached', message: string }
    | { __typename: 'MemberSignedIn', returnTo: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type SignOutMemberMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMemberMutation = { __typename: 'Mutation', signOutMember:
    | { __typename: 'MemberSignedOut' }
    | { __typename: 'NotAllowedNow', message: string }
   };

const ShellQueryText = "query Shell{__typename me{__typename id name email role workspace{__typename id slug name brand{__typename name logo{__typename id}}}}}";
export const createShellQuery = (variables?: ShellQueryVariables | (() => ShellQueryVariables), options?: QueryOptions) =>
  createQuery<ShellQuery, ShellQueryVariables>({ query: ShellQueryText, variables: variables ?? {}, ...options });
export const loadShellQuery = (client: Client, variables: ShellQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ShellQuery, ShellQueryVariables>(ShellQueryText, variables, context).toPromise();
const ClientQueryText = "query Client($id:ID!){__typename workspace{__typename id client(id:$id){__typename createdAt ...ClientRow}}}fragment ClientRow on Client{__typename id name email archivedAt access{__typename ...PortalState ...LastSignIn}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}";
export const createClientQuery = (variables: ClientQueryVariables | (() => ClientQueryVariables), options?: QueryOptions) =>
  createQuery<ClientQuery, ClientQueryVariables>({ query: ClientQueryText, variables, ...options });
export const loadClientQuery = (client: Client, variables: ClientQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientQuery, ClientQueryVariables>(ClientQueryText, variables, context).toPromise();
const ClientsQueryText = "query Clients($after:String$search:String!$archived:Boolean!){__typename workspace{__typename id clients(first:50 after:$after search:$search archived:$archived){__typename totalCount nodes{__typename ...ClientRow}pageInfo{__typename hasNextPage endCursor}}}}fragment ClientRow on Client{__typename id name email archivedAt access{__typename ...PortalState ...LastSignIn}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}";
export const createClientsQuery = (variables: ClientsQueryVariables | (() => ClientsQueryVariables), options?: QueryOptions) =>
  createQuery<ClientsQuery, ClientsQueryVariables>({ query: ClientsQueryText, variables, ...options });
export const loadClientsQuery = (client: Client, variables: ClientsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientsQuery, ClientsQueryVariables>(ClientsQueryText, variables, context).toPromise();
const SignInLinkQueryText = "query SignInLink($token:String!){__typename signInLink(token:$token){__typename state purpose maskedEmail replaces returnTo brand{__typename name logo{__typename id}}}}";
export const createSignInLinkQuery = (variables: SignInLinkQueryVariables | (() => SignInLinkQueryVariables), options?: QueryOptions) =>
  createQuery<SignInLinkQuery, SignInLinkQueryVariables>({ query: SignInLinkQueryText, variables, ...options });
export const loadSignInLinkQuery = (client: Client, variables: SignInLinkQueryVariables, context?: Partial<OperationContext>) =>
  client.query<SignInLinkQuery, SignInLinkQueryVariables>(SignInLinkQueryText, variables, context).toPromise();
export const createCreateWorkspaceMutation = () => createMutation<CreateWorkspaceMutation, CreateWorkspaceMutationVariables>("mutation CreateWorkspace($input:CreateWorkspaceInput!){__typename createWorkspace(input:$input){__typename ...on WorkspaceCreated{__typename workspace{__typename id slug}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createRequestMemberLinkMutation = () => createMutation<RequestMemberLinkMutation, RequestMemberLinkMutationVariables>("mutation RequestMemberLink($input:RequestMemberLinkInput!){__typename requestMemberLink(input:$input){__typename ...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createSignInMemberMutation = () => createMutation<SignInMemberMutation, SignInMemberMutationVariables>("mutation SignInMember($input:SignInMemberInput!){__typename signInMember(input:$input){__typename ...on MemberSignedIn{__typename returnTo}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createSignOutMemberMutation = () => createMutation<SignOutMemberMutation, SignOutMemberMutationVariables>("mutation SignOutMember{__typename signOutMember{__typename ...on Problem{__typename message}}}");