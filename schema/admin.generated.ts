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

/** Which credit goes to which invoice. */
export type ApplyPaymentInput = {
  /** The payment that has credit left. */
  id: string;
  /** The open invoice, of the same client and currency. */
  invoiceId: string;
};

/** Which client is put away. */
export type ArchiveClientInput = {
  /** The client's. */
  id: string;
};

/** Which project is put away. */
export type ArchiveProjectInput = {
  /** The project's. */
  id: string;
};

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

/** What a contract is worth. */
export type ContractValueInput = {
  /** Whole minor units, as in Money. */
  amount: number;
  /** ISO 4217. */
  currency: string;
};

/** A new client; the portal is off until it is enabled. */
export type CreateClientInput = {
  /** Where invoices are addressed to; at most 1,000 characters. */
  billingAddress?: string | null | undefined;
  /** The reference that a public buyer asks for (Leitweg-ID in Germany); at most 100 characters. */
  buyerReference?: string | null | undefined;
  /** ISO 3166-1 code of the client's country, such as `DE`. */
  country?: string | null | undefined;
  /** Where invoices and sign-in links go: one address. */
  email?: string | null | undefined;
  /** The client's name, 1 to 200 characters. */
  name: string;
  /** Internal notes, at most 10,000 characters; no client reads them. */
  notes?: string | null | undefined;
  /** The client's tax id; at most 100 characters. */
  taxId?: string | null | undefined;
  /** The client's VAT id with its country prefix; blanks and punctuation are removed. */
  vatNumber?: string | null | undefined;
};

/** A new contract with a client. */
export type CreateContractInput = {
  /** The client's. */
  clientId: string;
  /** Its last day, not before the first. */
  endsOn?: string | null | undefined;
  /** The id of a file whose upload is complete; it replaces the one before. */
  file?: string | null | undefined;
  /** What it is called, 1 to 200 characters. */
  name: string;
  /** Internal notes, at most 10,000 characters; no client reads them. */
  notes?: string | null | undefined;
  /** When and how it is paid; at most 10,000 characters. */
  paymentTerms?: string | null | undefined;
  /** When it renews; for members alone. */
  renewsOn?: string | null | undefined;
  /** The day it was signed; today when it is signed without one. */
  signedOn?: string | null | undefined;
  /** Its first day. */
  startsOn?: string | null | undefined;
  /** How it stands. */
  status?: ContractStatus;
  /** What it is worth. */
  value?: ContractValueInput | null | undefined;
};

/** A new deliverable of a project; nobody but members sees it until it is published. */
export type CreateDeliverableInput = {
  /** What it is; plain text, at most 10,000 characters. */
  description?: string | null | undefined;
  /** The id of a file whose upload is complete. */
  file: string;
  /** The project's. */
  projectId: string;
  /** What it is called, 1 to 200 characters. */
  title: string;
};

/** A new draft; all but the client may come later. */
export type CreateInvoiceInput = {
  /** The client's. */
  clientId: string;
  /** Of all its amounts. */
  currency?: string | null | undefined;
  /** Null: none. */
  discount?: InvoiceDiscountInput | null | undefined;
  /** The last day to pay; by the workspace's terms when null at issuing. */
  dueOn?: string | null | undefined;
  /** The day the invoice is to bear; the day of issuing when null. */
  issuedOn?: string | null | undefined;
  /** All lines in their order, at most 500. */
  lines?: Array<InvoiceLineInput> | null | undefined;
  /** A message to the client; plain text, at most 5,000 characters. */
  notes?: string | null | undefined;
  /** Whether the client is reminded of it. */
  sendsReminders?: boolean | null | undefined;
};

/** A new project of a client. */
export type CreateProjectInput = {
  /** The client's. */
  clientId: string;
  /** What it is about; plain text, at most 10,000 characters. */
  description?: string | null | undefined;
  /** Its last day, not before the first. */
  endsOn?: string | null | undefined;
  /** What it is called, 1 to 200 characters. */
  name: string;
  /** Its first day. */
  startsOn?: string | null | undefined;
  /** How it stands. */
  status?: ProjectStatus;
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

/** Which draft is deleted. */
export type DeleteContractInput = {
  /** The contract's. */
  id: string;
};

/** Which draft is deleted. */
export type DeleteInvoiceInput = {
  /** The draft's. */
  id: string;
};

/** Whose portal is switched off. */
export type DisablePortalInput = {
  /** The client's. */
  clientId: string;
};

/** Which invoice is copied. */
export type DuplicateInvoiceInput = {
  /** The invoice's. */
  id: string;
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

/** A discount of the sum of the lines: a rate or an amount, not both. */
export type InvoiceDiscountInput = {
  /** Whole minor units. */
  amount?: number | null | undefined;
  /** Percent with up to four places, 0 to 100. */
  rate?: string | null | undefined;
};

/** One line of an invoice. A draft's may be unfinished: issuing checks them. */
export type InvoiceLineInput = {
  /** What was done; plain text, at most 10,000 characters. */
  description?: string;
  /** A decimal with up to three places, such as `1.5`. */
  quantity?: string;
  /** Why the tax has its rate; by the rate when absent. */
  taxCategory?: TaxCategory | null | undefined;
  /** Percent with up to four places, 0 to 100. */
  taxRate?: string;
  /** What documents print beside a rate of zero. */
  taxReason?: string | null | undefined;
  /** Net, in whole minor units; negative for a credit. */
  unitPrice?: number;
};

/** What totals are worked out for. */
export type InvoicePricingInput = {
  /** Of all amounts. */
  currency: string;
  /** Null: none. */
  discount?: InvoiceDiscountInput | null | undefined;
  /** At most 500 lines. */
  lines: Array<InvoiceLineInput>;
};

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

/** Which draft is issued. */
export type IssueInvoiceInput = {
  /** The invoice's. */
  id: string;
  /** The version that was looked at; another one is refused as CHANGED. */
  version: number;
};

/** The background on which a logo can be seen, in light and dark themes alike. */
export type LogoPlate =
  /** A dark plate: the logo is too light for a white one. */
  | 'DARK'
  /** A white plate. */
  | 'LIGHT'
  /** The logo cannot be seen on either plate, for example because it is blank: show the name. */
  | 'NONE';

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

/** Why something is not possible at this moment. */
export type NotAllowedReason =
  /** The client is archived. */
  | 'ARCHIVED'
  /** It is no longer as it was when it was shown. */
  | 'CHANGED'
  /** The client is archived; restore the client first. */
  | 'CLIENT_ARCHIVED'
  /** Its time has passed. */
  | 'EXPIRED'
  /** The invoice has been issued. */
  | 'ISSUED'
  /** A workspace always has an owner. */
  | 'LAST_OWNER'
  /** No credit is left of the payment, or nothing is due. */
  | 'NOTHING_LEFT'
  /** Only drafts can be deleted. */
  | 'NOT_A_DRAFT'
  /** The invoice is a draft. */
  | 'NOT_ISSUED'
  /** Money has arrived for it. */
  | 'PAID'
  /** The client's portal is not enabled. */
  | 'PORTAL_OFF'
  /** A preview shows, and changes nothing. */
  | 'PREVIEW'
  /** The payment was taken back. */
  | 'REVERSED'
  /** The session that asked has ended. */
  | 'SIGNED_OUT'
  /** The sign-in link has been used. */
  | 'USED'
  /** The invoice is void. */
  | 'VOIDED';

/** An amount of money that arrived. */
export type PaymentAmountInput = {
  /** Whole minor units, as in Money; more than zero. */
  amount: number;
  /** ISO 4217. */
  currency: string;
};

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

/** Whether a deliverable is published. */
export type PublishDeliverableInput = {
  /** The deliverable's. */
  id: string;
  /** False takes it back. */
  published?: boolean;
};

/** Which deliverables are published, or taken back. */
export type PublishDeliverablesInput = {
  /** The deliverables', 1 to 100. */
  ids: Array<string>;
  /** False takes them back. */
  published?: boolean;
};

/** Money that arrived outside the portal. */
export type RecordPaymentInput = {
  /** How much. */
  amount: PaymentAmountInput;
  /** The client; needed where no invoice is named. */
  clientId?: string | null | undefined;
  /** The invoice that it is for; what exceeds its due amount stays the client's credit. */
  invoiceId?: string | null | undefined;
  /** Made once for each intent, 8 to 100 characters: the same key sent again has one effect. */
  key: string;
  /** How it arrived. */
  method?: PaymentMethod;
  /** An internal note, at most 1,000 characters. */
  note?: string | null | undefined;
  /** The day on which it arrived; not in the future. */
  paidOn: string;
  /** Whether the client gets the receipt by mail. */
  sendReceipt?: boolean;
};

/** Which deliverable is removed. */
export type RemoveDeliverableInput = {
  /** The deliverable's. */
  id: string;
};

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

/** Which removed deliverable is to be there again. */
export type RestoreDeliverableInput = {
  /** The deliverable's. */
  id: string;
};

/** Which payment was recorded by mistake, and why. */
export type ReversePaymentInput = {
  /** The payment's. */
  id: string;
  /** Why, 1 to 500 characters; internal. */
  reason: string;
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

/** What is to look different. What is absent stays; null or an empty text empties. */
export type UpdateBrandInput = {
  /** The accent colour, `#rrggbb`; never empty. */
  accent?: string | null | undefined;
  /** The postal address, in up to 500 characters and some lines. */
  address?: string | null | undefined;
  /** The bank's BIC, 8 or 11 characters. */
  bic?: string | null | undefined;
  /** Where clients reach the business: one e-mail address. */
  contactEmail?: string | null | undefined;
  /** The bank account's IBAN; spaces do not matter. */
  iban?: string | null | undefined;
  /** The business's name, 1 to 200 characters; never empty. */
  name?: string | null | undefined;
  /** Who holds the bank account, in up to 70 characters. */
  payee?: string | null | undefined;
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
  /** The reference that a public buyer asks for (Leitweg-ID in Germany); at most 100 characters. */
  buyerReference?: string | null | undefined;
  /** ISO 3166-1 code of the client's country, such as `DE`. */
  country?: string | null | undefined;
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
  /** The client's VAT id with its country prefix; blanks and punctuation are removed. */
  vatNumber?: string | null | undefined;
};

/** What is to be changed of a contract; an absent field stays as it is. */
export type UpdateContractInput = {
  /** Its last day, not before the first. */
  endsOn?: string | null | undefined;
  /** The id of a file whose upload is complete; it replaces the one before. */
  file?: string | null | undefined;
  /** The contract's. */
  id: string;
  /** What it is called, 1 to 200 characters. */
  name?: string | null | undefined;
  /** Internal notes, at most 10,000 characters; no client reads them. */
  notes?: string | null | undefined;
  /** When and how it is paid; at most 10,000 characters. */
  paymentTerms?: string | null | undefined;
  /** When it renews; for members alone. */
  renewsOn?: string | null | undefined;
  /** The day it was signed; today when it is signed without one. */
  signedOn?: string | null | undefined;
  /** Its first day. */
  startsOn?: string | null | undefined;
  /** How it stands. */
  status?: ContractStatus | null | undefined;
  /** What it is worth. */
  value?: ContractValueInput | null | undefined;
};

/** What is to be changed of a deliverable; an absent field stays as it is. */
export type UpdateDeliverableInput = {
  /** What it is; plain text, at most 10,000 characters. */
  description?: string | null | undefined;
  /** Another file in its place; the one before stays as a version. */
  file?: string | null | undefined;
  /** The deliverable's. */
  id: string;
  /** What it is called, 1 to 200 characters. */
  title?: string | null | undefined;
};

/** What is to be changed of an invoice; an absent field stays. Of an issued one this makes a revision. */
export type UpdateInvoiceInput = {
  /** Another client, while it is a draft. */
  clientId?: string | null | undefined;
  /** Of all its amounts. */
  currency?: string | null | undefined;
  /** Null: none. */
  discount?: InvoiceDiscountInput | null | undefined;
  /** The last day to pay; by the workspace's terms when null at issuing. */
  dueOn?: string | null | undefined;
  /** The invoice's. */
  id: string;
  /** The day the invoice is to bear; the day of issuing when null. */
  issuedOn?: string | null | undefined;
  /** All lines in their order, at most 500. */
  lines?: Array<InvoiceLineInput> | null | undefined;
  /** A message to the client; plain text, at most 5,000 characters. */
  notes?: string | null | undefined;
  /** Whether the client gets a mail about the change of an issued invoice. */
  notify?: boolean;
  /** Whether the client is reminded of it. */
  sendsReminders?: boolean | null | undefined;
  /** The version that the change is based on; another one is refused as CHANGED. */
  version: number;
};

/** Numbering and seller. What is absent stays; an empty text empties, where it may be empty. */
export type UpdateInvoiceSettingsInput = {
  /** Whether numbers bear the year and start anew with each. */
  byYear?: boolean | null | undefined;
  /** ISO 3166-1 code of the seller's country, such as `PT`. */
  country?: string | null | undefined;
  /** The seller's name on documents, at most 200 characters. */
  legalName?: string | null | undefined;
  /** The next number; it may only rise. */
  nextNumber?: number | null | undefined;
  /** How many digits a number has at least, 1 to 10. */
  padding?: number | null | undefined;
  /** Days from issuing until an invoice is due, 0 to 365. */
  paymentDays?: number | null | undefined;
  /** What stands before each number, at most 20 characters. */
  prefix?: string | null | undefined;
  /** The days from the due day at which they are; negative before it. At most ten, each once, -60 to 365. */
  reminderDays?: Array<number> | null | undefined;
  /** Whether clients are reminded of open invoices. */
  sendsReminders?: boolean | null | undefined;
  /** Why this small business charges no tax, as its documents say; at most 200 characters. */
  smallBusinessNote?: string | null | undefined;
  /** The seller's VAT id with its country prefix; blanks and punctuation are removed. */
  vatNumber?: string | null | undefined;
};

/** What a member changes about themselves. */
export type UpdateMeInput = {
  /** Your name, 1 to 200 characters, in one line. */
  name: string;
};

/** What is to be changed of a project; an absent field stays as it is. */
export type UpdateProjectInput = {
  /** What it is about; plain text, at most 10,000 characters. */
  description?: string | null | undefined;
  /** Its last day, not before the first. */
  endsOn?: string | null | undefined;
  /** The project's. */
  id: string;
  /** What it is called, 1 to 200 characters. */
  name?: string | null | undefined;
  /** Its first day. */
  startsOn?: string | null | undefined;
  /** How it stands. */
  status?: ProjectStatus | null | undefined;
};

/** What is to be changed of the workspace; an absent field stays as it is. */
export type UpdateWorkspaceInput = {
  /** Its name in addresses: small letters, digits and single hyphens, 2 to 40. Old addresses keep working. */
  slug?: string | null | undefined;
  /** IANA time zone, such as `Europe/Lisbon`. */
  timeZone?: string | null | undefined;
};

/** Which invoice is voided, and why. */
export type VoidInvoiceInput = {
  /** The invoice's. */
  id: string;
  /** Whether what was paid stays the client's credit; refused as PAID when money has arrived and this is not said. */
  keepCredit?: boolean;
  /** Why, 1 to 500 characters; the client reads it. */
  reason: string;
};

export type ShellQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellQuery = { __typename: 'Query', me: { __typename: 'Member', id: string, name: string, email: string, role: Role, workspace: { __typename: 'Workspace', id: string, slug: string, name: string, canManagePortal: boolean, canManageTeam: boolean, brand: { __typename: 'Brand', name: string, accent: string, logo: { __typename: 'Logo', id: string, plate: LogoPlate } | null } } | null } | null };

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

export type ClientFormFragment = { __typename: 'Client', id: string, name: string, email: string | null, billingAddress: string | null, country: string | null, vatNumber: string | null, taxId: string | null, buyerReference: string | null, notes: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean } | null };

export type ClientSelectQueryVariables = Exact<{
  search: string;
  id: string;
  hasChosen: boolean;
}>;


export type ClientSelectQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, clients: { __typename: 'ClientConnection', totalCount: number, nodes: Array<{ __typename: 'Client', id: string, name: string }> } | null, client?: { __typename: 'Client', id: string, name: string, archivedAt: string | null } | null } | null };

export type ContractDatesFragment = { __typename: 'Contract', id: string, startsOn: string | null, endsOn: string | null };

export type ContractStateFragment = { __typename: 'Contract', id: string, status: ContractStatus, isActive: boolean, endsOn: string | null };

export type AudienceFragment = { __typename: 'Client', id: string, name: string, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, sections: Array<Section> } | null };

export type DeliverablePublishFragment = { __typename: 'Deliverable', id: string, title: string, publishedAt: string | null };

export type PublishDeliverableMutationVariables = Exact<{
  input: PublishDeliverableInput;
}>;


export type PublishDeliverableMutation = { __typename: 'Mutation', publishDeliverable:
    | { __typename: 'DeliverablePublished', deliverable: { __typename: 'Deliverable', id: string, title: string, publishedAt: string | null } }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type RemoveDeliverableMutationVariables = Exact<{
  input: RemoveDeliverableInput;
}>;


export type RemoveDeliverableMutation = { __typename: 'Mutation', removeDeliverable:
    | { __typename: 'DeliverableRemoved', id: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type RestoreDeliverableMutationVariables = Exact<{
  input: RestoreDeliverableInput;
}>;


export type RestoreDeliverableMutation = { __typename: 'Mutation', restoreDeliverable:
    | { __typename: 'DeliverableRestored', deliverable: { __typename: 'Deliverable', id: string, title: string } }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type DownloadLinkFragment = { __typename: 'File', id: string, name: string, size: number, mediaType: string };

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

export type FilePreviewFragment = { __typename: 'File', id: string, name: string, size: number, mediaType: string, canPreview: boolean };

export type InvitationStateFragment = { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null };

export type SendPortalInvitationMutationVariables = Exact<{
  input: SendPortalInvitationInput;
}>;


export type SendPortalInvitationMutation = { __typename: 'Mutation', sendPortalInvitation:
    | { __typename: 'LimitReached', message: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PortalInvitationSent', client: { __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, liveSessions: number, lastSignInAt: string | null, sections: Array<Section>, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } | null } }
   };

export type InvoiceStateFragment = { __typename: 'Invoice', id: string, status: InvoiceStatus, conditions: Array<InvoiceCondition> };

export type IssueInvoiceMutationVariables = Exact<{
  input: IssueInvoiceInput;
}>;


export type IssueInvoiceMutation = { __typename: 'Mutation', issueInvoice:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'InvoiceIssued', invoice: { __typename: 'Invoice', id: string, number: string | null, client: { __typename: 'Client', id: string } | null } }
    | { __typename: 'NotAllowedNow', message: string, reason: NotAllowedReason }
    | { __typename: 'NotFound', message: string }
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


export type ClientQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', id: string, email: string | null, billingAddress: string | null, country: string | null, vatNumber: string | null, taxId: string | null, buyerReference: string | null, notes: string | null, createdAt: string, name: string, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, liveSessions: number, lastSignInAt: string | null, sections: Array<Section>, invitation: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } | null } | null } | null };

export type ClientActivityQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ClientActivityQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', id: string, activity: { __typename: 'EventConnection', nodes: Array<{ __typename: 'Event', id: string, text: string, at: string, actorKind: ActorKind, actorName: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type ClientContractsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ClientContractsQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', id: string, contracts: { __typename: 'ContractConnection', nodes: Array<{ __typename: 'Contract', id: string, name: string, status: ContractStatus, isActive: boolean, endsOn: string | null, startsOn: string | null, value: { __typename: 'Money', amount: number, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type ClientDeliverablesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ClientDeliverablesQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', id: string, deliverables: { __typename: 'DeliverableConnection', nodes: Array<{ __typename: 'Deliverable', id: string, title: string, publishedAt: string | null, project: { __typename: 'Project', id: string, name: string } | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

export type ClientFactsFragment = { __typename: 'Client', id: string, email: string | null, billingAddress: string | null, country: string | null, vatNumber: string | null, taxId: string | null, buyerReference: string | null, notes: string | null, createdAt: string };

export type ClientInvoicesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ClientInvoicesQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', id: string, invoices: { __typename: 'InvoiceConnection', nodes: Array<{ __typename: 'Invoice', id: string, number: string | null, issuedOn: string | null, dueOn: string | null, status: InvoiceStatus, conditions: Array<InvoiceCondition>, total: { __typename: 'Money', amount: number, currency: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null } | null };

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

export type ContractQueryVariables = Exact<{
  id: string;
}>;


export type ContractQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, contract: { __typename: 'Contract', id: string, name: string, signedOn: string | null, renewsOn: string | null, paymentTerms: string | null, notes: string | null, status: ContractStatus, isActive: boolean, endsOn: string | null, startsOn: string | null, value: { __typename: 'Money', amount: number, currency: string } | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string, canPreview: boolean } | null, client: { __typename: 'Client', id: string, name: string } | null } | null } | null };

export type DeleteContractMutationVariables = Exact<{
  input: DeleteContractInput;
}>;


export type DeleteContractMutation = { __typename: 'Mutation', deleteContract:
    | { __typename: 'ContractDeleted', id: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type ContractFormFragment = { __typename: 'Contract', id: string, name: string, status: ContractStatus, startsOn: string | null, endsOn: string | null, signedOn: string | null, renewsOn: string | null, paymentTerms: string | null, notes: string | null, value: { __typename: 'Money', amount: number, currency: string } | null, file: { __typename: 'File', id: string, name: string } | null };

export type EditContractQueryVariables = Exact<{
  id: string;
}>;


export type EditContractQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, uploadLimit: number, contract: { __typename: 'Contract', id: string, name: string, status: ContractStatus, startsOn: string | null, endsOn: string | null, signedOn: string | null, renewsOn: string | null, paymentTerms: string | null, notes: string | null, value: { __typename: 'Money', amount: number, currency: string } | null, file: { __typename: 'File', id: string, name: string } | null } | null } | null };

export type UpdateContractMutationVariables = Exact<{
  input: UpdateContractInput;
}>;


export type UpdateContractMutation = { __typename: 'Mutation', updateContract:
    | { __typename: 'ContractUpdated', contract: { __typename: 'Contract', id: string, name: string, status: ContractStatus, startsOn: string | null, endsOn: string | null, signedOn: string | null, renewsOn: string | null, paymentTerms: string | null, notes: string | null, value: { __typename: 'Money', amount: number, currency: string } | null, file: { __typename: 'File', id: string, name: string } | null } }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type UploadLimitQueryVariables = Exact<{ [key: string]: never; }>;


export type UploadLimitQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, uploadLimit: number } | null };

export type CreateContractMutationVariables = Exact<{
  input: CreateContractInput;
}>;


export type CreateContractMutation = { __typename: 'Mutation', createContract:
    | { __typename: 'ContractCreated', contract: { __typename: 'Contract', id: string, name: string, client: { __typename: 'Client', id: string } | null } }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type ContractRowFragment = { __typename: 'Contract', id: string, name: string, status: ContractStatus, isActive: boolean, endsOn: string | null, startsOn: string | null, value: { __typename: 'Money', amount: number, currency: string } | null, client: { __typename: 'Client', id: string, name: string } | null };

export type ContractsQueryVariables = Exact<{
  after?: string | null | undefined;
  search: string;
  status?: Array<ContractStatus> | ContractStatus | null | undefined;
  client?: string | null | undefined;
}>;


export type ContractsQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, contracts: { __typename: 'ContractConnection', nodes: Array<{ __typename: 'Contract', id: string, name: string, status: ContractStatus, isActive: boolean, endsOn: string | null, startsOn: string | null, value: { __typename: 'Money', amount: number, currency: string } | null, client: { __typename: 'Client', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type DeliverableQueryVariables = Exact<{
  id: string;
}>;


export type DeliverableQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, uploadLimit: number, deliverable: { __typename: 'Deliverable', id: string, description: string | null, createdAt: string, title: string, publishedAt: string | null, file: { __typename: 'File', uploadedAt: string, uploadedBy: string | null, id: string, name: string, size: number, mediaType: string, canPreview: boolean } | null, versions: Array<{ __typename: 'File', uploadedAt: string, uploadedBy: string | null, id: string, name: string, size: number, mediaType: string }> | null, project: { __typename: 'Project', id: string, name: string } | null, client: { __typename: 'Client', id: string, name: string, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, sections: Array<Section> } | null } | null } | null } | null };

export type ReplaceFileMutationVariables = Exact<{
  input: UpdateDeliverableInput;
}>;


export type ReplaceFileMutation = { __typename: 'Mutation', updateDeliverable:
    | { __typename: 'DeliverableUpdated', deliverable: { __typename: 'Deliverable', id: string } }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type EditDeliverableQueryVariables = Exact<{
  id: string;
}>;


export type EditDeliverableQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, deliverable: { __typename: 'Deliverable', id: string, title: string, description: string | null } | null } | null };

export type UpdateDeliverableMutationVariables = Exact<{
  input: UpdateDeliverableInput;
}>;


export type UpdateDeliverableMutation = { __typename: 'Mutation', updateDeliverable:
    | { __typename: 'DeliverableUpdated', deliverable: { __typename: 'Deliverable', id: string, title: string, description: string | null } }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type EditClientQueryVariables = Exact<{
  id: string;
}>;


export type EditClientQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, client: { __typename: 'Client', id: string, name: string, email: string | null, billingAddress: string | null, country: string | null, vatNumber: string | null, taxId: string | null, buyerReference: string | null, notes: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean } | null } | null } | null };

export type UpdateClientMutationVariables = Exact<{
  input: UpdateClientInput;
}>;


export type UpdateClientMutation = { __typename: 'Mutation', updateClient:
    | { __typename: 'ClientUpdated', client: { __typename: 'Client', id: string, name: string, email: string | null, billingAddress: string | null, country: string | null, vatNumber: string | null, taxId: string | null, buyerReference: string | null, notes: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean } | null } }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type SignInLinkQueryVariables = Exact<{
  token: string;
}>;


export type SignInLinkQuery = { __typename: 'Query', signInLink: { __typename: 'SignInLink', state: SignInLinkState, purpose: SignInPurpose | null, maskedEmail: string | null, replaces: string | null, returnTo: string | null, brand: { __typename: 'Brand', name: string, logo: { __typename: 'Logo', id: string } | null } | null } };

export type GeneralSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type GeneralSettingsQuery = { __typename: 'Query', me: { __typename: 'Member', id: string, name: string, email: string } | null, workspace: { __typename: 'Workspace', id: string, canManageBrand: boolean, slug: string, timeZone: string } | null };

export type ProfileFormFragment = { __typename: 'Member', id: string, name: string, email: string };

export type UpdateMeMutationVariables = Exact<{
  input: UpdateMeInput;
}>;


export type UpdateMeMutation = { __typename: 'Mutation', updateMe:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'MeUpdated', member: { __typename: 'Member', id: string, name: string, email: string } }
    | { __typename: 'NotAllowedNow', message: string }
   };

export type WorkspaceFormFragment = { __typename: 'Workspace', id: string, slug: string, timeZone: string };

export type UpdateWorkspaceMutationVariables = Exact<{
  input: UpdateWorkspaceInput;
}>;


export type UpdateWorkspaceMutation = { __typename: 'Mutation', updateWorkspace:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'WorkspaceUpdated', workspace: { __typename: 'Workspace', id: string, slug: string, timeZone: string } }
   };

export type InvoiceQueryVariables = Exact<{
  id: string;
}>;


export type InvoiceQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, invoice: { __typename: 'Invoice', id: string, number: string | null, version: number | null, upcomingNumber: string | null, issuedOn: string | null, dueOn: string | null, notes: string | null, voidReason: string | null, voidedAt: string | null, discountRate: string | null, status: InvoiceStatus, conditions: Array<InvoiceCondition>, subtotal: { __typename: 'Money', amount: number, currency: string }, discount: { __typename: 'Money', amount: number, currency: string }, total: { __typename: 'Money', amount: number, currency: string }, amountPaid: { __typename: 'Money', amount: number, currency: string }, amountDue: { __typename: 'Money', amount: number, currency: string }, lines: Array<{ __typename: 'InvoiceLine', id: string, description: string, quantity: string, taxRate: string, taxCategory: TaxCategory, taxReason: string | null, unitPrice: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }>, taxes: Array<{ __typename: 'InvoiceTax', rate: string, category: TaxCategory, net: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }>, document: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null, mails: Array<{ __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null }> | null, payments: Array<{ __typename: 'Allocation', id: string, amount: { __typename: 'Money', amount: number, currency: string }, payment: { __typename: 'Payment', id: string, paidOn: string, method: PaymentMethod, note: string | null, reversed: boolean, reversalReason: string | null, amount: { __typename: 'Money', amount: number, currency: string }, receipt: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null, receiptMail: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } | null }>, client: { __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null } | null } | null } | null };

export type InvoicePageFragment = { __typename: 'Invoice', id: string, number: string | null, version: number | null, upcomingNumber: string | null, issuedOn: string | null, dueOn: string | null, notes: string | null, voidReason: string | null, voidedAt: string | null, discountRate: string | null, status: InvoiceStatus, conditions: Array<InvoiceCondition>, subtotal: { __typename: 'Money', amount: number, currency: string }, discount: { __typename: 'Money', amount: number, currency: string }, total: { __typename: 'Money', amount: number, currency: string }, amountPaid: { __typename: 'Money', amount: number, currency: string }, amountDue: { __typename: 'Money', amount: number, currency: string }, lines: Array<{ __typename: 'InvoiceLine', id: string, description: string, quantity: string, taxRate: string, taxCategory: TaxCategory, taxReason: string | null, unitPrice: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }>, taxes: Array<{ __typename: 'InvoiceTax', rate: string, category: TaxCategory, net: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }>, document: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null, mails: Array<{ __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null }> | null, payments: Array<{ __typename: 'Allocation', id: string, amount: { __typename: 'Money', amount: number, currency: string }, payment: { __typename: 'Payment', id: string, paidOn: string, method: PaymentMethod, note: string | null, reversed: boolean, reversalReason: string | null, amount: { __typename: 'Money', amount: number, currency: string }, receipt: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null, receiptMail: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null } | null }>, client: { __typename: 'Client', id: string, name: string, email: string | null, archivedAt: string | null } | null };

export type TaxRowFragment = { __typename: 'InvoiceTax', rate: string, category: TaxCategory, net: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } };

export type InvoicePaymentFragment = { __typename: 'Payment', id: string, paidOn: string, method: PaymentMethod, note: string | null, reversed: boolean, reversalReason: string | null, amount: { __typename: 'Money', amount: number, currency: string }, receipt: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null, receiptMail: { __typename: 'Mail', id: string, state: MailState, reason: string | null, queuedAt: string, sentAt: string | null } | null };

export type VoidInvoiceMutationVariables = Exact<{
  input: VoidInvoiceInput;
}>;


export type VoidInvoiceMutation = { __typename: 'Mutation', voidInvoice:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'InvoiceVoided', invoice: { __typename: 'Invoice', id: string, client: { __typename: 'Client', id: string } | null } }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type DuplicateInvoiceMutationVariables = Exact<{
  input: DuplicateInvoiceInput;
}>;


export type DuplicateInvoiceMutation = { __typename: 'Mutation', duplicateInvoice:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'InvoiceCreated', invoice: { __typename: 'Invoice', id: string, client: { __typename: 'Client', id: string } | null } }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type DeleteInvoiceMutationVariables = Exact<{
  input: DeleteInvoiceInput;
}>;


export type DeleteInvoiceMutation = { __typename: 'Mutation', deleteInvoice:
    | { __typename: 'InvoiceDeleted', id: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type ClientCreditQueryVariables = Exact<{
  client: string;
}>;


export type ClientCreditQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, payments: { __typename: 'PaymentConnection', nodes: Array<{ __typename: 'Payment', id: string, paidOn: string, unapplied: { __typename: 'Money', amount: number, currency: string } }> } | null } | null };

export type RecordPaymentMutationVariables = Exact<{
  input: RecordPaymentInput;
}>;


export type RecordPaymentMutation = { __typename: 'Mutation', recordPayment:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PaymentRecorded', payment: { __typename: 'Payment', id: string, client: { __typename: 'Client', id: string } | null, unapplied: { __typename: 'Money', amount: number, currency: string } } }
   };

export type ReversePaymentMutationVariables = Exact<{
  input: ReversePaymentInput;
}>;


export type ReversePaymentMutation = { __typename: 'Mutation', reversePayment:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PaymentReversed', payment: { __typename: 'Payment', id: string, client: { __typename: 'Client', id: string } | null } }
   };

export type ApplyPaymentMutationVariables = Exact<{
  input: ApplyPaymentInput;
}>;


export type ApplyPaymentMutation = { __typename: 'Mutation', applyPayment:
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PaymentApplied', payment: { __typename: 'Payment', id: string, client: { __typename: 'Client', id: string } | null } }
   };

export type EditInvoiceQueryVariables = Exact<{
  id: string;
}>;


export type EditInvoiceQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, invoice: { __typename: 'Invoice', id: string, number: string | null, status: InvoiceStatus, version: number | null, upcomingNumber: string | null, currency: string, issuedOn: string | null, dueOn: string | null, notes: string | null, discountRate: string | null, amountPaid: { __typename: 'Money', amount: number }, client: { __typename: 'Client', id: string, name: string, email: string | null } | null, lines: Array<{ __typename: 'InvoiceLine', id: string, description: string, quantity: string, taxRate: string, taxCategory: TaxCategory, taxReason: string | null, unitPrice: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }>, subtotal: { __typename: 'Money', amount: number, currency: string }, discount: { __typename: 'Money', amount: number, currency: string }, taxes: Array<{ __typename: 'InvoiceTax', rate: string, category: TaxCategory, net: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }>, total: { __typename: 'Money', amount: number, currency: string } } | null } | null };

export type InvoiceFormFragment = { __typename: 'Invoice', id: string, number: string | null, status: InvoiceStatus, version: number | null, upcomingNumber: string | null, currency: string, issuedOn: string | null, dueOn: string | null, notes: string | null, discountRate: string | null, amountPaid: { __typename: 'Money', amount: number }, client: { __typename: 'Client', id: string, name: string, email: string | null } | null, lines: Array<{ __typename: 'InvoiceLine', id: string, description: string, quantity: string, taxRate: string, taxCategory: TaxCategory, taxReason: string | null, unitPrice: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }>, subtotal: { __typename: 'Money', amount: number, currency: string }, discount: { __typename: 'Money', amount: number, currency: string }, taxes: Array<{ __typename: 'InvoiceTax', rate: string, category: TaxCategory, net: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }>, total: { __typename: 'Money', amount: number, currency: string } };

export type InvoicePricingQueryVariables = Exact<{
  input: InvoicePricingInput;
}>;


export type InvoicePricingQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, invoicePricing: { __typename: 'InvoicePricing', lines: Array<{ __typename: 'Money', amount: number, currency: string }>, subtotal: { __typename: 'Money', amount: number, currency: string }, discount: { __typename: 'Money', amount: number, currency: string }, taxes: Array<{ __typename: 'InvoiceTax', rate: string, category: TaxCategory, net: { __typename: 'Money', amount: number, currency: string }, amount: { __typename: 'Money', amount: number, currency: string } }>, total: { __typename: 'Money', amount: number, currency: string } } | null } | null };

export type UpdateInvoiceMutationVariables = Exact<{
  input: UpdateInvoiceInput;
}>;


export type UpdateInvoiceMutation = { __typename: 'Mutation', updateInvoice:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'InvoiceUpdated', invoice: { __typename: 'Invoice', id: string, number: string | null, version: number | null, client: { __typename: 'Client', id: string } | null } }
    | { __typename: 'NotAllowedNow', message: string, reason: NotAllowedReason }
    | { __typename: 'NotFound', message: string }
   };

export type AccentPreviewQueryVariables = Exact<{
  accent: string;
}>;


export type AccentPreviewQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, accentPreview: { __typename: 'Accent', accent: string, accentContrast: string, accentOnLight: string, accentOnDark: string } | null } | null };

export type BrandFormFragment = { __typename: 'Workspace', id: string, name: string, contactEmail: string | null, address: string | null, taxId: string | null, paymentInstructions: string | null, payee: string | null, iban: string | null, bic: string | null, brand: { __typename: 'Brand', accent: string } };

export type UpdateBrandMutationVariables = Exact<{
  input: UpdateBrandInput;
}>;


export type UpdateBrandMutation = { __typename: 'Mutation', updateBrand:
    | { __typename: 'BrandUpdated', workspace: { __typename: 'Workspace', id: string, name: string, contactEmail: string | null, address: string | null, taxId: string | null, paymentInstructions: string | null, payee: string | null, iban: string | null, bic: string | null, plan: Plan, brand: { __typename: 'Brand', accent: string, accentContrast: string, accentOnLight: string, accentOnDark: string, showsBadge: boolean, logo: { __typename: 'Logo', id: string, plate: LogoPlate } | null } } }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
   };

export type BrandSampleFragment = { __typename: 'Workspace', id: string, plan: Plan, name: string, contactEmail: string | null, brand: { __typename: 'Brand', accent: string, accentContrast: string, accentOnLight: string, accentOnDark: string, showsBadge: boolean, logo: { __typename: 'Logo', id: string, plate: LogoPlate } | null } };

export type InvoiceSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type InvoiceSettingsQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, canManageBrand: boolean, plan: Plan, name: string, contactEmail: string | null, address: string | null, taxId: string | null, paymentInstructions: string | null, payee: string | null, iban: string | null, bic: string | null, legalName: string | null, country: string | null, vatNumber: string | null, brand: { __typename: 'Brand', accent: string, accentContrast: string, accentOnLight: string, accentOnDark: string, showsBadge: boolean, logo: { __typename: 'Logo', id: string, plate: LogoPlate } | null }, invoiceSettings: { __typename: 'InvoiceSettings', prefix: string, padding: number, byYear: boolean, nextNumber: number, upcomingNumber: string, paymentDays: number, smallBusinessNote: string | null, sendsReminders: boolean, reminderDays: Array<number> } | null } | null };

export type NumberingFormFragment = { __typename: 'Workspace', id: string, legalName: string | null, country: string | null, vatNumber: string | null, invoiceSettings: { __typename: 'InvoiceSettings', prefix: string, padding: number, byYear: boolean, nextNumber: number, upcomingNumber: string, paymentDays: number, smallBusinessNote: string | null, sendsReminders: boolean, reminderDays: Array<number> } | null };

export type UpdateInvoiceSettingsMutationVariables = Exact<{
  input: UpdateInvoiceSettingsInput;
}>;


export type UpdateInvoiceSettingsMutation = { __typename: 'Mutation', updateInvoiceSettings:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'InvoiceSettingsUpdated', workspace: { __typename: 'Workspace', id: string, legalName: string | null, country: string | null, vatNumber: string | null, invoiceSettings: { __typename: 'InvoiceSettings', prefix: string, padding: number, byYear: boolean, nextNumber: number, upcomingNumber: string, paymentDays: number, smallBusinessNote: string | null, sendsReminders: boolean, reminderDays: Array<number> } | null } }
    | { __typename: 'NotAllowedNow', message: string }
   };

export type InvoiceRowFragment = { __typename: 'Invoice', id: string, number: string | null, issuedOn: string | null, dueOn: string | null, status: InvoiceStatus, conditions: Array<InvoiceCondition>, total: { __typename: 'Money', amount: number, currency: string }, client: { __typename: 'Client', id: string, name: string } | null };

export type InvoicesQueryVariables = Exact<{
  after?: string | null | undefined;
  search: string;
  status?: Array<InvoiceStatus> | InvoiceStatus | null | undefined;
  client?: string | null | undefined;
  overdue: boolean;
}>;


export type InvoicesQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, invoices: { __typename: 'InvoiceConnection', nodes: Array<{ __typename: 'Invoice', id: string, number: string | null, issuedOn: string | null, dueOn: string | null, status: InvoiceStatus, conditions: Array<InvoiceCondition>, total: { __typename: 'Money', amount: number, currency: string }, client: { __typename: 'Client', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type InvoiceSumsQueryVariables = Exact<{ [key: string]: never; }>;


export type InvoiceSumsQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, invoiceSums: Array<{ __typename: 'InvoiceSums', outstanding: { __typename: 'Money', amount: number, currency: string }, overdue: { __typename: 'Money', amount: number, currency: string }, drafts: { __typename: 'Money', amount: number, currency: string } }> | null } | null };

export type CreateClientMutationVariables = Exact<{
  input: CreateClientInput;
}>;


export type CreateClientMutation = { __typename: 'Mutation', createClient:
    | { __typename: 'ClientCreated', client: { __typename: 'Client', id: string, name: string } }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
   };

export type CreateInvoiceMutationVariables = Exact<{
  input: CreateInvoiceInput;
}>;


export type CreateInvoiceMutation = { __typename: 'Mutation', createInvoice:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'InvoiceCreated', invoice: { __typename: 'Invoice', id: string, client: { __typename: 'Client', id: string } | null } }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
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

export type DeliverableRowFragment = { __typename: 'Deliverable', id: string, createdAt: string, title: string, publishedAt: string | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null };

export type ProjectQueryVariables = Exact<{
  id: string;
}>;


export type ProjectQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, uploadLimit: number, project: { __typename: 'Project', id: string, description: string | null, startsOn: string | null, endsOn: string | null, name: string, status: ProjectStatus, client: { __typename: 'Client', id: string, name: string, archivedAt: string | null, access: { __typename: 'PortalAccess', id: string, enabled: boolean, sections: Array<Section> } | null } | null } | null, deliverables: { __typename: 'DeliverableConnection', nodes: Array<{ __typename: 'Deliverable', id: string }> } | null } | null };

export type ProjectArchiveFragment = { __typename: 'Project', id: string, name: string, status: ProjectStatus };

export type ArchiveProjectMutationVariables = Exact<{
  input: ArchiveProjectInput;
}>;


export type ArchiveProjectMutation = { __typename: 'Mutation', archiveProject:
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ProjectArchived', project: { __typename: 'Project', id: string, name: string, status: ProjectStatus } }
   };

export type RestoreProjectMutationVariables = Exact<{
  input: UpdateProjectInput;
}>;


export type RestoreProjectMutation = { __typename: 'Mutation', updateProject:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ProjectUpdated', project: { __typename: 'Project', id: string, name: string, status: ProjectStatus } }
   };

export type ProjectDeliverablesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  search: string;
  published?: boolean | null | undefined;
}>;


export type ProjectDeliverablesQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, deliverables: { __typename: 'DeliverableConnection', nodes: Array<{ __typename: 'Deliverable', id: string, createdAt: string, title: string, publishedAt: string | null, file: { __typename: 'File', id: string, name: string, size: number, mediaType: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CreateDeliverableMutationVariables = Exact<{
  input: CreateDeliverableInput;
}>;


export type CreateDeliverableMutation = { __typename: 'Mutation', createDeliverable:
    | { __typename: 'DeliverableCreated', deliverable: { __typename: 'Deliverable', id: string } }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type PublishDeliverablesMutationVariables = Exact<{
  input: PublishDeliverablesInput;
}>;


export type PublishDeliverablesMutation = { __typename: 'Mutation', publishDeliverables:
    | { __typename: 'DeliverablesPublished', deliverables: Array<{ __typename: 'Deliverable', id: string, title: string, publishedAt: string | null }> }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type EditProjectQueryVariables = Exact<{
  id: string;
}>;


export type EditProjectQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, project: { __typename: 'Project', id: string, name: string, description: string | null, status: ProjectStatus, startsOn: string | null, endsOn: string | null } | null } | null };

export type UpdateProjectMutationVariables = Exact<{
  input: UpdateProjectInput;
}>;


export type UpdateProjectMutation = { __typename: 'Mutation', updateProject:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ProjectUpdated', project: { __typename: 'Project', id: string, name: string, description: string | null, status: ProjectStatus, startsOn: string | null, endsOn: string | null } }
   };

export type CreateProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type CreateProjectMutation = { __typename: 'Mutation', createProject:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'ProjectCreated', project: { __typename: 'Project', id: string, name: string, client: { __typename: 'Client', id: string } | null } }
   };

export type ProjectFormFragment = { __typename: 'Project', id: string, name: string, description: string | null, status: ProjectStatus, startsOn: string | null, endsOn: string | null };

export type ProjectRowFragment = { __typename: 'Project', id: string, name: string, status: ProjectStatus, startsOn: string | null, endsOn: string | null, deliverableCount: number | null, client: { __typename: 'Client', id: string, name: string } | null };

export type ProjectsQueryVariables = Exact<{
  after?: string | null | undefined;
  search: string;
  status?: Array<ProjectStatus> | ProjectStatus | null | undefined;
  client?: string | null | undefined;
}>;


export type ProjectsQuery = { __typename: 'Query', workspace: { __typename: 'Workspace', id: string, projects: { __typename: 'ProjectConnection', nodes: Array<{ __typename: 'Project', id: string, name: string, status: ProjectStatus, startsOn: string | null, endsOn: string | null, deliverableCount: number | null, client: { __typename: 'Client', id: string, name: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CreateWorkspaceMutationVariables = Exact<{
  input: CreateWorkspaceInput;
}>;


export type CreateWorkspaceMutation = { __typename: 'Mutation', createWorkspace:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ __typename: 'FieldProblem', field: string, message: string }> }
    | { __typename: 'NotAllowedNow', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'WorkspaceCreated', workspace: { __typename: 'Workspace', id: string, slug: string } }
   };

export type SetUpStateQueryVariables = Exact<{ [key: string]: never; }>;


export type SetUpStateQuery = { __typename: 'Query', needsSetUp: boolean };

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
    | { __typename: 'LimitReached', message: string }
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

const ShellQueryText = "query Shell{__typename me{__typename id name email role workspace{__typename id slug name canManagePortal canManageTeam brand{__typename name accent logo{__typename id plate}}}}}";
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
const ClientSelectQueryText = "query ClientSelect($search:String!$id:ID!$hasChosen:Boolean!){__typename workspace{__typename id clients(first:100 search:$search){__typename totalCount nodes{__typename id name}}client(id:$id)@include(if:$hasChosen){__typename id name archivedAt}}}";
export const createClientSelectQuery = (variables: ClientSelectQueryVariables | (() => ClientSelectQueryVariables), options?: QueryOptions) =>
  createQuery<ClientSelectQuery, ClientSelectQueryVariables>({ query: ClientSelectQueryText, variables, ...options });
export const loadClientSelectQuery = (client: Client, variables: ClientSelectQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientSelectQuery, ClientSelectQueryVariables>(ClientSelectQueryText, variables, context).toPromise();
export const createPublishDeliverableMutation = () => createMutation<PublishDeliverableMutation, PublishDeliverableMutationVariables>("mutation PublishDeliverable($input:PublishDeliverableInput!){__typename publishDeliverable(input:$input){__typename ...on DeliverablePublished{__typename deliverable{__typename ...DeliverablePublish}}...on Problem{__typename message}}}fragment DeliverablePublish on Deliverable{__typename id title publishedAt}");
export const createRemoveDeliverableMutation = () => createMutation<RemoveDeliverableMutation, RemoveDeliverableMutationVariables>("mutation RemoveDeliverable($input:RemoveDeliverableInput!){__typename removeDeliverable(input:$input){__typename ...on DeliverableRemoved{__typename id}...on Problem{__typename message}}}");
export const createRestoreDeliverableMutation = () => createMutation<RestoreDeliverableMutation, RestoreDeliverableMutationVariables>("mutation RestoreDeliverable($input:RestoreDeliverableInput!){__typename restoreDeliverable(input:$input){__typename ...on DeliverableRestored{__typename deliverable{__typename id title}}...on Problem{__typename message}}}");
export const createEnablePortalMutation = () => createMutation<EnablePortalMutation, EnablePortalMutationVariables>("mutation EnablePortal($input:EnablePortalInput!){__typename enablePortal(input:$input){__typename ...on PortalEnabled{__typename client{__typename ...PortalControl}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment PortalControl on Client{__typename id name email archivedAt access{__typename id enabled liveSessions ...PortalState ...LastSignIn ...SectionSwitches invitation{__typename ...InvitationState}}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}fragment SectionSwitches on PortalAccess{__typename id sections}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}");
export const createDisablePortalMutation = () => createMutation<DisablePortalMutation, DisablePortalMutationVariables>("mutation DisablePortal($input:DisablePortalInput!){__typename disablePortal(input:$input){__typename ...on PortalDisabled{__typename client{__typename ...PortalControl}}...on Problem{__typename message}}}fragment PortalControl on Client{__typename id name email archivedAt access{__typename id enabled liveSessions ...PortalState ...LastSignIn ...SectionSwitches invitation{__typename ...InvitationState}}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}fragment SectionSwitches on PortalAccess{__typename id sections}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}");
export const createSendPortalInvitationMutation = () => createMutation<SendPortalInvitationMutation, SendPortalInvitationMutationVariables>("mutation SendPortalInvitation($input:SendPortalInvitationInput!){__typename sendPortalInvitation(input:$input){__typename ...on PortalInvitationSent{__typename client{__typename ...PortalControl}}...on Problem{__typename message}}}fragment PortalControl on Client{__typename id name email archivedAt access{__typename id enabled liveSessions ...PortalState ...LastSignIn ...SectionSwitches invitation{__typename ...InvitationState}}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}fragment SectionSwitches on PortalAccess{__typename id sections}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}");
export const createIssueInvoiceMutation = () => createMutation<IssueInvoiceMutation, IssueInvoiceMutationVariables>("mutation IssueInvoice($input:IssueInvoiceInput!){__typename issueInvoice(input:$input){__typename ...on InvoiceIssued{__typename invoice{__typename id number client{__typename id}}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}...on NotAllowedNow{__typename reason}}}");
export const createStartPreviewMutation = () => createMutation<StartPreviewMutation, StartPreviewMutationVariables>("mutation StartPreview($input:StartPreviewInput!){__typename startPreview(input:$input){__typename ...on PreviewStarted{__typename preview workspace}...on Problem{__typename message}}}");
export const createRevokePortalSessionsMutation = () => createMutation<RevokePortalSessionsMutation, RevokePortalSessionsMutationVariables>("mutation RevokePortalSessions($input:RevokePortalSessionsInput!){__typename revokePortalSessions(input:$input){__typename ...on PortalSessionsRevoked{__typename sessions client{__typename ...PortalControl}}...on Problem{__typename message}}}fragment PortalControl on Client{__typename id name email archivedAt access{__typename id enabled liveSessions ...PortalState ...LastSignIn ...SectionSwitches invitation{__typename ...InvitationState}}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}fragment SectionSwitches on PortalAccess{__typename id sections}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}");
export const createSetSectionVisibilityMutation = () => createMutation<SetSectionVisibilityMutation, SetSectionVisibilityMutationVariables>("mutation SetSectionVisibility($input:SetSectionVisibilityInput!){__typename setSectionVisibility(input:$input){__typename ...on SectionVisibilitySet{__typename client{__typename id access{__typename ...SectionSwitches}}}...on Problem{__typename message}}}fragment SectionSwitches on PortalAccess{__typename id sections}");
const ClientQueryText = "query Client($id:ID!){__typename workspace{__typename id client(id:$id){__typename ...ClientFacts ...ArchiveButton ...PortalControl}}}fragment ClientFacts on Client{__typename id email billingAddress country vatNumber taxId buyerReference notes createdAt}fragment ArchiveButton on Client{__typename id name archivedAt access{__typename id enabled}}fragment PortalControl on Client{__typename id name email archivedAt access{__typename id enabled liveSessions ...PortalState ...LastSignIn ...SectionSwitches invitation{__typename ...InvitationState}}}fragment PortalState on PortalAccess{__typename id enabled}fragment LastSignIn on PortalAccess{__typename id lastSignInAt}fragment SectionSwitches on PortalAccess{__typename id sections}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}";
export const createClientQuery = (variables: ClientQueryVariables | (() => ClientQueryVariables), options?: QueryOptions) =>
  createQuery<ClientQuery, ClientQueryVariables>({ query: ClientQueryText, variables, ...options });
export const loadClientQuery = (client: Client, variables: ClientQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientQuery, ClientQueryVariables>(ClientQueryText, variables, context).toPromise();
const ClientActivityQueryText = "query ClientActivity($id:ID!$after:String){__typename workspace{__typename id client(id:$id){__typename id activity(first:20 after:$after){__typename nodes{__typename id text at actorKind actorName}pageInfo{__typename hasNextPage endCursor}}}}}";
export const createClientActivityQuery = (variables: ClientActivityQueryVariables | (() => ClientActivityQueryVariables), options?: QueryOptions) =>
  createQuery<ClientActivityQuery, ClientActivityQueryVariables>({ query: ClientActivityQueryText, variables, ...options });
export const loadClientActivityQuery = (client: Client, variables: ClientActivityQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientActivityQuery, ClientActivityQueryVariables>(ClientActivityQueryText, variables, context).toPromise();
const ClientContractsQueryText = "query ClientContracts($id:ID!$after:String){__typename workspace{__typename id client(id:$id){__typename id contracts(first:10 after:$after){__typename nodes{__typename id name value{__typename amount currency}...ContractState ...ContractDates}pageInfo{__typename hasNextPage endCursor}}}}}fragment ContractState on Contract{__typename id status isActive endsOn}fragment ContractDates on Contract{__typename id startsOn endsOn}";
export const createClientContractsQuery = (variables: ClientContractsQueryVariables | (() => ClientContractsQueryVariables), options?: QueryOptions) =>
  createQuery<ClientContractsQuery, ClientContractsQueryVariables>({ query: ClientContractsQueryText, variables, ...options });
export const loadClientContractsQuery = (client: Client, variables: ClientContractsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientContractsQuery, ClientContractsQueryVariables>(ClientContractsQueryText, variables, context).toPromise();
const ClientDeliverablesQueryText = "query ClientDeliverables($id:ID!$after:String){__typename workspace{__typename id client(id:$id){__typename id deliverables(first:10 after:$after){__typename nodes{__typename id title publishedAt project{__typename id name}file{__typename ...DownloadLink}}pageInfo{__typename hasNextPage endCursor}}}}}fragment DownloadLink on File{__typename id name size mediaType}";
export const createClientDeliverablesQuery = (variables: ClientDeliverablesQueryVariables | (() => ClientDeliverablesQueryVariables), options?: QueryOptions) =>
  createQuery<ClientDeliverablesQuery, ClientDeliverablesQueryVariables>({ query: ClientDeliverablesQueryText, variables, ...options });
export const loadClientDeliverablesQuery = (client: Client, variables: ClientDeliverablesQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientDeliverablesQuery, ClientDeliverablesQueryVariables>(ClientDeliverablesQueryText, variables, context).toPromise();
const ClientInvoicesQueryText = "query ClientInvoices($id:ID!$after:String){__typename workspace{__typename id client(id:$id){__typename id invoices(first:10 after:$after){__typename nodes{__typename id number issuedOn dueOn total{__typename amount currency}...InvoiceState}pageInfo{__typename hasNextPage endCursor}}}}}fragment InvoiceState on Invoice{__typename id status conditions}";
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
const ContractQueryText = "query Contract($id:ID!){__typename workspace{__typename id contract(id:$id){__typename id name signedOn renewsOn paymentTerms notes value{__typename amount currency}file{__typename ...FilePreview}client{__typename id name}...ContractState ...ContractDates}}}fragment FilePreview on File{__typename id name size mediaType canPreview}fragment ContractState on Contract{__typename id status isActive endsOn}fragment ContractDates on Contract{__typename id startsOn endsOn}";
export const createContractQuery = (variables: ContractQueryVariables | (() => ContractQueryVariables), options?: QueryOptions) =>
  createQuery<ContractQuery, ContractQueryVariables>({ query: ContractQueryText, variables, ...options });
export const loadContractQuery = (client: Client, variables: ContractQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ContractQuery, ContractQueryVariables>(ContractQueryText, variables, context).toPromise();
export const createDeleteContractMutation = () => createMutation<DeleteContractMutation, DeleteContractMutationVariables>("mutation DeleteContract($input:DeleteContractInput!){__typename deleteContract(input:$input){__typename ...on ContractDeleted{__typename id}...on Problem{__typename message}}}");
const EditContractQueryText = "query EditContract($id:ID!){__typename workspace{__typename id uploadLimit contract(id:$id){__typename ...ContractForm}}}fragment ContractForm on Contract{__typename id name status startsOn endsOn signedOn renewsOn paymentTerms notes value{__typename amount currency}file{__typename id name}}";
export const createEditContractQuery = (variables: EditContractQueryVariables | (() => EditContractQueryVariables), options?: QueryOptions) =>
  createQuery<EditContractQuery, EditContractQueryVariables>({ query: EditContractQueryText, variables, ...options });
export const loadEditContractQuery = (client: Client, variables: EditContractQueryVariables, context?: Partial<OperationContext>) =>
  client.query<EditContractQuery, EditContractQueryVariables>(EditContractQueryText, variables, context).toPromise();
export const createUpdateContractMutation = () => createMutation<UpdateContractMutation, UpdateContractMutationVariables>("mutation UpdateContract($input:UpdateContractInput!){__typename updateContract(input:$input){__typename ...on ContractUpdated{__typename contract{__typename ...ContractForm}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment ContractForm on Contract{__typename id name status startsOn endsOn signedOn renewsOn paymentTerms notes value{__typename amount currency}file{__typename id name}}");
const UploadLimitQueryText = "query UploadLimit{__typename workspace{__typename id uploadLimit}}";
export const createUploadLimitQuery = (variables?: UploadLimitQueryVariables | (() => UploadLimitQueryVariables), options?: QueryOptions) =>
  createQuery<UploadLimitQuery, UploadLimitQueryVariables>({ query: UploadLimitQueryText, variables: variables ?? {}, ...options });
export const loadUploadLimitQuery = (client: Client, variables: UploadLimitQueryVariables, context?: Partial<OperationContext>) =>
  client.query<UploadLimitQuery, UploadLimitQueryVariables>(UploadLimitQueryText, variables, context).toPromise();
export const createCreateContractMutation = () => createMutation<CreateContractMutation, CreateContractMutationVariables>("mutation CreateContract($input:CreateContractInput!){__typename createContract(input:$input){__typename ...on ContractCreated{__typename contract{__typename id name client{__typename id}}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
const ContractsQueryText = "query Contracts($after:String$search:String!$status:[ContractStatus!]$client:ID){__typename workspace{__typename id contracts(first:50 after:$after search:$search status:$status client:$client){__typename nodes{__typename ...ContractRow}pageInfo{__typename hasNextPage endCursor}}}}fragment ContractRow on Contract{__typename id name value{__typename amount currency}client{__typename id name}...ContractState ...ContractDates}fragment ContractState on Contract{__typename id status isActive endsOn}fragment ContractDates on Contract{__typename id startsOn endsOn}";
export const createContractsQuery = (variables: ContractsQueryVariables | (() => ContractsQueryVariables), options?: QueryOptions) =>
  createQuery<ContractsQuery, ContractsQueryVariables>({ query: ContractsQueryText, variables, ...options });
export const loadContractsQuery = (client: Client, variables: ContractsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ContractsQuery, ContractsQueryVariables>(ContractsQueryText, variables, context).toPromise();
const DeliverableQueryText = "query Deliverable($id:ID!){__typename workspace{__typename id uploadLimit deliverable(id:$id){__typename id description createdAt file{__typename uploadedAt uploadedBy ...FilePreview}versions{__typename uploadedAt uploadedBy ...DownloadLink}project{__typename id name}client{__typename ...Audience}...DeliverablePublish}}}fragment FilePreview on File{__typename id name size mediaType canPreview}fragment DownloadLink on File{__typename id name size mediaType}fragment Audience on Client{__typename id name archivedAt access{__typename id enabled sections}}fragment DeliverablePublish on Deliverable{__typename id title publishedAt}";
export const createDeliverableQuery = (variables: DeliverableQueryVariables | (() => DeliverableQueryVariables), options?: QueryOptions) =>
  createQuery<DeliverableQuery, DeliverableQueryVariables>({ query: DeliverableQueryText, variables, ...options });
export const loadDeliverableQuery = (client: Client, variables: DeliverableQueryVariables, context?: Partial<OperationContext>) =>
  client.query<DeliverableQuery, DeliverableQueryVariables>(DeliverableQueryText, variables, context).toPromise();
export const createReplaceFileMutation = () => createMutation<ReplaceFileMutation, ReplaceFileMutationVariables>("mutation ReplaceFile($input:UpdateDeliverableInput!){__typename updateDeliverable(input:$input){__typename ...on DeliverableUpdated{__typename deliverable{__typename id}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
const EditDeliverableQueryText = "query EditDeliverable($id:ID!){__typename workspace{__typename id deliverable(id:$id){__typename id title description}}}";
export const createEditDeliverableQuery = (variables: EditDeliverableQueryVariables | (() => EditDeliverableQueryVariables), options?: QueryOptions) =>
  createQuery<EditDeliverableQuery, EditDeliverableQueryVariables>({ query: EditDeliverableQueryText, variables, ...options });
export const loadEditDeliverableQuery = (client: Client, variables: EditDeliverableQueryVariables, context?: Partial<OperationContext>) =>
  client.query<EditDeliverableQuery, EditDeliverableQueryVariables>(EditDeliverableQueryText, variables, context).toPromise();
export const createUpdateDeliverableMutation = () => createMutation<UpdateDeliverableMutation, UpdateDeliverableMutationVariables>("mutation UpdateDeliverable($input:UpdateDeliverableInput!){__typename updateDeliverable(input:$input){__typename ...on DeliverableUpdated{__typename deliverable{__typename id title description}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
const EditClientQueryText = "query EditClient($id:ID!){__typename workspace{__typename id client(id:$id){__typename ...ClientForm}}}fragment ClientForm on Client{__typename id name email billingAddress country vatNumber taxId buyerReference notes access{__typename id enabled}}";
export const createEditClientQuery = (variables: EditClientQueryVariables | (() => EditClientQueryVariables), options?: QueryOptions) =>
  createQuery<EditClientQuery, EditClientQueryVariables>({ query: EditClientQueryText, variables, ...options });
export const loadEditClientQuery = (client: Client, variables: EditClientQueryVariables, context?: Partial<OperationContext>) =>
  client.query<EditClientQuery, EditClientQueryVariables>(EditClientQueryText, variables, context).toPromise();
export const createUpdateClientMutation = () => createMutation<UpdateClientMutation, UpdateClientMutationVariables>("mutation UpdateClient($input:UpdateClientInput!){__typename updateClient(input:$input){__typename ...on ClientUpdated{__typename client{__typename ...ClientForm}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment ClientForm on Client{__typename id name email billingAddress country vatNumber taxId buyerReference notes access{__typename id enabled}}");
const SignInLinkQueryText = "query SignInLink($token:String!){__typename signInLink(token:$token){__typename state purpose maskedEmail replaces returnTo brand{__typename name logo{__typename id}}}}";
export const createSignInLinkQuery = (variables: SignInLinkQueryVariables | (() => SignInLinkQueryVariables), options?: QueryOptions) =>
  createQuery<SignInLinkQuery, SignInLinkQueryVariables>({ query: SignInLinkQueryText, variables, ...options });
export const loadSignInLinkQuery = (client: Client, variables: SignInLinkQueryVariables, context?: Partial<OperationContext>) =>
  client.query<SignInLinkQuery, SignInLinkQueryVariables>(SignInLinkQueryText, variables, context).toPromise();
const GeneralSettingsQueryText = "query GeneralSettings{__typename me{__typename ...ProfileForm}workspace{__typename id canManageBrand ...WorkspaceForm}}fragment ProfileForm on Member{__typename id name email}fragment WorkspaceForm on Workspace{__typename id slug timeZone}";
export const createGeneralSettingsQuery = (variables?: GeneralSettingsQueryVariables | (() => GeneralSettingsQueryVariables), options?: QueryOptions) =>
  createQuery<GeneralSettingsQuery, GeneralSettingsQueryVariables>({ query: GeneralSettingsQueryText, variables: variables ?? {}, ...options });
export const loadGeneralSettingsQuery = (client: Client, variables: GeneralSettingsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<GeneralSettingsQuery, GeneralSettingsQueryVariables>(GeneralSettingsQueryText, variables, context).toPromise();
export const createUpdateMeMutation = () => createMutation<UpdateMeMutation, UpdateMeMutationVariables>("mutation UpdateMe($input:UpdateMeInput!){__typename updateMe(input:$input){__typename ...on MeUpdated{__typename member{__typename ...ProfileForm}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment ProfileForm on Member{__typename id name email}");
export const createUpdateWorkspaceMutation = () => createMutation<UpdateWorkspaceMutation, UpdateWorkspaceMutationVariables>("mutation UpdateWorkspace($input:UpdateWorkspaceInput!){__typename updateWorkspace(input:$input){__typename ...on WorkspaceUpdated{__typename workspace{__typename ...WorkspaceForm}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment WorkspaceForm on Workspace{__typename id slug timeZone}");
const InvoiceQueryText = "query Invoice($id:ID!){__typename workspace{__typename id invoice(id:$id){__typename ...InvoicePage}}}fragment InvoicePage on Invoice{__typename id number version upcomingNumber issuedOn dueOn notes voidReason voidedAt discountRate subtotal{__typename amount currency}discount{__typename amount currency}total{__typename amount currency}amountPaid{__typename amount currency}amountDue{__typename amount currency}lines{__typename id description quantity unitPrice{__typename amount currency}taxRate taxCategory taxReason amount{__typename amount currency}}taxes{__typename ...TaxRow}document{__typename ...DownloadLink}mails{__typename ...InvitationState}payments{__typename id amount{__typename amount currency}payment{__typename ...InvoicePayment}}client{__typename id name email archivedAt}...InvoiceState}fragment TaxRow on InvoiceTax{__typename rate category net{__typename amount currency}amount{__typename amount currency}}fragment DownloadLink on File{__typename id name size mediaType}fragment InvitationState on Mail{__typename id state reason queuedAt sentAt}fragment InvoicePayment on Payment{__typename id paidOn method note reversed reversalReason amount{__typename amount currency}receipt{__typename ...DownloadLink}receiptMail{__typename ...InvitationState}}fragment InvoiceState on Invoice{__typename id status conditions}";
export const createInvoiceQuery = (variables: InvoiceQueryVariables | (() => InvoiceQueryVariables), options?: QueryOptions) =>
  createQuery<InvoiceQuery, InvoiceQueryVariables>({ query: InvoiceQueryText, variables, ...options });
export const loadInvoiceQuery = (client: Client, variables: InvoiceQueryVariables, context?: Partial<OperationContext>) =>
  client.query<InvoiceQuery, InvoiceQueryVariables>(InvoiceQueryText, variables, context).toPromise();
export const createVoidInvoiceMutation = () => createMutation<VoidInvoiceMutation, VoidInvoiceMutationVariables>("mutation VoidInvoice($input:VoidInvoiceInput!){__typename voidInvoice(input:$input){__typename ...on InvoiceVoided{__typename invoice{__typename id client{__typename id}}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createDuplicateInvoiceMutation = () => createMutation<DuplicateInvoiceMutation, DuplicateInvoiceMutationVariables>("mutation DuplicateInvoice($input:DuplicateInvoiceInput!){__typename duplicateInvoice(input:$input){__typename ...on InvoiceCreated{__typename invoice{__typename id client{__typename id}}}...on Problem{__typename message}}}");
export const createDeleteInvoiceMutation = () => createMutation<DeleteInvoiceMutation, DeleteInvoiceMutationVariables>("mutation DeleteInvoice($input:DeleteInvoiceInput!){__typename deleteInvoice(input:$input){__typename ...on InvoiceDeleted{__typename id}...on Problem{__typename message}}}");
const ClientCreditQueryText = "query ClientCredit($client:ID!){__typename workspace{__typename id payments(client:$client unapplied:true first:100){__typename nodes{__typename id paidOn unapplied{__typename amount currency}}}}}";
export const createClientCreditQuery = (variables: ClientCreditQueryVariables | (() => ClientCreditQueryVariables), options?: QueryOptions) =>
  createQuery<ClientCreditQuery, ClientCreditQueryVariables>({ query: ClientCreditQueryText, variables, ...options });
export const loadClientCreditQuery = (client: Client, variables: ClientCreditQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ClientCreditQuery, ClientCreditQueryVariables>(ClientCreditQueryText, variables, context).toPromise();
export const createRecordPaymentMutation = () => createMutation<RecordPaymentMutation, RecordPaymentMutationVariables>("mutation RecordPayment($input:RecordPaymentInput!){__typename recordPayment(input:$input){__typename ...on PaymentRecorded{__typename payment{__typename id client{__typename id}unapplied{__typename amount currency}}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createReversePaymentMutation = () => createMutation<ReversePaymentMutation, ReversePaymentMutationVariables>("mutation ReversePayment($input:ReversePaymentInput!){__typename reversePayment(input:$input){__typename ...on PaymentReversed{__typename payment{__typename id client{__typename id}}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createApplyPaymentMutation = () => createMutation<ApplyPaymentMutation, ApplyPaymentMutationVariables>("mutation ApplyPayment($input:ApplyPaymentInput!){__typename applyPayment(input:$input){__typename ...on PaymentApplied{__typename payment{__typename id client{__typename id}}}...on Problem{__typename message}}}");
const EditInvoiceQueryText = "query EditInvoice($id:ID!){__typename workspace{__typename id invoice(id:$id){__typename ...InvoiceForm}}}fragment InvoiceForm on Invoice{__typename id number status version upcomingNumber currency issuedOn dueOn notes discountRate amountPaid{__typename amount}client{__typename id name email}lines{__typename id description quantity unitPrice{__typename amount currency}taxRate taxCategory taxReason amount{__typename amount currency}}subtotal{__typename amount currency}discount{__typename amount currency}taxes{__typename ...TaxRow}total{__typename amount currency}}fragment TaxRow on InvoiceTax{__typename rate category net{__typename amount currency}amount{__typename amount currency}}";
export const createEditInvoiceQuery = (variables: EditInvoiceQueryVariables | (() => EditInvoiceQueryVariables), options?: QueryOptions) =>
  createQuery<EditInvoiceQuery, EditInvoiceQueryVariables>({ query: EditInvoiceQueryText, variables, ...options });
export const loadEditInvoiceQuery = (client: Client, variables: EditInvoiceQueryVariables, context?: Partial<OperationContext>) =>
  client.query<EditInvoiceQuery, EditInvoiceQueryVariables>(EditInvoiceQueryText, variables, context).toPromise();
const InvoicePricingQueryText = "query InvoicePricing($input:InvoicePricingInput!){__typename workspace{__typename id invoicePricing(input:$input){__typename lines{__typename amount currency}subtotal{__typename amount currency}discount{__typename amount currency}taxes{__typename ...TaxRow}total{__typename amount currency}}}}fragment TaxRow on InvoiceTax{__typename rate category net{__typename amount currency}amount{__typename amount currency}}";
export const createInvoicePricingQuery = (variables: InvoicePricingQueryVariables | (() => InvoicePricingQueryVariables), options?: QueryOptions) =>
  createQuery<InvoicePricingQuery, InvoicePricingQueryVariables>({ query: InvoicePricingQueryText, variables, ...options });
export const loadInvoicePricingQuery = (client: Client, variables: InvoicePricingQueryVariables, context?: Partial<OperationContext>) =>
  client.query<InvoicePricingQuery, InvoicePricingQueryVariables>(InvoicePricingQueryText, variables, context).toPromise();
export const createUpdateInvoiceMutation = () => createMutation<UpdateInvoiceMutation, UpdateInvoiceMutationVariables>("mutation UpdateInvoice($input:UpdateInvoiceInput!){__typename updateInvoice(input:$input){__typename ...on InvoiceUpdated{__typename invoice{__typename id number version client{__typename id}}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}...on NotAllowedNow{__typename reason}}}");
const AccentPreviewQueryText = "query AccentPreview($accent:String!){__typename workspace{__typename id accentPreview(accent:$accent){__typename accent accentContrast accentOnLight accentOnDark}}}";
export const createAccentPreviewQuery = (variables: AccentPreviewQueryVariables | (() => AccentPreviewQueryVariables), options?: QueryOptions) =>
  createQuery<AccentPreviewQuery, AccentPreviewQueryVariables>({ query: AccentPreviewQueryText, variables, ...options });
export const loadAccentPreviewQuery = (client: Client, variables: AccentPreviewQueryVariables, context?: Partial<OperationContext>) =>
  client.query<AccentPreviewQuery, AccentPreviewQueryVariables>(AccentPreviewQueryText, variables, context).toPromise();
export const createUpdateBrandMutation = () => createMutation<UpdateBrandMutation, UpdateBrandMutationVariables>("mutation UpdateBrand($input:UpdateBrandInput!){__typename updateBrand(input:$input){__typename ...on BrandUpdated{__typename workspace{__typename ...BrandForm ...BrandSample}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment BrandForm on Workspace{__typename id name contactEmail address taxId paymentInstructions payee iban bic brand{__typename accent}}fragment BrandSample on Workspace{__typename id plan name contactEmail brand{__typename logo{__typename id plate}accent accentContrast accentOnLight accentOnDark showsBadge}}");
const InvoiceSettingsQueryText = "query InvoiceSettings{__typename workspace{__typename id canManageBrand ...BrandSample ...BrandForm ...NumberingForm}}fragment BrandSample on Workspace{__typename id plan name contactEmail brand{__typename logo{__typename id plate}accent accentContrast accentOnLight accentOnDark showsBadge}}fragment BrandForm on Workspace{__typename id name contactEmail address taxId paymentInstructions payee iban bic brand{__typename accent}}fragment NumberingForm on Workspace{__typename id legalName country vatNumber invoiceSettings{__typename prefix padding byYear nextNumber upcomingNumber paymentDays smallBusinessNote sendsReminders reminderDays}}";
export const createInvoiceSettingsQuery = (variables?: InvoiceSettingsQueryVariables | (() => InvoiceSettingsQueryVariables), options?: QueryOptions) =>
  createQuery<InvoiceSettingsQuery, InvoiceSettingsQueryVariables>({ query: InvoiceSettingsQueryText, variables: variables ?? {}, ...options });
export const loadInvoiceSettingsQuery = (client: Client, variables: InvoiceSettingsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<InvoiceSettingsQuery, InvoiceSettingsQueryVariables>(InvoiceSettingsQueryText, variables, context).toPromise();
export const createUpdateInvoiceSettingsMutation = () => createMutation<UpdateInvoiceSettingsMutation, UpdateInvoiceSettingsMutationVariables>("mutation UpdateInvoiceSettings($input:UpdateInvoiceSettingsInput!){__typename updateInvoiceSettings(input:$input){__typename ...on InvoiceSettingsUpdated{__typename workspace{__typename ...NumberingForm}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment NumberingForm on Workspace{__typename id legalName country vatNumber invoiceSettings{__typename prefix padding byYear nextNumber upcomingNumber paymentDays smallBusinessNote sendsReminders reminderDays}}");
const InvoicesQueryText = "query Invoices($after:String$search:String!$status:[InvoiceStatus!]$client:ID$overdue:Boolean!){__typename workspace{__typename id invoices(first:50 after:$after search:$search status:$status client:$client overdue:$overdue){__typename nodes{__typename ...InvoiceRow}pageInfo{__typename hasNextPage endCursor}}}}fragment InvoiceRow on Invoice{__typename id number issuedOn dueOn total{__typename amount currency}client{__typename id name}...InvoiceState}fragment InvoiceState on Invoice{__typename id status conditions}";
export const createInvoicesQuery = (variables: InvoicesQueryVariables | (() => InvoicesQueryVariables), options?: QueryOptions) =>
  createQuery<InvoicesQuery, InvoicesQueryVariables>({ query: InvoicesQueryText, variables, ...options });
export const loadInvoicesQuery = (client: Client, variables: InvoicesQueryVariables, context?: Partial<OperationContext>) =>
  client.query<InvoicesQuery, InvoicesQueryVariables>(InvoicesQueryText, variables, context).toPromise();
const InvoiceSumsQueryText = "query InvoiceSums{__typename workspace{__typename id invoiceSums{__typename outstanding{__typename amount currency}overdue{__typename amount currency}drafts{__typename amount currency}}}}";
export const createInvoiceSumsQuery = (variables?: InvoiceSumsQueryVariables | (() => InvoiceSumsQueryVariables), options?: QueryOptions) =>
  createQuery<InvoiceSumsQuery, InvoiceSumsQueryVariables>({ query: InvoiceSumsQueryText, variables: variables ?? {}, ...options });
export const loadInvoiceSumsQuery = (client: Client, variables: InvoiceSumsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<InvoiceSumsQuery, InvoiceSumsQueryVariables>(InvoiceSumsQueryText, variables, context).toPromise();
export const createCreateClientMutation = () => createMutation<CreateClientMutation, CreateClientMutationVariables>("mutation CreateClient($input:CreateClientInput!){__typename createClient(input:$input){__typename ...on ClientCreated{__typename client{__typename id name}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createCreateInvoiceMutation = () => createMutation<CreateInvoiceMutation, CreateInvoiceMutationVariables>("mutation CreateInvoice($input:CreateInvoiceInput!){__typename createInvoice(input:$input){__typename ...on InvoiceCreated{__typename invoice{__typename id client{__typename id}}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
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
const ProjectQueryText = "query Project($id:ID!){__typename workspace{__typename id uploadLimit project(id:$id){__typename id description startsOn endsOn client{__typename ...Audience}...ProjectArchive}deliverables(first:1 project:$id published:true){__typename nodes{__typename id}}}}fragment Audience on Client{__typename id name archivedAt access{__typename id enabled sections}}fragment ProjectArchive on Project{__typename id name status}";
export const createProjectQuery = (variables: ProjectQueryVariables | (() => ProjectQueryVariables), options?: QueryOptions) =>
  createQuery<ProjectQuery, ProjectQueryVariables>({ query: ProjectQueryText, variables, ...options });
export const loadProjectQuery = (client: Client, variables: ProjectQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ProjectQuery, ProjectQueryVariables>(ProjectQueryText, variables, context).toPromise();
export const createArchiveProjectMutation = () => createMutation<ArchiveProjectMutation, ArchiveProjectMutationVariables>("mutation ArchiveProject($input:ArchiveProjectInput!){__typename archiveProject(input:$input){__typename ...on ProjectArchived{__typename project{__typename ...ProjectArchive}}...on Problem{__typename message}}}fragment ProjectArchive on Project{__typename id name status}");
export const createRestoreProjectMutation = () => createMutation<RestoreProjectMutation, RestoreProjectMutationVariables>("mutation RestoreProject($input:UpdateProjectInput!){__typename updateProject(input:$input){__typename ...on ProjectUpdated{__typename project{__typename ...ProjectArchive}}...on Problem{__typename message}}}fragment ProjectArchive on Project{__typename id name status}");
const ProjectDeliverablesQueryText = "query ProjectDeliverables($id:ID!$after:String$search:String!$published:Boolean){__typename workspace{__typename id deliverables(first:50 after:$after project:$id search:$search published:$published){__typename nodes{__typename ...DeliverableRow}pageInfo{__typename hasNextPage endCursor}}}}fragment DeliverableRow on Deliverable{__typename id createdAt file{__typename ...DownloadLink}...DeliverablePublish}fragment DownloadLink on File{__typename id name size mediaType}fragment DeliverablePublish on Deliverable{__typename id title publishedAt}";
export const createProjectDeliverablesQuery = (variables: ProjectDeliverablesQueryVariables | (() => ProjectDeliverablesQueryVariables), options?: QueryOptions) =>
  createQuery<ProjectDeliverablesQuery, ProjectDeliverablesQueryVariables>({ query: ProjectDeliverablesQueryText, variables, ...options });
export const loadProjectDeliverablesQuery = (client: Client, variables: ProjectDeliverablesQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ProjectDeliverablesQuery, ProjectDeliverablesQueryVariables>(ProjectDeliverablesQueryText, variables, context).toPromise();
export const createCreateDeliverableMutation = () => createMutation<CreateDeliverableMutation, CreateDeliverableMutationVariables>("mutation CreateDeliverable($input:CreateDeliverableInput!){__typename createDeliverable(input:$input){__typename ...on DeliverableCreated{__typename deliverable{__typename id}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
export const createPublishDeliverablesMutation = () => createMutation<PublishDeliverablesMutation, PublishDeliverablesMutationVariables>("mutation PublishDeliverables($input:PublishDeliverablesInput!){__typename publishDeliverables(input:$input){__typename ...on DeliverablesPublished{__typename deliverables{__typename ...DeliverablePublish}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment DeliverablePublish on Deliverable{__typename id title publishedAt}");
const EditProjectQueryText = "query EditProject($id:ID!){__typename workspace{__typename id project(id:$id){__typename ...ProjectForm}}}fragment ProjectForm on Project{__typename id name description status startsOn endsOn}";
export const createEditProjectQuery = (variables: EditProjectQueryVariables | (() => EditProjectQueryVariables), options?: QueryOptions) =>
  createQuery<EditProjectQuery, EditProjectQueryVariables>({ query: EditProjectQueryText, variables, ...options });
export const loadEditProjectQuery = (client: Client, variables: EditProjectQueryVariables, context?: Partial<OperationContext>) =>
  client.query<EditProjectQuery, EditProjectQueryVariables>(EditProjectQueryText, variables, context).toPromise();
export const createUpdateProjectMutation = () => createMutation<UpdateProjectMutation, UpdateProjectMutationVariables>("mutation UpdateProject($input:UpdateProjectInput!){__typename updateProject(input:$input){__typename ...on ProjectUpdated{__typename project{__typename ...ProjectForm}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}fragment ProjectForm on Project{__typename id name description status startsOn endsOn}");
export const createCreateProjectMutation = () => createMutation<CreateProjectMutation, CreateProjectMutationVariables>("mutation CreateProject($input:CreateProjectInput!){__typename createProject(input:$input){__typename ...on ProjectCreated{__typename project{__typename id name client{__typename id}}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
const ProjectsQueryText = "query Projects($after:String$search:String!$status:[ProjectStatus!]$client:ID){__typename workspace{__typename id projects(first:50 after:$after search:$search status:$status client:$client){__typename nodes{__typename ...ProjectRow}pageInfo{__typename hasNextPage endCursor}}}}fragment ProjectRow on Project{__typename id name status startsOn endsOn deliverableCount client{__typename id name}}";
export const createProjectsQuery = (variables: ProjectsQueryVariables | (() => ProjectsQueryVariables), options?: QueryOptions) =>
  createQuery<ProjectsQuery, ProjectsQueryVariables>({ query: ProjectsQueryText, variables, ...options });
export const loadProjectsQuery = (client: Client, variables: ProjectsQueryVariables, context?: Partial<OperationContext>) =>
  client.query<ProjectsQuery, ProjectsQueryVariables>(ProjectsQueryText, variables, context).toPromise();
export const createCreateWorkspaceMutation = () => createMutation<CreateWorkspaceMutation, CreateWorkspaceMutationVariables>("mutation CreateWorkspace($input:CreateWorkspaceInput!){__typename createWorkspace(input:$input){__typename ...on WorkspaceCreated{__typename workspace{__typename id slug}}...on Problem{__typename message}...on InvalidInput{__typename fields{__typename field message}}}}");
const SetUpStateQueryText = "query SetUpState{__typename needsSetUp}";
export const createSetUpStateQuery = (variables?: SetUpStateQueryVariables | (() => SetUpStateQueryVariables), options?: QueryOptions) =>
  createQuery<SetUpStateQuery, SetUpStateQueryVariables>({ query: SetUpStateQueryText, variables: variables ?? {}, ...options });
export const loadSetUpStateQuery = (client: Client, variables: SetUpStateQueryVariables, context?: Partial<OperationContext>) =>
  client.query<SetUpStateQuery, SetUpStateQueryVariables>(SetUpStateQueryText, variables, context).toPromise();
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