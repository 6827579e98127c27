import { WorkspacesAndPeople1763800000001 } from "./1763800000001-workspaces-and-people";
import { SigningIn1763800000002 } from "./1763800000002-signing-in";
import { MailAndJobs1763800000003 } from "./1763800000003-mail-and-jobs";
import { TheWork1763800000004 } from "./1763800000004-the-work";
import { PortalAccess1764000000002 } from "./1764000000002-portal-access";
import { Preview1764000000003 } from "./1764000000003-preview";
import { Files1764000000020 } from "./1764000000020-files";
import { DeliverablesAndContracts1764000000021 } from "./1764000000021-deliverables-and-contracts";
import { Agreement1764000000030 } from "./1764000000030-agreement";
import { ToldJobs1764000000031 } from "./1764000000031-told-jobs";
import { JobHeartbeats1764200201000 } from "./1764200201000-job-heartbeats";
import { UploadLease1764200202000 } from "./1764200202000-upload-lease";
import { SignInLimits1764200400001 } from "./1764200400001-sign-in-limits";
import { MailAddresses1764200400002 } from "./1764200400002-mail-addresses";
import { SupersededMails1764200400003 } from "./1764200400003-superseded-mails";
import { Search1764200600001 } from "./1764200600001-search";
import { FormerSlugs1764200600002 } from "./1764200600002-former-slugs";
import { LogoPlate1764200700010 } from "./1764200700010-logo-plate";
import { Invoicing1764300000001 } from "./1764300000001-invoicing";
import { Ledger1764300000002 } from "./1764300000002-ledger";
import { AdminSlug1764300000003 } from "./1764300000003-admin-slug";
import { BankAccount1764300100001 } from "./1764300100001-bank-account";
import { SmallBusinessNote1764300200001 } from "./1764300200001-small-business-note";
import { InvoiceReminders1764300200002 } from "./1764300200002-invoice-reminders";

/** In the order in which they are run. One migration per change; what has landed is never edited. */
export const migrations = [
  WorkspacesAndPeople1763800000001,
  SigningIn1763800000002,
  MailAndJobs1763800000003,
  TheWork1763800000004,
  PortalAccess1764000000002,
  Preview1764000000003,
  Files1764000000020,
  DeliverablesAndContracts1764000000021,
  Agreement1764000000030,
  ToldJobs1764000000031,
  JobHeartbeats1764200201000,
  UploadLease1764200202000,
  SignInLimits1764200400001,
  MailAddresses1764200400002,
  SupersededMails1764200400003,
  Search1764200600001,
  FormerSlugs1764200600002,
  LogoPlate1764200700010,
  Invoicing1764300000001,
  Ledger1764300000002,
  AdminSlug1764300000003,
  BankAccount1764300100001,
  SmallBusinessNote1764300200001,
  InvoiceReminders1764300200002,
];
