import { Client } from "./modules/client/client.entity";
import { Contract } from "./modules/contract/contract.entity";
import { Deliverable } from "./modules/deliverable/deliverable.entity";
import { DeliverableVersion } from "./modules/deliverable/deliverable-version.entity";
import { Event } from "./modules/activity/event.entity";
import { File } from "./modules/file/file.entity";
import { Invoice } from "./modules/invoice/invoice.entity";
import { InvoiceLine } from "./modules/invoice/invoice-line.entity";
import { LinkRequest } from "./modules/identity/link-request.entity";
import { LogoPicture } from "./modules/workspace/logo.entity";
import { Mail } from "./modules/mail/mail.entity";
import { Member } from "./modules/identity/member.entity";
import { PortalAccess } from "./modules/client/portal-access.entity";
import { Preview } from "./modules/portal/preview.entity";
import { Project } from "./modules/project/project.entity";
import { Session } from "./modules/identity/session.entity";
import { SignInLink } from "./modules/identity/sign-in-link.entity";
import { Upload } from "./modules/file/upload.entity";
import { Workspace } from "./modules/workspace/workspace.entity";

/** Every table that TypeORM writes to. */
export const entities = [
  Client,
  Contract,
  Deliverable,
  DeliverableVersion,
  Event,
  File,
  Invoice,
  InvoiceLine,
  LinkRequest,
  LogoPicture,
  Mail,
  Member,
  PortalAccess,
  Preview,
  Project,
  Session,
  SignInLink,
  Upload,
  Workspace,
];
