import { activityModule } from "./activity/activity.module";
import { clientModule } from "./client/client.module";
import { contractModule } from "./contract/contract.module";
import { dashboardModule } from "./dashboard/dashboard.module";
import { deliverableModule } from "./deliverable/deliverable.module";
import { fileModule } from "./file/file.module";
import { identityModule } from "./identity/identity.module";
import { invoiceModule } from "./invoice/invoice.module";
import { mailModule } from "./mail/mail.module";
import type { Module } from "./module";
import { paymentModule } from "./payment/payment.module";
import { portalModule } from "./portal/portal.module";
import { pricingModule } from "./pricing/pricing.module";
import { projectModule } from "./project/project.module";
import { sectionModule } from "./section/section.module";
import { workspaceModule } from "./workspace/workspace.module";

/**
 * The domain, left to right; each module imports only what is left of it. Activity is left of client and portal, because
 * access and signing in are recorded.
 */
export const modules: readonly Module[] = [
  mailModule,
  sectionModule,
  identityModule,
  workspaceModule,
  activityModule,
  clientModule,
  portalModule,
  dashboardModule,
  fileModule,
  projectModule,
  deliverableModule,
  contractModule,
  pricingModule,
  invoiceModule,
  paymentModule,
];
