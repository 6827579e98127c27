import type { Context } from "./core/context";
import { inOneLine } from "./core/input";
import { Problem } from "./core/problem";
import type { DatabaseState, Migrated } from "./database/migrate";
import { seedDemo } from "./demo/demo";
import { diagnose, isBehind } from "./doctor";
import type { Environment } from "./environment";
import { canonicalAddress } from "./modules/identity/email-address";
import { Members } from "./modules/identity/member.store";
import { notifyPortal } from "./modules/section/portal-change";
import { SignInLinkService } from "./modules/identity/sign-in-link.service";
import { adminAddress } from "./modules/workspace/member.mails";
import { Plan } from "./modules/workspace/plan";
import { WorkspaceService } from "./modules/workspace/workspace.service";
import { Workspaces } from "./modules/workspace/workspace.store";
import { asSystem, type Running } from "./service";

interface Outcome {
  readonly said: string;
  readonly ok: boolean;
}

/** What a command works on. */
interface Installation {
  readonly environment: Environment;
  readonly database: DatabaseState | Migrated;
  /** Connects to everything; refuses a database that is behind. */
  open(): Promise<Running>;
}

interface Command {
  readonly usage: string;
  /** Brings the database up to date first. Any other command leaves its tables as they are. */
  readonly migrates?: true;
  run(installation: Installation, args: string[]): Promise<Outcome>;
}

const done = (said: string): Outcome => ({ said, ok: true });
const failed = (said: string): Outcome => ({ said, ok: false });

/** What whoever has the server may do, past every role. */
export const commands: Readonly<Record<string, Command>> = {
  "sign-in-link": {
    usage: "<member's e-mail>                     a link that signs a member in, for when mail is broken",
    run: ({ open }, [email = ""]) => withSystem(open, (context) => signInLink(context, email)),
  },
  "create-workspace": {
    usage: "<name> <slug> <owner's e-mail>    another workspace and its owner",
    run: ({ open }, [name = "", slug = "", ownerEmail = ""]) =>
      withSystem(open, (context) => createWorkspace(context, name, slug, ownerEmail)),
  },
  "set-plan": {
    usage: "<workspace> <FREE|SOLO|TEAM>              what a workspace has signed up for",
    run: ({ open }, [slug = "", plan = ""]) => withSystem(open, (context) => setPlan(context, slug, plan)),
  },
  doctor: {
    usage: "                                            what this installation stands on",
    run: async ({ environment, database }) => ({
      said: await diagnose(environment, database),
      ok: !isBehind(database),
    }),
  },
  migrate: {
    usage: "                                           brings the database up to date",
    migrates: true,
    run: async ({ database }) => {
      const ran = "ran" in database ? database.ran : [];
      return done(ran.length > 0 ? `Ran ${ran.join(", ")}` : "Nothing was due");
    },
  },
  demo: {
    usage: "                                              fills an empty database with a studio",
    run: async ({ open }) => {
      const { service } = await open();
      return (await seedDemo(service))
        ? done("The demo studio is there")
        : failed("There is a workspace already: the demo is for an empty database");
    },
  },
};

async function withSystem(open: Installation["open"], work: (context: Context) => Promise<Outcome>): Promise<Outcome> {
  const { service } = await open();
  return asSystem(service, work);
}

async function signInLink(context: Context, email: string): Promise<Outcome> {
  const address = canonicalAddress(email);
  const member = address ? await context.get(Members).byAddress(address) : null;
  if (!member) return failed(`Nobody with the address ${email} is a member here.`);
  const person = { workspaceId: member.workspaceId, memberId: member.id, clientId: null };
  const { token } = await context.transaction(() =>
    context.get(SignInLinkService).issue({ purpose: "OPERATOR", person, address: member.address, returnTo: "/admin" }),
  );
  return done(adminAddress(context, token));
}

async function createWorkspace(context: Context, name: string, slug: string, ownerEmail: string): Promise<Outcome> {
  const isNamed = /\S/.test(name) && name === inOneLine(name) && name.length <= 200;
  if (!isNamed || !/^(?=.{2,40}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return failed("Give a name, a slug of small letters, digits and hyphens, and the owner's e-mail address.");
  const ownerName = ownerEmail.split("@")[0] ?? ownerEmail;
  const made = await context.transaction(() =>
    context.get(WorkspaceService).make({ name, slug, timeZone: "UTC", ownerName, ownerEmail }),
  );
  return made instanceof Problem ? failed(made.message) : signInLink(context, made.member.email);
}

async function setPlan(context: Context, slug: string, plan: string): Promise<Outcome> {
  if (!(plan in Plan)) return failed(`A plan is one of ${Object.keys(Plan).join(", ")}.`);
  return context.transaction(async () => {
    const workspaces = context.get(Workspaces);
    const found = await workspaces.bySlug(slug);
    const workspace = found && (await workspaces.lock(found.id));
    if (!workspace) return failed(`There is no workspace ${slug}.`);
    await workspaces.save(workspace, { plan: plan as Plan });
    await notifyPortal(context, { workspaceId: workspace.id, clientId: null, sections: null });
    return done(`${workspace.name} is on ${plan}.`);
  });
}
