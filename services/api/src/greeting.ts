import type { Context, Service } from "./core/context";
import type { EmbeddedDatabase } from "./database/embedded";
import type { Migrated } from "./database/migrate";
import { DEMO_SLUG } from "./demo/demo.slug";
import { Clients } from "./modules/client/client.store";
import { Members } from "./modules/identity/member.store";
import { SignInLinkService } from "./modules/identity/sign-in-link.service";
import { SignInLinks } from "./modules/identity/sign-in-link.store";
import { enterAddress } from "./modules/portal/portal.mails";
import { portalHome } from "./modules/portal/portal-sign-in.service";
import { adminAddress } from "./modules/workspace/member.mails";
import { Workspaces } from "./modules/workspace/workspace.store";
import { asSystem } from "./service";

interface Facts {
  readonly embedded: EmbeddedDatabase | null;
  readonly migrated: Migrated;
  readonly isProduction: boolean;
  readonly hasMailbox: boolean;
}

/** What the start prints: where everything is, and a way in. It goes to the terminal and never into the log. */
export function greeting(service: Service, { embedded, migrated, isProduction, hasMailbox }: Facts): Promise<string> {
  return asSystem(service, async (context) => {
    const place = embedded ? (embedded.reused ? "embedded, taken up again" : "embedded") : "from DATABASE_URL";
    const wall = migrated.hasRoles ? "" : ", without roles of its own";
    const lines = [`PostgreSQL ${migrated.version} (${place}${wall})`];
    if (!(await context.get(Members).anyExists())) lines.push(`Set up     ${await setUpLink(context)}`);
    else if (!isProduction) lines.push(...(await waysIn(context)));
    else lines.push(`Admin      ${service.publicUrl}/admin`);
    if (hasMailbox) lines.push(`Mailbox    ${service.publicUrl}/dev/mail`);
    return `\n  Portico is ready\n\n${lines.map((line) => `  ${line}`).join("\n")}\n\n`;
  });
}

/** The one way to the first workspace. An older one stops working: only the newest start's log has it. */
async function setUpLink(context: Context): Promise<string> {
  const { token } = await context.transaction(async () => {
    await context.get(SignInLinks).voidSetUp();
    return context.get(SignInLinkService).issue({ purpose: "SET_UP", person: null, address: null, returnTo: "/admin" });
  });
  return `${context.service.publicUrl}/admin/setup#${token}`;
}

/** Outside production: links that sign in, for the demo's studio or else the newest workspace. */
async function waysIn(context: Context): Promise<string[]> {
  const { publicUrl } = context.service;
  const workspace = (await context.get(Workspaces).bySlug(DEMO_SLUG)) ?? (await context.get(Workspaces).newest());
  const [owner] = workspace ? await context.get(Members).ofWorkspace(workspace.id) : [];
  if (!workspace || !owner) return [`Admin      ${publicUrl}/admin`];
  const client = await context.get(Clients).firstWithPortal(workspace.id);
  const member = { workspaceId: workspace.id, memberId: owner.id, clientId: null };
  const memberLink = (returnTo: string) =>
    context.transaction(async () =>
      adminAddress(
        context,
        (
          await context
            .get(SignInLinkService)
            .issue({ purpose: "OPERATOR", person: member, address: owner.address, returnTo })
        ).token,
      ),
    );
  const portal = client
    ? await context.transaction(async () => {
        const person = { workspaceId: workspace.id, clientId: client.id, memberId: null };
        const returnTo = portalHome(workspace.slug);
        return enterAddress(
          context,
          workspace.slug,
          (
            await context
              .get(SignInLinkService)
              .issue({ purpose: "OPERATOR", person, address: client.address, returnTo })
          ).token,
        );
      })
    : `${publicUrl}${portalHome(workspace.slug)}`;
  return [
    `Portal     ${portal}`,
    `Admin      ${await memberLink("/admin")}`,
    `Graph      ${publicUrl}/graphql`,
    `Sandbox    ${await memberLink("/graphql?scope=admin")}`,
  ];
}
