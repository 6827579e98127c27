export type Section = "INVOICES" | "PROJECTS" | "DELIVERABLES" | "PROPOSALS" | "CONTRACTS";

export interface WorkspaceOptions {
  readonly plan?: "FREE" | "SOLO" | "TEAM";
  readonly name?: string;
  readonly slug?: string;
  readonly timeZone?: string;
}

export interface MemberOptions {
  readonly role?: "OWNER" | "ADMIN" | "MEMBER";
  readonly email?: string;
}

export interface ClientOptions {
  readonly hides?: readonly Section[];
  readonly enabled?: boolean;
  readonly name?: string;
  /** Null for a client without an address. */
  readonly email?: string | null;
  readonly archived?: boolean;
}

export interface ProjectOptions {
  readonly name?: string;
  readonly description?: string;
  readonly status?: "PLANNED" | "ACTIVE" | "ON_HOLD" | "COMPLETED" | "ARCHIVED";
  /** Days from today in the workspace's time zone, as in everything here. */
  readonly startsIn?: number;
  readonly endsIn?: number | null;
}

export interface FileOptions {
  /** A small PDF unless said otherwise. */
  readonly name?: string;
  readonly bytes?: Buffer;
  readonly mediaType?: string;
  readonly section?: "DELIVERABLES" | "CONTRACTS" | "INVOICES";
  readonly shown?: boolean;
  /** False: uploaded, and nobody's yet. */
  readonly attached?: boolean;
}

export interface InvoiceOptions {
  readonly status?: "DRAFT" | "OPEN" | "PAID" | "VOID";
  readonly currency?: string;
  /** Description, quantity, unit price in minor units, tax rate in percent. */
  readonly lines?: readonly (readonly [string, string, number, string])[];
  readonly discount?: number;
  readonly paid?: number;
  readonly issuedIn?: number;
  readonly dueIn?: number;
  readonly number?: string;
  readonly notes?: string;
}

export interface EventOptions {
  readonly kind?: string;
  readonly daysAgo?: number;
  readonly by?: "CLIENT" | "MEMBER" | "SYSTEM";
}

export interface DeliverableOptions {
  readonly title?: string;
  readonly published?: boolean;
}

export interface ContractOptions {
  readonly name?: string;
  readonly status?: "DRAFT" | "SENT" | "SIGNED" | "TERMINATED";
}
