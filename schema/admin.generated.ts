/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { type Client, createMutation, createQuery, type OperationContext } from "@urql/solid";
type QueryOptions = Pick<Parameters<typeof createQuery>[0], "pause" | "requestPolicy" | "context">;
/** Who did it. */
export type ActorKind =
  /** The client. */
  | 'CLIENT'
  /** A member of the workspace. */
  | 'MEMBER'
  /** Portico, by itself. */
  | 'SYSTEM';

/** Which client is put away. */
export type ArchiveClientInput = {
  /** The client's. */
  id: string;
};

/** A new client; the portal is off until it is enabled. */
export type CreateClientInput = {
  /** Where invoices are addressed to; at most 1,000 characters. */
  billingAddress?: string | null | undefined;
  /** Where invoices and sign-in links go: one address. */
  email?: string | null | undefined;
  /** The client's name, 1 to 200 characters. */
  name: string;
  /** Internal notes, at most 10,000 characters; no client reads them. */
  notes?: string | null | undefined;
  /** The client's tax id; at most 100 characters. */
  taxId?: string | null | undefined;
};

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

/** Whose portal is switched off. */
export type DisablePortalInput = {
  /** The client's. */
  clientId: string;
};

/** Whose portal is switched on. */
export type EnablePortalInput = {
  /** The client's. */
  clientId: string;
};

/** Who is to join the team. */
export type InviteMemberInput = {
  /** Where the invitation and sign-in links go. */
  email: string;
  /** As the person is called, 1 to 200 characters. */
  name: string;
  /** What the person may do. */
  role: Role;
};

/** What is derived from an invoice's dates and payments. */
export type InvoiceCondition =
  /** Open after its due date, in the workspace's time zone. */
  | 'OVERDUE'
  /** Open, with a part of it paid. */
  | 'PART_PAID';

/** The state of an invoice. */
export type InvoiceStatus =
  /** Being written; no client sees it. */
  | 'DRAFT'
  /** Issued and to be paid. */
  | 'OPEN'
  /** Payments have reached its total. */
  | 'PAID'
  /** Taken back; nothing is owed. */
  | 'VOID';

/** How far a mail has come. */
export type MailState =
  /** Its reason was gone before it left: access was taken away, a request had lapsed. */
  | 'DROPPED'
  /** It will not be tried again; `reason` says why. */
  | 'FAILED'
  /** Waits for its turn, or for its next try; then `reason` says why the last one failed. */
  | 'QUEUED'
  /** On its way to the mail provider. */
  | 'SENDING'
  /** The mail provider has it. */
  | 'SENT';

/** What a workspace has signed up for. */
export type Plan =
  /** One portal seat, one member, and the badge. */
  | 'FREE'
  /** Unlimited portal seats, one member, no badge. */
  | 'SOLO'
  /** Unlimited portal seats, several members, no badge. */
  | 'TEAM';

/** Clients by whether their portal is enabled. */
export type PortalFilter =
  /** Not enabled. */
  | 'OFF'
  /** Enabled. */
  | 'ON';

/** How a project stands. */
export type ProjectStatus =
  /** Under way. */
  | 'ACTIVE'
  /** Put away; no client sees it. */
  | 'ARCHIVED'
  /** Done. */
  | 'COMPLETED'
  /** Paused. */
  | 'ON_HOLD'
  /** Agreed, not begun. */
  | 'PLANNED';

/** Who is to leave the team. */
export type RemoveMemberInput = {
  /** The member's. */
  memberId: string;
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

/** Which client is taken up again. */
export type RestoreClientInput = {
  /** The client's. */
  id: string;
};

/** Whose sessions are ended. */
export type RevokePortalSessionsInput = {
  /** The client's. */
  clientId: string;
};

/** What a member may do. */
export type Role =
  /** The work, portal settings and branding. */
  | 'ADMIN'
  /** The work: projects, deliverables, proposals, contracts, invoices, previews. */
  | 'MEMBER'
  /** Everything, the team and payments included. */
  | 'OWNER';

/** A part of the portal that can be shown or hidden for each client. */
export type Section =
  /** Signed contracts, running and ended. */
  | 'CONTRACTS'
  /** Files and deliverables of all projects. */
  | 'DELIVERABLES'
  /** Outstanding and paid invoices. */
  | 'INVOICES'
  /** Projects with status and dates. */
  | 'PROJECTS'
  /** Proposals, to accept or decline. */
  | 'PROPOSALS';

/** Whose invitation is to be sent again. */
export type SendMemberInvitationInput = {
  /** The member's. */
  memberId: string;
};

/** Who is invited. */
export type SendPortalInvitationInput = {
  /** The client's. */
  clientId: string;
};

/** Why the session that this browser still presents is over. */
export type SessionEnd =
  /** Its thirty days have passed. */
  | 'EXPIRED'
  /** The business ended it, or took portal access away. */
  | 'REVOKED'
  /** The person logged out. */
  | 'SIGNED_OUT';

/** Who is to have which role. */
export type SetMemberRoleInput = {
  /** The member's. */
  memberId: string;
  /** What the member may do from the next request on. */
  role: Role;
};

/** Whether a client sees a section. */
export type SetSectionVisibilityInput = {
  /** The client's. */
  clientId: string;
  /** Which section. */
  section: Section;
  /** Whether it is shown. */
  visible: boolean;
};

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

/** Whose portal is looked at. */
export type StartPreviewInput = {
  /** The client's. */
  clientId: string;
};

/** What is to look different. What is absent stays; null or an empty text empties. */
export type UpdateBrandInput = {
  /** The accent colour, `#rrggbb`; never empty. */
  accent?: string | null | undefined;
  /** The postal address, in up to 500 characters and some lines. */
  address?: string | null | undefined;
  /** Where clients reach the business: one e-mail address. */
  contactEmail?: string | null | undefined;
  /** The business's name, 1 to 200 characters; never empty. */
  name?: string | null | undefined;
  /** How to pay by other ways, in up to 2,000 characters. */
  paymentInstructions?: string | null | undefined;
  /** Whether the logo goes; the name then stands in its place. */
  removeLogo?: boolean;
  /** As invoices name it, in up to 100 characters. */
  taxId?: string | null | undefined;
};

/** What is to be changed of a client; an absent field stays as it is. */
export type UpdateClientInput = {
  /** Where invoices are addressed to; at most 1,000 characters. */
  billingAddress?: string | null | undefined;
  /** Where invoices and sign-in links go: one address. */
  email?: string | null | undefined;
  /** The client's. */
  id: string;
  /** The client's name, 1 to 200 characters. */
  name?: string | null | undefined;
  /** Internal notes, at most 10,000 characters; no client reads them. */
  notes?: string | null | undefined;
  /** The client's tax id; at most 100 characters. */
  taxId?: string | null | undefined;
};

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { __typename: 'Query', me: { __typename: 'Member', id: string, name: string, email: string, role: Role, workspace: { __typename: 'Workspace', id: string, slug: string, name: string, canManagePortal: boolean, canManageTeam: boolean, brand: { __typename: 'Brand', name: string, accent: string, logo: { __typename: 'Logo', id: string } | null } } | null } | null };

export type SessionEndQueryVariables = Exact<{
  workspace: string;
}>;


export type SessionEndQuery = { __typename: 'Query', signInPage: { __typename: 'SignInPage', workspace: string, sessionEnded: SessionEnd | null } | null };

export type ArchiveButtonFragment = { __typename: 'Client', id: string, name: string, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean } | null };

export type ArchiveClientMutationVariables = Exact<{
  input: ArchiveClientInput;
}>;


export type ArchiveClientMutation = { __typename: 'Mutation', archiveClient:
    | { __typename: 'ClientArchived', client: { __typename: 'Client', id: string, name: string, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean } | null } }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type RestoreClientMutationVariables = Exact<{
  input: RestoreClientInput;
}>;


export type RestoreClientMutation = { __typename: 'Mutation', restoreClient:
    | { __typename: 'ClientRestored', client: { __typename: 'Client', id: string, name: string, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean } | null } }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type ClientFormFragment = { __typename: 'Client', id: string, name: string, email: string | null, billingAddress: string | null, taxId: string | null, notes: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean } | null };

export type EnablePortalMutationVariables = Exact<{
  input: EnablePortalInput;
}>;


export type EnablePortalMutation = { __typename: 'Mutation', enablePortal:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'LimitReached', message: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PortalEnabled', client: { __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, liveSessions: number, lastSignInAt: string | null, sections: Array<Section>, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } | null } }
   };

export type DisablePortalMutationVariables = Exact<{
  input: DisablePortalInput;
}>;


export type DisablePortalMutation = { __typename: 'Mutation', disablePortal:
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PortalDisabled', client: { __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, liveSessions: number, lastSignInAt: string | null, sections: Array<Section>, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } | null } }
   };

export type InvitationStateFragment = { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null };

export type SendPortalInvitationMutationVariables = Exact<{
  input: SendPortalInvitationInput;
}>;


export type SendPortalInvitationMutation = { __typename: 'Mutation', sendPortalInvitation:
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PortalInvitationSent', client: { __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, liveSessions: number, lastSignInAt: string | null, sections: Array<Section>, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } | null } }
   };

export type LastSignInFragment = { __typename: 'PortalAccess', id: string, lastSignInAt: string | null };

export type PortalControlFragment = { __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, liveSessions: number, lastSignInAt: string | null, sections: Array<Section>, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } | null };

export type PortalStateFragment = { __typename: 'PortalAccess', id: string, enabled: boolean };

export type StartPreviewMutationVariables = Exact<{
  input: StartPreviewInput;
}>;


export type StartPreviewMutation = { __typename: 'Mutation', startPreview:
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PreviewStarted', preview: string, workspace: string }
   };

export type RevokePortalSessionsMutationVariables = Exact<{
  input: RevokePortalSessionsInput;
}>;


export type RevokePortalSessionsMutation = { __typename: 'Mutation', revokePortalSessions:
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PortalSessionsRevoked', sessions: number, client: { __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, liveSessions: number, lastSignInAt: string | null, sections: Array<Section>, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } | null } }
   };

export type SectionSwitchesFragment = { __typename: 'PortalAccess', id: string, sections: Array<Section> };

export type SetSectionVisibilityMutationVariables = Exact<{
  input: SetSectionVisibilityInput;
}>;


export type SetSectionVisibilityMutation = { __typename: 'Mutation', setSectionVisibility:
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'SectionVisibilitySet', client: { __typename: 'Client', id: string, access: { __typename: 'PortalAccess', id: string, sections: Array<Section> } | null } }
   };

export type ClientQueryVariables = Exact<{
  id: string;
}>;


export type ClientQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', id: string, email: string | null, billingAddress: string | null, taxId: string | null, notes: string | null, createdAt: string, name: string, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, liveSessions: number, lastSignInAt: string | null, sections: Array<Section>, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } | null } | null } | null };

export type ClientActivityQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ClientActivityQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', id: string, activity: { __typename: 'EventConnection', nodes: Array<{ __typename: 'Event', id: string, text: string, at: string, actorKind: ActorKind, actorName: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type ClientFactsFragment = { __typename: 'Client', id: string, email: string | null, billingAddress: string | null, taxId: string | null, notes: string | null, createdAt: string };

export type ClientInvoicesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ClientInvoicesQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', id: string, invoices: { __typename: 'InvoiceConnection', nodes: Array<{ __typename: 'Invoice', id: string, number: string | null, status: InvoiceStatus, conditions: Array<InvoiceCondition>, issuedOn: string | null, dueOn: string | null, total: { __typename: 'Money', amount: number, currency: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type ClientProjectsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ClientProjectsQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', id: string, projects: { __typename: 'ProjectConnection', nodes: Array<{ __typename: 'Project', id: string, name: string, status: ProjectStatus, startsOn: string | null, endsOn: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type ClientRowFragment = { __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, lastSignInAt: string | null } | null };

export type ClientsQueryVariables = Exact<{
  after?: string | null | undefined;
  search: string;
  archived: boolean;
  portal?: PortalFilter | null | undefined;
}>;


export type ClientsQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, clients: { __typename: 'ClientConnection', totalCount: number, nodes: Array<{ __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, lastSignInAt: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type EditClientQueryVariables = Exact<{
  id: string;
}>;


export type EditClientQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', id: string, name: string, email: string | null, billingAddress: string | null, taxId: string | null, notes: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean } | null } | null } | null };

export type UpdateClientMutationVariables = Exact<{
  input: UpdateClientInput;
}>;


export type UpdateClientMutation = { __typename: 'Mutation', updateClient:
    | { __typename: 'ClientUpdated', client: { __typename: 'Client', id: string, name: string, email: string | null, billingAddress: string | null, taxId: string | null, notes: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean } | null } }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type SignInLinkQueryVariables = Exact<{
  token: string;
}>;


export type SignInLinkQuery = { __typename: 'Query', signInLink: { __typename: 'SignInLink', state: SignInLinkState, purpose: SignInPurpose | null, maskedEmail: string | null, replaces: string | null, returnTo: string | null, brand: { __typename: 'Brand', name: string, logo: { __typename: 'Logo', id: string } | null } | null } };

export type AccentPreviewQueryVariables = Exact<{
  accent: string;
}>;


export type AccentPreviewQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, accentPreview: { __typename: 'Accent', accent: string, accentContrast: string, accentOnLight: string, accentOnDark: string } | null } | null };

export type BrandFormFragment = { __typename: 'Workspace', id: string, name: string, contactEmail: string | null, address: string | null, taxId: string | null, paymentInstructions: string | null, brand: { __typename: 'Brand', accent: string } };

export type UpdateBrandMutationVariables = Exact<{
  input: UpdateBrandInput;
}>;


export type UpdateBrandMutation = { __typename: 'Mutation', updateBrand:
    | { __typename: 'BrandUpdated', workspace: { __typename: 'Workspace', id: string, name: string, contactEmail: string | null, address: string | null, taxId: string | null, paymentInstructions: string | null, plan: Plan, brand: { __typename: 'Brand', accent: string, accentContrast: string, accentOnLight: string, accentOnDark: string, showsBadge: boolean, logo: { __typename: 'Logo', id: string } | null } } }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
   };

export type BrandSampleFragment = { __typename: 'Workspace', id: string, plan: Plan, name: string, contactEmail: string | null, brand: { __typename: 'Brand', accent: string, accentContrast: string, accentOnLight: string, accentOnDark: string, showsBadge: boolean, logo: { __typename: 'Logo', id: string } | null } };

export type InvoiceSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type InvoiceSettingsQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, canManageBrand: boolean, plan: Plan, name: string, contactEmail: string | null, address: string | null, taxId: string | null, paymentInstructions: string | null, brand: { __typename: 'Brand', accent: string, accentContrast: string, accentOnLight: string, accentOnDark: string, showsBadge: boolean, logo: { __typename: 'Logo', id: string } | null } } | null };

export type CreateClientMutationVariables = Exact<{
  input: CreateClientInput;
}>;


export type CreateClientMutation = { __typename: 'Mutation', createClient:
    | { __typename: 'ClientCreated', client: { __typename: 'Client', id: string, name: string } }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
   };

export type PortalSettingsQueryVariables = Exact<{
  after?: string | null | undefined;
  search: string;
  portal?: PortalFilter | null | undefined;
}>;


export type PortalSettingsQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, clients: { __typename: 'ClientConnection', totalCount: number, nodes: Array<{ __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, liveSessions: number, lastSignInAt: string | null, sections: Array<Section>, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type SeatsQueryVariables = Exact<{ [key: string]: never; }>;


export type SeatsQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, seats: { __typename: 'Seats', used: number, limit: number | null }, holders: { __typename: 'ClientConnection', nodes: Array<{ __typename: 'Client', id: string, name: string }> } | null } | null };

export type SeatsNoticeFragment = { __typename: 'Workspace', id: string, seats: { __typename: 'Seats', used: number, limit: number | null }, holders: { __typename: 'ClientConnection', nodes: Array<{ __typename: 'Client', id: string, name: string }> } | null };

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

export type SendMemberInvitationMutationVariables = Exact<{
  input: SendMemberInvitationInput;
}>;


export type SendMemberInvitationMutation = { __typename: 'Mutation', sendMemberInvitation:
    | { __typename: 'MemberInvitationSent', member: { __typename: 'Member', id: string, name: string, email: string, role: Role, lastSignInAt: string | null, canChangeRole: boolean, canRemove: boolean, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { __typename: 'Mutation', inviteMember:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'LimitReached', message: string }
    | { __typename: 'MemberInvited', member: { __typename: 'Member', id: string, name: string, email: string, role: Role, lastSignInAt: string | null, canChangeRole: boolean, canRemove: boolean, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } }
    | { __typename: 'NotAllowedNow', message: string }
   };

export type RemoveMemberMutationVariables = Exact<{
  input: RemoveMemberInput;
}>;


export type RemoveMemberMutation = { __typename: 'Mutation', removeMember:
    | { __typename: 'MemberRemoved', memberId: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type SetMemberRoleMutationVariables = Exact<{
  input: SetMemberRoleInput;
}>;


export type SetMemberRoleMutation = { __typename: 'Mutation', setMemberRole:
    | { __typename: 'MemberRoleSet', member: { __typename: 'Member', id: string, role: Role } }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type TeamMemberFragment = { __typename: 'Member', id: string, name: string, email: string, role: Role, lastSignInAt: string | null, canChangeRole: boolean, canRemove: boolean, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null };

export type TeamSettingsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TeamSettingsQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, plan: Plan, memberLimit: number | null, canManageTeam: boolean, members: { __typename: 'MemberConnection', totalCount: number, nodes: Array<{ __typename: 'Member', id: string, name: string, email: string, role: Role, lastSignInAt: string | null, canChangeRole: boolean, canRemove: boolean, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

const ShellQueryText = "query Shell{__typename me{__typename id name email role workspace{__typename id slug name canManagePortal canManageTeam brand{__typename name accent logo{__typename id}}}}}";
export const createShellQuery = (variables?: ShellQueryVariables | (() => ShellQueryVariables), options?: QueryOptions) =>
  createQuery<ShellQuery, ShellQueryVariables>({ query: ShellQueryText, variables: variables ?? {}, ...options });
export const loadShellQuery = (client: Client, variables: ShellQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ShellQuery, ShellQueryVariables>(ShellQueryText, variables, context).toPromise();
const SessionEndQueryText = "query SessionEnd($workspace:String!){__typename signInPage(workspace:$workspace){__typename workspace sessionEnded}}";
export const createSessionEndQuery = (variables: SessionEndQueryVariables | (() => SessionEndQueryVariables), options?: QueryOptions) =>
  createQuery<SessionEndQuery, SessionEndQueryVariables>({ query: SessionEndQueryText, variables, ...options });
export const loadSessionEndQuery = (client: Client, variables: SessionEndQueryVariables, context?: Partial<OperationContext>) =>
  client.query<SessionEndQuery, SessionEndQueryVariables>(SessionEndQueryText, variables, context).toPromise();
export const createArchiveClientMutation = () => createMutation<ArchiveClientMutation, ArchiveClientMutationVariables>("mutation ArchiveClient($input:ArchiveClientInput!){__typename archiveClient(input:$input){__typename ...on ClientArchived{__typename client{__typename ...ArchiveButton}}...on Problem{__typename message}}}fragment ArchiveButton on Client{__typename id name archivedAt access{__typename id enabled}}");
export const createRestoreClientMutation = () => createMutation<RestoreClientMutation, RestoreClientMutationVariables>("mutation RestoreClient($input:RestoreClientInput!){__typename restoreClient(input:$input){__typename ...on ClientRestored{__typename client{__typename ...ArchiveButton}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment ArchiveButton on Client{__typename id name archivedAt access{__typename id enabled}}");
export const createEnablePortalMutation = () => createMutation<EnablePortalMutation, EnablePortalMutationVariables>("mutation EnablePortal($input:EnablePortalInput!){__typename enablePortal(input:$input){__typename ...on PortalEnabled{__typename client{__typename ...PortalControl}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment PortalControl on Client{__typename id name email archivedAt access{__typename id enabled liveSessions ...PortalState ...LastSignIn ...SectionSwitches invitation{__typename ...InvitationState}}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}fragment SectionSwitches on PortalAccess{__typename id sections}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}");
export const createDisablePortalMutation = () => createMutation<DisablePortalMutation, DisablePortalMutationVariables>("mutation DisablePortal($input:DisablePortalInput!){__typename disablePortal(input:$input){__typename ...on PortalDisabled{__typename client{__typename ...PortalControl}}...on Problem{__typename message}}}fragment PortalControl on Client{__typename id name email archivedAt access{__typename id enabled liveSessions ...PortalState ...LastSignIn ...SectionSwitches invitation{__typename ...InvitationState}}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}fragment SectionSwitches on PortalAccess{__typename id sections}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}");
export const createSendPortalInvitationMutation = () => createMutation<SendPortalInvitationMutation, SendPortalInvitationMutationVariables>("mutation SendPortalInvitation($input:SendPortalInvitationInput!){__typename sendPortalInvitation(input:$input){__typename ...on PortalInvitationSent{__typename client{__typename ...PortalControl}}...on Problem{__typename message}}}fragment PortalControl on Client{__typename id name email archivedAt access{__typename id enabled liveSessions ...PortalState ...LastSignIn ...SectionSwitches invitation{__typename ...InvitationState}}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}fragment SectionSwitches on PortalAccess{__typename id sections}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}");
export const createStartPreviewMutation = () => createMutation<StartPreviewMutation, StartPreviewMutationVariables>("mutation StartPreview($input:StartPreviewInput!){__typename startPreview(input:$input){__typename ...on PreviewStarted{__typename preview workspace}...on Problem{__typename message}}}");
export const createRevokePortalSessionsMutation = () => createMutation<RevokePortalSessionsMutation, RevokePortalSessionsMutationVariables>("mutation RevokePortalSessions($input:RevokePortalSessionsInput!){__typename revokePortalSessions(input:$input){__typename ...on PortalSessionsRevoked{__typename sessions client{__typename ...PortalControl}}...on Problem{__typename message}}}fragment PortalControl on Client{__typename id name email archivedAt access{__typename id enabled liveSessions ...PortalState ...LastSignIn ...SectionSwitches invitation{__typename ...InvitationState}}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}fragment SectionSwitches on PortalAccess{__typename id sections}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}");
export const createSetSectionVisibilityMutation = () => createMutation<SetSectionVisibilityMutation, SetSectionVisibilityMutationVariables>("mutation SetSectionVisibility($input:SetSectionVisibilityInput!){__typename setSectionVisibility(input:$input){__typename ...on SectionVisibilitySet{__typename client{__typename id access{__typename ...SectionSwitches}}}...on Problem{__typename message}}}fragment SectionSwitches on PortalAccess{__typename id sections}");
const ClientQueryText = "query Client($id:ID!){__typename workspace{__typename id client(id:$id){__typename ...ClientFacts ...ArchiveButton ...PortalControl}}}fragment ClientFacts on Client{__typename id email billingAddress taxId notes createdAt}fragment ArchiveButton on Client{__typename id name archivedAt access{__typename id enabled}}fragment PortalControl on Client{__typename id name email archivedAt access{__typename id enabled liveSessions ...PortalState ...LastSignIn ...SectionSwitches invitation{__typename ...InvitationState}}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}fragment SectionSwitches on PortalAccess{__typename id sections}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}";
export const createClientQuery = (variables: ClientQueryVariables | (() => ClientQueryVariables), options?: QueryOptions) =>
  createQuery<ClientQuery, ClientQueryVariables>({ query: ClientQueryText, variables, ...options });
export const loadClientQuery = (client: Client, variables: ClientQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientQuery, ClientQueryVariables>(ClientQueryText, variables, context).toPromise();
const ClientActivityQueryText = "query ClientActivity($id:ID!$after:String){__typename workspace{__typename id client(id:$id){__typename id activity(first:20 after:$after){__typename nodes{__typename id text at actorKind actorName}pageInfo{__typename hasNextPage endCursor}}}}}";
export const createClientActivityQuery = (variables: ClientActivityQueryVariables | (() => ClientActivityQueryVariables), options?: QueryOptions) =>
  createQuery<ClientActivityQuery, ClientActivityQueryVariables>({ query: ClientActivityQueryText, variables, ...options });
export const loadClientActivityQuery = (client: Client, variables: ClientActivityQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientActivityQuery, ClientActivityQueryVariables>(ClientActivityQueryText, variables, context).toPromise();
const ClientInvoicesQueryText = "query ClientInvoices($id:ID!$after:String){__typename workspace{__typename id client(id:$id){__typename id invoices(first:10 after:$after){__typename nodes{__typename id number status conditions issuedOn dueOn total{__typename amount currency}}pageInfo{__typename hasNextPage endCursor}}}}}";
export const createClientInvoicesQuery = (variables: ClientInvoicesQueryVariables | (() => ClientInvoicesQueryVariables), options?: QueryOptions) =>
  createQuery<ClientInvoicesQuery, ClientInvoicesQueryVariables>({ query: ClientInvoicesQueryText, variables, ...options });
export const loadClientInvoicesQuery = (client: Client, variables: ClientInvoicesQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientInvoicesQuery, ClientInvoicesQueryVariables>(ClientInvoicesQueryText, variables, context).toPromise();
const ClientProjectsQueryText = "query ClientProjects($id:ID!$after:String){__typename workspace{__typename id client(id:$id){__typename id projects(first:10 after:$after){__typename nodes{__typename id name status startsOn endsOn}pageInfo{__typename hasNextPage endCursor}}}}}";
export const createClientProjectsQuery = (variables: ClientProjectsQueryVariables | (() => ClientProjectsQueryVariables), options?: QueryOptions) =>
  createQuery<ClientProjectsQuery, ClientProjectsQueryVariables>({ query: ClientProjectsQueryText, variables, ...options });
export const loadClientProjectsQuery = (client: Client, variables: ClientProjectsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientProjectsQuery, ClientProjectsQueryVariables>(ClientProjectsQueryText, variables, context).toPromise();
const ClientsQueryText = "query Clients($after:String$search:String!$archived:Boolean!$portal:PortalFilter){__typename workspace{__typename id clients(first:50 after:$after search:$search archived:$archived portal:$portal){__typename totalCount nodes{__typename ...ClientRow}pageInfo{__typename hasNextPage endCursor}}}}fragment ClientRow on Client{__typename id name email archivedAt access{__typename ...PortalState ...LastSignIn}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}";
export const createClientsQuery = (variables: ClientsQueryVariables | (() => ClientsQueryVariables), options?: QueryOptions) =>
  createQuery<ClientsQuery, ClientsQueryVariables>({ query: ClientsQueryText, variables, ...options });
export const loadClientsQuery = (client: Client, variables: ClientsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientsQuery, ClientsQueryVariables>(ClientsQueryText, variables, context).toPromise();
const EditClientQueryText = "query EditClient($id:ID!){__typename workspace{__typename id client(id:$id){__typename ...ClientForm}}}fragment ClientForm on Client{__typename id name email billingAddress taxId notes access{__typename id enabled}}";
export const createEditClientQuery = (variables: EditClientQueryVariables | (() => EditClientQueryVariables), options?: QueryOptions) =>
  createQuery<EditClientQuery, EditClientQueryVariables>({ query: EditClientQueryText, variables, ...options });
export const loadEditClientQuery = (client: Client, variables: EditClientQueryVariables, context?: Partial<OperationContext>) =>
  client.query<EditClientQuery, EditClientQueryVariables>(EditClientQueryText, variables, context).toPromise();
export const createUpdateClientMutation = () => createMutation<UpdateClientMutation, UpdateClientMutationVariables>("mutation UpdateClient($input:UpdateClientInput!){__typename updateClient(input:$input){__typename ...on ClientUpdated{__typename client{__typename ...ClientForm}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment ClientForm on Client{__typename id name email billingAddress taxId notes access{__typename id enabled}}");
const SignInLinkQueryText = "query SignInLink($token:String!){__typename signInLink(token:$token){__typename state purpose maskedEmail replaces returnTo brand{__typename name logo{__typename id}}}}";
export const createSignInLinkQuery = (variables: SignInLinkQueryVariables | (() => SignInLinkQueryVariables), options?: QueryOptions) =>
  createQuery<SignInLinkQuery, SignInLinkQueryVariables>({ query: SignInLinkQueryText, variables, ...options });
export const loadSignInLinkQuery = (client: Client, variables: SignInLinkQueryVariables, context?: Partial<OperationContext>) =>
  client.query<SignInLinkQuery, SignInLinkQueryVariables>(SignInLinkQueryText, variables, context).toPromise();
const AccentPreviewQueryText = "query AccentPreview($accent:String!){__typename workspace{__typename id accentPreview(accent:$accent){__typename accent accentContrast accentOnLight accentOnDark}}}";
export const createAccentPreviewQuery = (variables: AccentPreviewQueryVariables | (() => AccentPreviewQueryVariables), options?: QueryOptions) =>
  createQuery<AccentPreviewQuery, AccentPreviewQueryVariables>({ query: AccentPreviewQueryText, variables, ...options });
export const loadAccentPreviewQuery = (client: Client, variables: AccentPreviewQueryVariables, context?: Partial<OperationContext>) =>
  client.query<AccentPreviewQuery, AccentPreviewQueryVariables>(AccentPreviewQueryText, variables, context).toPromise();
export const createUpdateBrandMutation = () => createMutation<UpdateBrandMutation, UpdateBrandMutationVariables>("mutation UpdateBrand($input:UpdateBrandInput!){__typename updateBrand(input:$input){__typename ...on BrandUpdated{__typename workspace{__typename ...BrandForm ...BrandSample}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment BrandForm on Workspace{__typename id name contactEmail address taxId paymentInstructions brand{__typename accent}}fragment BrandSample on Workspace{__typename id plan name contactEmail brand{__typename logo{__typename id}accent accentContrast accentOnLight accentOnDark showsBadge}}");
const InvoiceSettingsQueryText = "query InvoiceSettings{__typename workspace{__typename id canManageBrand ...BrandSample ...BrandForm}}fragment BrandSample on Workspace{__typename id plan name contactEmail brand{__typename logo{__typename id}accent accentContrast accentOnLight accentOnDark showsBadge}}fragment BrandForm on Workspace{__typename id name contactEmail address taxId paymentInstructions brand{__typename accent}}";
export const createInvoiceSettingsQuery = (variables?: InvoiceSettingsQueryVariables | (() => InvoiceSettingsQueryVariables), options?: QueryOptions) =>
  createQuery<InvoiceSettingsQuery, InvoiceSettingsQueryVariables>({ query: InvoiceSettingsQueryText, variables: variables ?? {}, ...options });
export const loadInvoiceSettingsQuery = (client: Client, variables: InvoiceSettingsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<InvoiceSettingsQuery, InvoiceSettingsQueryVariables>(InvoiceSettingsQueryText, variables, context).toPromise();
export const createCreateClientMutation = () => createMutation<CreateClientMutation, CreateClientMutationVariables>("mutation CreateClient($input:CreateClientInput!){__typename createClient(input:$input){__typename ...on ClientCreated{__typename client{__typename id name}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
const PortalSettingsQueryText = "query PortalSettings($after:String$search:String!$portal:PortalFilter){__typename workspace{__typename id clients(first:50 after:$after search:$search portal:$portal){__typename totalCount nodes{__typename ...PortalControl}pageInfo{__typename hasNextPage endCursor}}}}fragment PortalControl on Client{__typename id name email archivedAt access{__typename id enabled liveSessions ...PortalState ...LastSignIn ...SectionSwitches invitation{__typename ...InvitationState}}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}fragment SectionSwitches on PortalAccess{__typename id sections}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}";
export const createPortalSettingsQuery = (variables: PortalSettingsQueryVariables | (() => PortalSettingsQueryVariables), options?: QueryOptions) =>
  createQuery<PortalSettingsQuery, PortalSettingsQueryVariables>({ query: PortalSettingsQueryText, variables, ...options });
export const loadPortalSettingsQuery = (client: Client, variables: PortalSettingsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<PortalSettingsQuery, PortalSettingsQueryVariables>(PortalSettingsQueryText, variables, context).toPromise();
const SeatsQueryText = "query Seats{__typename workspace{__typename id ...SeatsNotice}}fragment SeatsNotice on Workspace{__typename id seats{__typename used limit}holders:clients(first:3 portal:ON){__typename nodes{__typename id name}}}";
export const createSeatsQuery = (variables?: SeatsQueryVariables | (() => SeatsQueryVariables), options?: QueryOptions) =>
  createQuery<SeatsQuery, SeatsQueryVariables>({ query: SeatsQueryText, variables: variables ?? {}, ...options });
export const loadSeatsQuery = (client: Client, variables: SeatsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<SeatsQuery, SeatsQueryVariables>(SeatsQueryText, variables, context).toPromise();
export const createCreateWorkspaceMutation = () => createMutation<CreateWorkspaceMutation, CreateWorkspaceMutationVariables>("mutation CreateWorkspace($input:CreateWorkspaceInput!){__typename createWorkspace(input:$input){__typename ...on WorkspaceCreated{__typename workspace{__typename id slug}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createRequestMemberLinkMutation = () => createMutation<RequestMemberLinkMutation, RequestMemberLinkMutationVariables>("mutation RequestMemberLink($input:RequestMemberLinkInput!){__typename requestMemberLink(input:$input){__typename ...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createSignInMemberMutation = () => createMutation<SignInMemberMutation, SignInMemberMutationVariables>("mutation SignInMember($input:SignInMemberInput!){__typename signInMember(input:$input){__typename ...on MemberSignedIn{__typename returnTo}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createSignOutMemberMutation = () => createMutation<SignOutMemberMutation, SignOutMemberMutationVariables>("mutation SignOutMember{__typename signOutMember{__typename ...on Problem{__typename message}}}");
export const createSendMemberInvitationMutation = () => createMutation<SendMemberInvitationMutation, SendMemberInvitationMutationVariables>("mutation SendMemberInvitation($input:SendMemberInvitationInput!){__typename sendMemberInvitation(input:$input){__typename ...on MemberInvitationSent{__typename member{__typename ...TeamMember}}...on Problem{__typename message}}}fragment TeamMember on Member{__typename id name email role lastSignInAt canChangeRole canRemove invitation{__typename ...InvitationState}}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}");
export const createInviteMemberMutation = () => createMutation<InviteMemberMutation, InviteMemberMutationVariables>("mutation InviteMember($input:InviteMemberInput!){__typename inviteMember(input:$input){__typename ...on MemberInvited{__typename member{__typename ...TeamMember}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment TeamMember on Member{__typename id name email role lastSignInAt canChangeRole canRemove invitation{__typename ...InvitationState}}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}");
export const createRemoveMemberMutation = () => createMutation<RemoveMemberMutation, RemoveMemberMutationVariables>("mutation RemoveMember($input:RemoveMemberInput!){__typename removeMember(input:$input){__typename ...on MemberRemoved{__typename memberId}...on Problem{__typename message}}}");
export const createSetMemberRoleMutation = () => createMutation<SetMemberRoleMutation, SetMemberRoleMutationVariables>("mutation SetMemberRole($input:SetMemberRoleInput!){__typename setMemberRole(input:$input){__typename ...on MemberRoleSet{__typename member{__typename id role}}...on Problem{__typename message}}}");
const TeamSettingsQueryText = "query TeamSettings($after:String){__typename workspace{__typename id plan memberLimit canManageTeam members(first:50 after:$after){__typename totalCount nodes{__typename ...TeamMember}pageInfo{__typename hasNextPage endCursor}}}}fragment TeamMember on Member{__typename id name email role lastSignInAt canChangeRole canRemove invitation{__typename ...InvitationState}}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}";
export const createTeamSettingsQuery = (variables?: TeamSettingsQueryVariables | (() => TeamSettingsQueryVariables), options?: QueryOptions) =>
  createQuery<TeamSettingsQuery, TeamSettingsQueryVariables>({ query: TeamSettingsQueryText, variables: variables ?? {}, ...options });
export const loadTeamSettingsQuery = (client: Client, variables: TeamSettingsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<TeamSettingsQuery, TeamSettingsQueryVariables>(TeamSettingsQueryText, variables, context).toPromise();