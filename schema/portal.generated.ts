/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { type Client, createMutation, createQuery, type OperationContext } from "@urql/solid";
type QueryOptions = Pick<Parameters<typeof createQuery>[0], "pause" | "requestPolicy" | "context">;
/** How a contract stands. */
export type ContractStatus =
  /** Being written; no client sees it. */
  | 'DRAFT'
  /** With the client, outside the portal; not signed yet. */
  | 'SENT'
  /** Signed; its client sees it. */
  | 'SIGNED'
  /** Signed once and ended since; its client still sees it. */
  | 'TERMINATED';

/** Either the token of a link, or workspace, e-mail address and code. */
export type EnterPortalInput = {
  /** The six digits of the newest mail; they work in the browser that asked. */
  code?: string | null | undefined;
  /** The address that asked. */
  email?: string | null | undefined;
  /** From the link in the mail. */
  token?: string | null | undefined;
  /** The workspace's slug, together with `email` and `code`. */
  workspace?: string | null | undefined;
};

/** What an event is about. */
export type EventTargetKind =
  /** The client. */
  | 'CLIENT'
  /** A contract. */
  | 'CONTRACT'
  /** A deliverable. */
  | 'DELIVERABLE'
  /** An invoice. */
  | 'INVOICE'
  /** A payment. */
  | 'PAYMENT'
  /** A project. */
  | 'PROJECT';

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

/** How far logging out goes. */
export type LeavePortalInput = {
  /** Whether all sessions of this client end, on every device. */
  everywhere?: boolean;
};

/** The background on which a logo can be seen, in light and dark themes alike. */
export type LogoPlate =
  /** A dark plate: the logo is too light for a white one. */
  | 'DARK'
  /** A white plate. */
  | 'LIGHT'
  /** The logo cannot be seen on either plate, for example because it is blank: show the name. */
  | 'NONE';

/** How money arrived. */
export type PaymentMethod =
  /** By bank transfer. */
  | 'BANK_TRANSFER'
  /** By card. */
  | 'CARD'
  /** In cash. */
  | 'CASH'
  /** By check. */
  | 'CHECK'
  /** In another way. */
  | 'OTHER';

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

/** Either workspace and e-mail address, or the token of a used or expired link, for a new one to the same address. */
export type RequestPortalLinkInput = {
  /** The client's e-mail address. */
  email?: string | null | undefined;
  /** Where to go after signing in: a path of this origin. */
  returnTo?: string | null | undefined;
  /** From the address of a link that no longer works. */
  token?: string | null | undefined;
  /** The workspace's slug. */
  workspace?: string | null | undefined;
};

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

/** Why the session that this browser still presents is over. */
export type SessionEnd =
  /** Its thirty days have passed. */
  | 'EXPIRED'
  /** The business ended it, or took portal access away. */
  | 'REVOKED'
  /** The person logged out. */
  | 'SIGNED_OUT';

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

/** Why a tax has its rate. */
export type TaxCategory =
  /** Exempt, such as a small business's sales (E). */
  | 'EXEMPT'
  /** Exported out of the tax area (G). */
  | 'EXPORT'
  /** Not subject to the tax (O). */
  | 'OUT_OF_SCOPE'
  /** The buyer owes the tax (AE). */
  | 'REVERSE_CHARGE'
  /** Taxed at its rate (S). */
  | 'STANDARD'
  /** Taxed at zero (Z). */
  | 'ZERO';

export type ShellQueryVariables = Exact<{
  workspace: string;
}>;


export type ShellQuery = { __typename: 'Query', signInPage: { __typename: 'SignInPage', workspace: string, sessionEnded: SessionEnd | null, brand: { __typename: 'Brand', name: string, accent: string, contactEmail: string | null, showsBadge: boolean, logo: { __typename: 'Logo', id: string, plate: LogoPlate } | null } } | null, portal: { __typename: 'Portal', isPreview: boolean, sections: Array<Section>, client: { __typename: 'Client', id: string, name: string, email: string | null }, dashboard: { __typename: 'Dashboard', outstandingInvoices: { __typename: 'OutstandingInvoices', total: number } | null } } | null };

export type PortalChangedSubscriptionVariables = Exact<{
  workspace: string;
}>;


export type PortalChangedSubscription = { portalChanged: { __typename: 'PortalChanged', sections: Array<Section> } };

export type ContractDatesFragment = { __typename: 'Contract', id: string, startsOn: string | null, endsOn: string | null };

export type ContractStateFragment = { __typename: 'Contract', id: string, status: ContractStatus, isActive: boolean, endsOn: string | null };

export type DeliverableRowFragment = { __typename: 'Deliverable', id: string, title: string, publishedAt: string | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null, project: { __typename: 'Project', id: string, name: string } | null };

export type DownloadLinkFragment = { __typename: 'File', id: string, name: string, size: number, mediaType: string };

export type FilePreviewFragment = { __typename: 'File', id: string, name: string, size: number, mediaType: string, canPreview: boolean };

export type InvoiceStateFragment = { __typename: 'Invoice', id: string, status: InvoiceStatus, conditions: Array<InvoiceCondition>, amountDue: { __typename: 'Money', amount: number, currency: string } };

export type PortalBrandFragment = { __typename: 'Brand', name: string, accent: string, contactEmail: string | null, showsBadge: boolean, logo: { __typename: 'Logo', id: string, plate: LogoPlate } | null };

export type ProjectDatesFragment = { __typename: 'Project', id: string, startsOn: string | null, endsOn: string | null };

export type ProjectStateFragment = { __typename: 'Project', id: string, status: ProjectStatus };

export type ContractQueryVariables = Exact<{
  workspace: string;
  id: string;
}>;


export type ContractQuery = { __typename: 'Query', portal: { __typename: 'Portal', contract: { __typename: 'Contract', id: string, name: string, signedOn: string | null, paymentTerms: string | null, status: ContractStatus, isActive: boolean, endsOn: string | null, startsOn: string | null, value: { __typename: 'Money', amount: number, currency: string } | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string, canPreview: boolean } | null } | null } | null };

export type ContractRowFragment = { __typename: 'Contract', id: string, name: string, status: ContractStatus, isActive: boolean, endsOn: string | null, startsOn: string | null, value: { __typename: 'Money', amount: number, currency: string } | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null };

export type ContractsQueryVariables = Exact<{
  workspace: string;
  active: boolean;
  after?: string | null | undefined;
}>;


export type ContractsQuery = { __typename: 'Query', portal: { __typename: 'Portal', contracts: { __typename: 'ContractConnection', nodes: Array<{ __typename: 'Contract', id: string, name: string, status: ContractStatus, isActive: boolean, endsOn: string | null, startsOn: string | null, value: { __typename: 'Money', amount: number, currency: string } | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ActivityFeedFragment = { __typename: 'Event', id: string, text: string, at: string, targetKind: EventTargetKind, targetId: string };

export type DashboardQueryVariables = Exact<{
  workspace: string;
}>;


export type DashboardQuery = { __typename: 'Query', portal: { __typename: 'Portal', dashboard: { __typename: 'Dashboard', outstandingInvoices: { __typename: 'OutstandingInvoices', total: number, amounts: Array<{ __typename: 'Money', amount: number, currency: string }>, nodes: Array<{ __typename: 'Invoice', id: string, number: string | null, dueOn: string | null, status: InvoiceStatus, conditions: Array<InvoiceCondition>, amountDue: { __typename: 'Money', amount: number, currency: string } }> } | null, activeProjects: { __typename: 'ActiveProjects', total: number, nodes: Array<{ __typename: 'Project', id: string, name: string, status: ProjectStatus, startsOn: string | null, endsOn: string | null }> } | null, recentDeliverables: { __typename: 'RecentDeliverables', total: number, nodes: Array<{ __typename: 'Deliverable', id: string, title: string, publishedAt: string | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null, project: { __typename: 'Project', id: string, name: string } | null }> } | null, activeContracts: { __typename: 'ActiveContracts', total: number, nodes: Array<{ __typename: 'Contract', id: string, name: string, startsOn: string | null, endsOn: string | null, value: { __typename: 'Money', amount: number, currency: string } | null }> } | null, activity: Array<{ __typename: 'Event', id: string, text: string, at: string, targetKind: EventTargetKind, targetId: string }> } } | null };

export type NeedsYouFragment = { __typename: 'OutstandingInvoices', total: number, amounts: Array<{ __typename: 'Money', amount: number, currency: string }>, nodes: Array<{ __typename: 'Invoice', id: string, number: string | null, dueOn: string | null, status: InvoiceStatus, conditions: Array<InvoiceCondition>, amountDue: { __typename: 'Money', amount: number, currency: string } }> };

export type RecentDeliverablesFragment = { __typename: 'RecentDeliverables', total: number, nodes: Array<{ __typename: 'Deliverable', id: string, title: string, publishedAt: string | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null, project: { __typename: 'Project', id: string, name: string } | null }> };

export type RunningContractsFragment = { __typename: 'ActiveContracts', total: number, nodes: Array<{ __typename: 'Contract', id: string, name: string, startsOn: string | null, endsOn: string | null, value: { __typename: 'Money', amount: number, currency: string } | null }> };

export type RunningProjectsFragment = { __typename: 'ActiveProjects', total: number, nodes: Array<{ __typename: 'Project', id: string, name: string, status: ProjectStatus, startsOn: string | null, endsOn: string | null }> };

export type DeliverableQueryVariables = Exact<{
  workspace: string;
  id: string;
}>;


export type DeliverableQuery = { __typename: 'Query', portal: { __typename: 'Portal', deliverable: { __typename: 'Deliverable', id: string, title: string, description: string | null, publishedAt: string | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string, canPreview: boolean } | null, project: { __typename: 'Project', id: string, name: string } | null } | null } | null };

export type DeliverablesQueryVariables = Exact<{
  workspace: string;
  project?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DeliverablesQuery = { __typename: 'Query', portal: { __typename: 'Portal', deliverables: { __typename: 'DeliverableConnection', nodes: Array<{ __typename: 'Deliverable', id: string, title: string, publishedAt: string | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null, project: { __typename: 'Project', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ProjectFilterQueryVariables = Exact<{
  workspace: string;
}>;


export type ProjectFilterQuery = { __typename: 'Query', portal: { __typename: 'Portal', projects: { __typename: 'ProjectConnection', nodes: Array<{ __typename: 'Project', id: string, name: string, deliverableCount: number | null }> } | null } | null };

export type SignInLinkQueryVariables = Exact<{
  token: string;
}>;


export type SignInLinkQuery = { __typename: 'Query', signInLink: { __typename: 'SignInLink', state: SignInLinkState, workspace: string | null, maskedEmail: string | null, replaces: string | null, returnTo: string | null, brand: { __typename: 'Brand', name: string, accent: string, contactEmail: string | null, showsBadge: boolean, logo: { __typename: 'Logo', id: string, plate: LogoPlate } | null } | null } };

export type HowToPayFragment = { __typename: 'Invoice', id: string, amountDue: { __typename: 'Money', amount: number, currency: string }, paymentDetails: { __typename: 'PaymentDetails', instructions: string | null, payee: string | null, iban: string | null, bic: string | null, reference: string, transferQrText: string | null } | null };

export type InvoiceQueryVariables = Exact<{
  workspace: string;
  id: string;
}>;


export type InvoiceQuery = { __typename: 'Query', portal: { __typename: 'Portal', invoice: { __typename: 'Invoice', id: string, number: string | null, issuedOn: string | null, notes: string | null, dueOn: string | null, voidReason: string | null, voidedAt: string | null, status: InvoiceStatus, conditions: Array<InvoiceCondition>, document: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null, total: { __typename: 'Money', amount: number, currency: string }, amountDue: { __typename: 'Money', amount: number, currency: string }, payments: Array<{ __typename: 'Allocation', id: string, payment: { __typename: 'Payment', id: string, paidOn: string, method: PaymentMethod, receipt: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null } | null, amount: { __typename: 'Money', amount: number, currency: string } }>, seller: { __typename: 'InvoiceParty', name: string, address: string | null, taxId: string | null, vatNumber: string | null, email: string | null } | null, buyer: { __typename: 'InvoiceParty', name: string, address: string | null, taxId: string | null, vatNumber: string | null, email: string | null } | null, lines: Array<{ __typename: 'InvoiceLine', id: string, description: string, quantity: string, taxRate: string, taxCategory: TaxCategory, taxReason: string | null, unitPrice: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }>, subtotal: { __typename: 'Money', amount: number, currency: string }, discount: { __typename: 'Money', amount: number, currency: string }, taxes: Array<{ __typename: 'InvoiceTax', rate: string, category: TaxCategory, net: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }>, amountPaid: { __typename: 'Money', amount: number, currency: string }, paymentDetails: { __typename: 'PaymentDetails', instructions: string | null, payee: string | null, iban: string | null, bic: string | null, reference: string, transferQrText: string | null } | null } | null } | null };

export type InvoiceHeroFragment = { __typename: 'Invoice', id: string, dueOn: string | null, voidReason: string | null, voidedAt: string | null, status: InvoiceStatus, conditions: Array<InvoiceCondition>, total: { __typename: 'Money', amount: number, currency: string }, amountDue: { __typename: 'Money', amount: number, currency: string }, payments: Array<{ __typename: 'Allocation', id: string, payment: { __typename: 'Payment', id: string, paidOn: string } | null }> };

export type InvoiceLinesFragment = { __typename: 'Invoice', id: string, lines: Array<{ __typename: 'InvoiceLine', id: string, description: string, quantity: string, taxRate: string, unitPrice: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }> };

export type InvoicePartiesFragment = { __typename: 'Invoice', id: string, number: string | null, issuedOn: string | null, dueOn: string | null, seller: { __typename: 'InvoiceParty', name: string, address: string | null, taxId: string | null, vatNumber: string | null, email: string | null } | null, buyer: { __typename: 'InvoiceParty', name: string, address: string | null, taxId: string | null, vatNumber: string | null, email: string | null } | null };

export type InvoicePartyFragment = { __typename: 'InvoiceParty', name: string, address: string | null, taxId: string | null, vatNumber: string | null, email: string | null };

export type InvoicePaymentsFragment = { __typename: 'Invoice', id: string, payments: Array<{ __typename: 'Allocation', id: string, amount: { __typename: 'Money', amount: number, currency: string }, payment: { __typename: 'Payment', id: string, paidOn: string, method: PaymentMethod, receipt: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null } | null }> };

export type InvoiceTotalsFragment = { __typename: 'Invoice', id: string, status: InvoiceStatus, subtotal: { __typename: 'Money', amount: number, currency: string }, discount: { __typename: 'Money', amount: number, currency: string }, lines: Array<{ __typename: 'InvoiceLine', id: string, taxCategory: TaxCategory, taxReason: string | null }>, taxes: Array<{ __typename: 'InvoiceTax', rate: string, category: TaxCategory, net: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }>, total: { __typename: 'Money', amount: number, currency: string }, amountPaid: { __typename: 'Money', amount: number, currency: string }, amountDue: { __typename: 'Money', amount: number, currency: string } };

export type InvoiceRowFragment = { __typename: 'Invoice', id: string, number: string | null, issuedOn: string | null, dueOn: string | null, status: InvoiceStatus, conditions: Array<InvoiceCondition>, total: { __typename: 'Money', amount: number, currency: string }, amountDue: { __typename: 'Money', amount: number, currency: string } };

export type InvoicesQueryVariables = Exact<{
  workspace: string;
  outstanding: boolean;
  search: string;
  after?: string | null | undefined;
}>;


export type InvoicesQuery = { __typename: 'Query', portal: { __typename: 'Portal', invoices: { __typename: 'InvoiceConnection', nodes: Array<{ __typename: 'Invoice', id: string, number: string | null, issuedOn: string | null, dueOn: string | null, status: InvoiceStatus, conditions: Array<InvoiceCondition>, total: { __typename: 'Money', amount: number, currency: string }, amountDue: { __typename: 'Money', amount: number, currency: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type InvoiceSumsQueryVariables = Exact<{
  workspace: string;
}>;


export type InvoiceSumsQuery = { __typename: 'Query', portal: { __typename: 'Portal', invoiceSums: Array<{ __typename: 'ClientInvoiceSums', outstanding: { __typename: 'Money', amount: number, currency: string }, overdue: { __typename: 'Money', amount: number, currency: string }, paid: { __typename: 'Money', amount: number, currency: string } }> | null } | null };

export type InvoiceSumsOfCurrencyFragment = { __typename: 'ClientInvoiceSums', outstanding: { __typename: 'Money', amount: number, currency: string }, overdue: { __typename: 'Money', amount: number, currency: string }, paid: { __typename: 'Money', amount: number, currency: string } };

export type PreviewedClientQueryVariables = Exact<{
  id: string;
}>;


export type PreviewedClientQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', id: string, access: { __typename: 'PortalAccess', id: string, enabled: boolean } | null } | null } | null };

export type ProjectQueryVariables = Exact<{
  workspace: string;
  id: string;
  after?: string | null | undefined;
}>;


export type ProjectQuery = { __typename: 'Query', portal: { __typename: 'Portal', project: { __typename: 'Project', id: string, name: string, description: string | null, deliverableCount: number | null, status: ProjectStatus, startsOn: string | null, endsOn: string | null, deliverables: { __typename: 'DeliverableConnection', nodes: Array<{ __typename: 'Deliverable', id: string, title: string, publishedAt: string | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null, project: { __typename: 'Project', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type ProjectRowFragment = { __typename: 'Project', id: string, name: string, deliverableCount: number | null, status: ProjectStatus, startsOn: string | null, endsOn: string | null };

export type ProjectsQueryVariables = Exact<{
  workspace: string;
  after?: string | null | undefined;
}>;


export type ProjectsQuery = { __typename: 'Query', portal: { __typename: 'Portal', projects: { __typename: 'ProjectConnection', nodes: Array<{ __typename: 'Project', id: string, name: string, deliverableCount: number | null, status: ProjectStatus, startsOn: string | null, endsOn: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type RequestPortalLinkMutationVariables = Exact<{
  input: RequestPortalLinkInput;
}>;


export type RequestPortalLinkMutation = { __typename: 'Mutation', requestPortalLink:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'LinkRequested' }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type EnterPortalMutationVariables = Exact<{
  input: EnterPortalInput;
}>;


export type EnterPortalMutation = { __typename: 'Mutation', enterPortal:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'LimitReached', message: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PortalEntered', workspace: string, returnTo: string }
   };

export type LeavePortalMutationVariables = Exact<{
  input?: LeavePortalInput | null | undefined;
}>;


export type LeavePortalMutation = { __typename: 'Mutation', leavePortal:
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'PortalLeft' }
   };

const ShellQueryText = "query Shell($workspace:String!){__typename signInPage(workspace:$workspace){__typename workspace sessionEnded brand{__typename ...PortalBrand}}portal(workspace:$workspace){__typename isPreview sections client{__typename id name email}dashboard{__typename outstandingInvoices{__typename total}}}}fragment PortalBrand on Brand{__typename name accent contactEmail showsBadge logo{__typename id plate}}";
export const createShellQuery = (variables: ShellQueryVariables | (() => ShellQueryVariables), options?: QueryOptions) =>
  createQuery<ShellQuery, ShellQueryVariables>({ query: ShellQueryText, variables, ...options });
export const loadShellQuery = (client: Client, variables: ShellQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ShellQuery, ShellQueryVariables>(ShellQueryText, variables, context).toPromise();
export const PortalChangedSubscriptionText = "subscription PortalChanged($workspace:String!){portalChanged(workspace:$workspace){__typename sections}}";
const ContractQueryText = "query Contract($workspace:String!$id:ID!){__typename portal(workspace:$workspace){__typename contract(id:$id){__typename id name signedOn paymentTerms value{__typename amount currency}file{__typename ...FilePreview}...ContractState ...ContractDates}}}fragment FilePreview on File{__typename id name size mediaType canPreview}fragment ContractState on Contract{__typename id status isActive endsOn}fragment ContractDates on Contract{__typename id startsOn endsOn}";
export const createContractQuery = (variables: ContractQueryVariables | (() => ContractQueryVariables), options?: QueryOptions) =>
  createQuery<ContractQuery, ContractQueryVariables>({ query: ContractQueryText, variables, ...options });
export const loadContractQuery = (client: Client, variables: ContractQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ContractQuery, ContractQueryVariables>(ContractQueryText, variables, context).toPromise();
const ContractsQueryText = "query Contracts($workspace:String!$active:Boolean!$after:String){__typename portal(workspace:$workspace){__typename contracts(first:20 after:$after active:$active){__typename nodes{__typename ...ContractRow}pageInfo{__typename hasNextPage endCursor}}}}fragment ContractRow on Contract{__typename id name value{__typename amount currency}file{__typename ...DownloadLink}...ContractState ...ContractDates}fragment DownloadLink on File{__typename id name size mediaType}fragment ContractState on Contract{__typename id status isActive endsOn}fragment ContractDates on Contract{__typename id startsOn endsOn}";
export const createContractsQuery = (variables: ContractsQueryVariables | (() => ContractsQueryVariables), options?: QueryOptions) =>
  createQuery<ContractsQuery, ContractsQueryVariables>({ query: ContractsQueryText, variables, ...options });
export const loadContractsQuery = (client: Client, variables: ContractsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ContractsQuery, ContractsQueryVariables>(ContractsQueryText, variables, context).toPromise();
const DashboardQueryText = "query Dashboard($workspace:String!){__typename portal(workspace:$workspace){__typename dashboard{__typename outstandingInvoices{__typename ...NeedsYou}activeProjects{__typename ...RunningProjects}recentDeliverables{__typename ...RecentDeliverables}activeContracts{__typename ...RunningContracts}activity{__typename ...ActivityFeed}}}}fragment NeedsYou on OutstandingInvoices{__typename total amounts{__typename amount currency}nodes{__typename id number dueOn amountDue{__typename amount currency}...InvoiceState}}fragment InvoiceState on Invoice{__typename id status conditions amountDue{__typename amount currency}}fragment RunningProjects on ActiveProjects{__typename total nodes{__typename id name ...ProjectState ...ProjectDates}}fragment ProjectState on Project{__typename id status}fragment ProjectDates on Project{__typename id startsOn endsOn}fragment RecentDeliverables on RecentDeliverables{__typename total nodes{__typename id title publishedAt file{__typename ...DownloadLink}project{__typename id name}}}fragment DownloadLink on File{__typename id name size mediaType}fragment RunningContracts on ActiveContracts{__typename total nodes{__typename id name value{__typename amount currency}...ContractDates}}fragment ContractDates on Contract{__typename id startsOn endsOn}fragment ActivityFeed on Event{__typename id text at targetKind targetId}";
export const createDashboardQuery = (variables: DashboardQueryVariables | (() => DashboardQueryVariables), options?: QueryOptions) =>
  createQuery<DashboardQuery, DashboardQueryVariables>({ query: DashboardQueryText, variables, ...options });
export const loadDashboardQuery = (client: Client, variables: DashboardQueryVariables, context?: Partial<OperationContext>) =>
  client.query<DashboardQuery, DashboardQueryVariables>(DashboardQueryText, variables, context).toPromise();
const DeliverableQueryText = "query Deliverable($workspace:String!$id:ID!){__typename portal(workspace:$workspace){__typename deliverable(id:$id){__typename id title description publishedAt file{__typename ...FilePreview}project{__typename id name}}}}fragment FilePreview on File{__typename id name size mediaType canPreview}";
export const createDeliverableQuery = (variables: DeliverableQueryVariables | (() => DeliverableQueryVariables), options?: QueryOptions) =>
  createQuery<DeliverableQuery, DeliverableQueryVariables>({ query: DeliverableQueryText, variables, ...options });
export const loadDeliverableQuery = (client: Client, variables: DeliverableQueryVariables, context?: Partial<OperationContext>) =>
  client.query<DeliverableQuery, DeliverableQueryVariables>(DeliverableQueryText, variables, context).toPromise();
const DeliverablesQueryText = "query Deliverables($workspace:String!$project:ID$after:String){__typename portal(workspace:$workspace){__typename deliverables(first:20 after:$after project:$project){__typename nodes{__typename ...DeliverableRow}pageInfo{__typename hasNextPage endCursor}}}}fragment DeliverableRow on Deliverable{__typename id title publishedAt file{__typename ...DownloadLink}project{__typename id name}}fragment DownloadLink on File{__typename id name size mediaType}";
export const createDeliverablesQuery = (variables: DeliverablesQueryVariables | (() => DeliverablesQueryVariables), options?: QueryOptions) =>
  createQuery<DeliverablesQuery, DeliverablesQueryVariables>({ query: DeliverablesQueryText, variables, ...options });
export const loadDeliverablesQuery = (client: Client, variables: DeliverablesQueryVariables, context?: Partial<OperationContext>) =>
  client.query<DeliverablesQuery, DeliverablesQueryVariables>(DeliverablesQueryText, variables, context).toPromise();
const ProjectFilterQueryText = "query ProjectFilter($workspace:String!){__typename portal(workspace:$workspace){__typename projects(first:100){__typename nodes{__typename id name deliverableCount}}}}";
export const createProjectFilterQuery = (variables: ProjectFilterQueryVariables | (() => ProjectFilterQueryVariables), options?: QueryOptions) =>
  createQuery<ProjectFilterQuery, ProjectFilterQueryVariables>({ query: ProjectFilterQueryText, variables, ...options });
export const loadProjectFilterQuery = (client: Client, variables: ProjectFilterQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ProjectFilterQuery, ProjectFilterQueryVariables>(ProjectFilterQueryText, variables, context).toPromise();
const SignInLinkQueryText = "query SignInLink($token:String!){__typename signInLink(token:$token){__typename state workspace maskedEmail replaces returnTo brand{__typename ...PortalBrand}}}fragment PortalBrand on Brand{__typename name accent contactEmail showsBadge logo{__typename id plate}}";
export const createSignInLinkQuery = (variables: SignInLinkQueryVariables | (() => SignInLinkQueryVariables), options?: QueryOptions) =>
  createQuery<SignInLinkQuery, SignInLinkQueryVariables>({ query: SignInLinkQueryText, variables, ...options });
export const loadSignInLinkQuery = (client: Client, variables: SignInLinkQueryVariables, context?: Partial<OperationContext>) =>
  client.query<SignInLinkQuery, SignInLinkQueryVariables>(SignInLinkQueryText, variables, context).toPromise();
const InvoiceQueryText = "query Invoice($workspace:String!$id:ID!){__typename portal(workspace:$workspace){__typename invoice(id:$id){__typename id number issuedOn notes document{__typename ...DownloadLink}...InvoiceHero ...InvoiceParties ...InvoiceLines ...InvoiceTotals ...InvoicePayments ...HowToPay}}}fragment DownloadLink on File{__typename id name size mediaType}fragment InvoiceHero on Invoice{__typename id dueOn voidReason voidedAt total{__typename amount currency}amountDue{__typename amount currency}payments{__typename id payment{__typename id paidOn}}...InvoiceState}fragment InvoiceState on Invoice{__typename id status conditions amountDue{__typename amount currency}}fragment InvoiceParties on Invoice{__typename id number issuedOn dueOn seller{__typename ...InvoiceParty}buyer{__typename ...InvoiceParty}}fragment InvoiceParty on InvoiceParty{__typename name address taxId vatNumber email}fragment InvoiceLines on Invoice{__typename id lines{__typename id description quantity taxRate unitPrice{__typename amount currency}amount{__typename amount currency}}}fragment InvoiceTotals on Invoice{__typename id status subtotal{__typename amount currency}discount{__typename amount currency}lines{__typename id taxCategory taxReason}taxes{__typename rate category net{__typename amount currency}amount{__typename amount currency}}total{__typename amount currency}amountPaid{__typename amount currency}amountDue{__typename amount currency}}fragment InvoicePayments on Invoice{__typename id payments{__typename id amount{__typename amount currency}payment{__typename id paidOn method receipt{__typename ...DownloadLink}}}}fragment HowToPay on Invoice{__typename id amountDue{__typename amount currency}paymentDetails{__typename instructions payee iban bic reference transferQrText}}";
export const createInvoiceQuery = (variables: InvoiceQueryVariables | (() => InvoiceQueryVariables), options?: QueryOptions) =>
  createQuery<InvoiceQuery, InvoiceQueryVariables>({ query: InvoiceQueryText, variables, ...options });
export const loadInvoiceQuery = (client: Client, variables: InvoiceQueryVariables, context?: Partial<OperationContext>) =>
  client.query<InvoiceQuery, InvoiceQueryVariables>(InvoiceQueryText, variables, context).toPromise();
const InvoicesQueryText = "query Invoices($workspace:String!$outstanding:Boolean!$search:String!$after:String){__typename portal(workspace:$workspace){__typename invoices(first:20 after:$after outstanding:$outstanding search:$search){__typename nodes{__typename ...InvoiceRow}pageInfo{__typename hasNextPage endCursor}}}}fragment InvoiceRow on Invoice{__typename id number issuedOn dueOn total{__typename amount currency}...InvoiceState}fragment InvoiceState on Invoice{__typename id status conditions amountDue{__typename amount currency}}";
export const createInvoicesQuery = (variables: InvoicesQueryVariables | (() => InvoicesQueryVariables), options?: QueryOptions) =>
  createQuery<InvoicesQuery, InvoicesQueryVariables>({ query: InvoicesQueryText, variables, ...options });
export const loadInvoicesQuery = (client: Client, variables: InvoicesQueryVariables, context?: Partial<OperationContext>) =>
  client.query<InvoicesQuery, InvoicesQueryVariables>(InvoicesQueryText, variables, context).toPromise();
const InvoiceSumsQueryText = "query InvoiceSums($workspace:String!){__typename portal(workspace:$workspace){__typename invoiceSums{__typename ...InvoiceSumsOfCurrency}}}fragment InvoiceSumsOfCurrency on ClientInvoiceSums{__typename outstanding{__typename amount currency}overdue{__typename amount currency}paid{__typename amount currency}}";
export const createInvoiceSumsQuery = (variables: InvoiceSumsQueryVariables | (() => InvoiceSumsQueryVariables), options?: QueryOptions) =>
  createQuery<InvoiceSumsQuery, InvoiceSumsQueryVariables>({ query: InvoiceSumsQueryText, variables, ...options });
export const loadInvoiceSumsQuery = (client: Client, variables: InvoiceSumsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<InvoiceSumsQuery, InvoiceSumsQueryVariables>(InvoiceSumsQueryText, variables, context).toPromise();
const PreviewedClientQueryText = "query PreviewedClient($id:ID!){__typename workspace{__typename id client(id:$id){__typename id access{__typename id enabled}}}}";
export const createPreviewedClientQuery = (variables: PreviewedClientQueryVariables | (() => PreviewedClientQueryVariables), options?: QueryOptions) =>
  createQuery<PreviewedClientQuery, PreviewedClientQueryVariables>({ query: PreviewedClientQueryText, variables, ...options });
export const loadPreviewedClientQuery = (client: Client, variables: PreviewedClientQueryVariables, context?: Partial<OperationContext>) =>
  client.query<PreviewedClientQuery, PreviewedClientQueryVariables>(PreviewedClientQueryText, variables, context).toPromise();
const ProjectQueryText = "query Project($workspace:String!$id:ID!$after:String){__typename portal(workspace:$workspace){__typename project(id:$id){__typename id name description deliverableCount deliverables(first:20 after:$after){__typename nodes{__typename ...DeliverableRow}pageInfo{__typename hasNextPage endCursor}}...ProjectState ...ProjectDates}}}fragment DeliverableRow on Deliverable{__typename id title publishedAt file{__typename ...DownloadLink}project{__typename id name}}fragment DownloadLink on File{__typename id name size mediaType}fragment ProjectState on Project{__typename id status}fragment ProjectDates on Project{__typename id startsOn endsOn}";
export const createProjectQuery = (variables: ProjectQueryVariables | (() => ProjectQueryVariables), options?: QueryOptions) =>
  createQuery<ProjectQuery, ProjectQueryVariables>({ query: ProjectQueryText, variables, ...options });
export const loadProjectQuery = (client: Client, variables: ProjectQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ProjectQuery, ProjectQueryVariables>(ProjectQueryText, variables, context).toPromise();
const ProjectsQueryText = "query Projects($workspace:String!$after:String){__typename portal(workspace:$workspace){__typename projects(first:20 after:$after){__typename nodes{__typename ...ProjectRow}pageInfo{__typename hasNextPage endCursor}}}}fragment ProjectRow on Project{__typename id name deliverableCount ...ProjectState ...ProjectDates}fragment ProjectState on Project{__typename id status}fragment ProjectDates on Project{__typename id startsOn endsOn}";
export const createProjectsQuery = (variables: ProjectsQueryVariables | (() => ProjectsQueryVariables), options?: QueryOptions) =>
  createQuery<ProjectsQuery, ProjectsQueryVariables>({ query: ProjectsQueryText, variables, ...options });
export const loadProjectsQuery = (client: Client, variables: ProjectsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ProjectsQuery, ProjectsQueryVariables>(ProjectsQueryText, variables, context).toPromise();
export const createRequestPortalLinkMutation = () => createMutation<RequestPortalLinkMutation, RequestPortalLinkMutationVariables>("mutation RequestPortalLink($input:RequestPortalLinkInput!){__typename requestPortalLink(input:$input){__typename ...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createEnterPortalMutation = () => createMutation<EnterPortalMutation, EnterPortalMutationVariables>("mutation EnterPortal($input:EnterPortalInput!){__typename enterPortal(input:$input){__typename ...on PortalEntered{__typename workspace returnTo}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createLeavePortalMutation = () => createMutation<LeavePortalMutation, LeavePortalMutationVariables>("mutation LeavePortal($input:LeavePortalInput){__typename leavePortal(input:$input){__typename ...on Problem{__typename message}}}");