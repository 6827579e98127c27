/**
 * Who may read, do and fetch what, said a second time and independently of the code. The schema's own grants, and what the
 * service really answers to every kind of viewer, are held against it; a field that is not here fails the build.
 *
 * `all`: whoever reaches the type. `members`: members alone. A section: clients who see it, and members.
 */
export type Audience = "all" | "members" | "INVOICES" | "PROJECTS" | "DELIVERABLES" | "PROPOSALS" | "CONTRACTS";

export const FIELDS: Readonly<Record<string, Partial<Record<Audience, string>>>> = {
  Portal: {
    all: "client brand isPreview sections dashboard activity",
    INVOICES: "invoices invoice invoiceSums",
    PROJECTS: "projects project",
    DELIVERABLES: "deliverables deliverable",
    CONTRACTS: "contracts contract",
  },
  Dashboard: {
    all: "activity",
    INVOICES: "outstandingInvoices",
    PROJECTS: "activeProjects",
    DELIVERABLES: "recentDeliverables",
    CONTRACTS: "activeContracts",
  },
  Client: {
    all: "id name email createdAt archivedAt",
    members: `billingAddress taxId country vatNumber buyerReference notes access activity projects deliverables contracts
      invoices payments`,
  },
  Event: { all: "id section kind targetKind targetId actorKind at text", members: "actorName" },
  Brand: { all: "name logo accent accentContrast accentOnLight accentOnDark showsBadge contactEmail" },
  Logo: { all: "id width height plate" },
  Project: {
    all: "id name description status startsOn endsOn",
    members: "client",
    DELIVERABLES: "deliverables deliverableCount",
  },
  Deliverable: {
    all: "id title description createdAt publishedAt file",
    PROJECTS: "project",
    members: "client versions",
  },
  Contract: {
    all: "id name status value startsOn endsOn signedOn paymentTerms isActive file",
    members: "client renewsOn notes",
  },
  File: { all: "id name size mediaType canPreview uploadedAt", members: "uploadedBy" },
  RecentDeliverables: { all: "nodes total" },
  ActiveContracts: { all: "nodes total" },
  Invoice: {
    all: `id number status issuedOn dueOn currency notes conditions subtotal discount tax total amountPaid amountDue lines
      revision voidReason voidedAt taxes document payments seller buyer paymentDetails`,
    members: "version discountRate sendsReminders upcomingNumber missingForEInvoice client mails",
  },
  InvoiceLine: { all: "id description quantity unitPrice taxRate taxCategory taxReason amount" },
  InvoiceTax: { all: "rate category net amount" },
  InvoiceParty: { all: "name address taxId vatNumber email" },
  PaymentDetails: { all: "instructions payee iban bic reference transferQrText" },
  ClientInvoiceSums: { all: "outstanding overdue paid" },
  InvoicePricing: { all: "lines subtotal discount taxes total" },
  InvoiceSums: { all: "outstanding overdue drafts" },
  InvoiceSettings: {
    all: "prefix padding byYear nextNumber upcomingNumber paymentDays smallBusinessNote sendsReminders reminderDays",
  },
  Payment: {
    all: "id amount paidOn method recordedAt reversed unapplied allocations receipt",
    members: "note reversalReason client receiptMail",
  },
  Allocation: { all: "id amount allocatedAt invoice payment" },
  Money: { all: "amount currency" },
  ActiveProjects: { all: "nodes total" },
  OutstandingInvoices: { all: "nodes total amounts" },
  PageInfo: { all: "hasNextPage hasPreviousPage startCursor endCursor" },
  Workspace: {
    all: `id slug name plan timeZone brand seats contactEmail address taxId paymentInstructions payee iban bic memberLimit accentPreview
      canManagePortal canManageBrand canManageTeam uploadLimit activity legalName country vatNumber`,
    members: `clients client projects project deliverables deliverable contracts contract members mail invoices invoice
      invoiceSums invoicePricing invoiceSettings payments payment`,
  },
  Member: {
    all: "id name email role createdAt canChangeRole canRemove",
    members: "workspace lastSignInAt invitation",
  },
  Mail: { all: "id kind state reason queuedAt sentAt" },
  PortalAccess: { all: "id enabled sections lastSignInAt liveSessions invitation" },
  Seats: { all: "used limit" },
  Accent: { all: "accent accentContrast accentOnLight accentOnDark" },
};

/** A page of a list says no more than its entries. */
export const LIST = /^(edges|nodes|pageInfo|totalCount|cursor|node)$/;

/** Null also for whoever may read it: what has not happened, and what only some rows have. */
export const SOMETIMES_NULL =
  "Invoice.voidReason Invoice.voidedAt Invoice.discountRate Invoice.upcomingNumber Invoice.missingForEInvoice InvoiceLine.taxReason InvoiceSettings.smallBusinessNote Payment.reversalReason Payment.receiptMail Client.archivedAt Event.section Mail.reason Seats.limit Workspace.memberLimit";

/** A role has what the roles below it have. */
export type Right = "anyone" | "client" | "MEMBER" | "ADMIN" | "OWNER";

export const MUTATIONS: Readonly<Record<Right, string>> = {
  anyone: "requestPortalLink enterPortal requestMemberLink signInMember createWorkspace",
  client: "leavePortal",
  MEMBER: `signOutMember updateMe createClient updateClient startPreview createProject updateProject archiveProject createDeliverable
    updateDeliverable publishDeliverable publishDeliverables removeDeliverable restoreDeliverable createContract updateContract
    deleteContract createInvoice duplicateInvoice updateInvoice deleteInvoice issueInvoice voidInvoice recordPayment reversePayment applyPayment`,
  ADMIN: `archiveClient restoreClient enablePortal disablePortal setSectionVisibility sendPortalInvitation
    revokePortalSessions updateBrand updateWorkspace updateInvoiceSettings`,
  OWNER: "inviteMember sendMemberInvitation setMemberRole removeMember",
};

/**
 * Every HTTP route and what it answers: a status for everybody, or one for whoever may and one for whoever may not. `:slug`
 * is anna's workspace's; a body is sent with POST.
 */
export interface Route {
  readonly method: "GET" | "POST" | "HEAD" | "PATCH" | "DELETE";
  readonly path: string;
  readonly may: Right;
  readonly answers: number;
  /** For nobody at all, and for somebody who may not. */
  readonly refuses?: readonly [signedOut: number, lacking: number];
}

const page = (path: string): Route => ({ method: "GET", path, may: "anyone", answers: 200 });

export const ROUTES: readonly Route[] = [
  { method: "GET", path: "/", may: "anyone", answers: 302 },
  page("/healthz"),
  page("/readyz"),
  // To this machine alone, or by a token: the tests ask as through a proxy.
  { method: "GET", path: "/metrics", may: "anyone", answers: 404 },
  page("/p/:slug"),
  page("/p/:slug/*"),
  page("/p/:slug/brand.css"),
  page("/p/:slug/logo"),
  page("/admin"),
  page("/admin/*"),
  page("/admin/brand.css"),
  { method: "GET", path: "/admin/logo", may: "MEMBER", answers: 200, refuses: [404, 404] },
  { method: "POST", path: "/admin/logo", may: "ADMIN", answers: 400, refuses: [401, 403] },
  { method: "POST", path: "/uploads", may: "MEMBER", answers: 400, refuses: [401, 401] },
  // An upload's address is its capability: nobody has one that was never given.
  { method: "HEAD", path: "/uploads/:address", may: "anyone", answers: 404 },
  { method: "PATCH", path: "/uploads/:address", may: "anyone", answers: 404 },
  { method: "DELETE", path: "/uploads/:address", may: "anyone", answers: 404 },
  page("/graphql"),
  { method: "POST", path: "/graphql", may: "anyone", answers: 400 },
  page("/dev/mail"),
  page("/dev/mail.json"),
  page("/dev/mail.css"),
  { method: "GET", path: "/dev/mail/:id", may: "anyone", answers: 404 },
];
