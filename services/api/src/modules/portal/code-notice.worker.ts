import type { Context } from "../../core/context";
import { Clients } from "../client/client.store";
import { PortalAccesses } from "../client/portal-access.store";
import { LinkRequests } from "../identity/link-request.store";
import { Members } from "../identity/member.store";
import { MailService } from "../mail/mail.service";
import { CODE_GUESSING } from "./portal-mail.kind";

/** Tells the owner of an address that codes were guessed for it; an address without access gets no mail. */
export async function sendCodeNotice(context: Context, requestId: string): Promise<void> {
  const request = await context.get(LinkRequests).byId(requestId);
  if (!request) return;
  const { workspaceId, address } = request;
  if (workspaceId) {
    const client = await context.get(Clients).byAddress(workspaceId, address);
    if (!client) return;
    await context.transaction(async () => {
      if (!(await context.get(PortalAccesses).isEnabledFor(client.id))) return;
      await context.get(MailService).queue({ workspaceId, kind: CODE_GUESSING, clientId: client.id });
    });
    return;
  }
  const member = await context.get(Members).byAddress(address);
  if (!member) return;
  const person = { workspaceId: member.workspaceId, memberId: member.id };
  await context.transaction(() => context.get(MailService).queue({ ...person, kind: CODE_GUESSING }));
}
