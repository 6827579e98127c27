import type { Context } from "../../core/context";
import { Clients } from "../client/client.store";
import { LinkRequests } from "../identity/link-request.store";
import { MailService } from "../mail/mail.service";
import { PortalAccesses } from "../client/portal-access.store";

/** Finds out, after the answer has gone, whose address it was; an unknown one gets no mail at all. */
export async function answerPortalLink(context: Context, requestId: string): Promise<void> {
  const request = await context.get(LinkRequests).byId(requestId);
  if (!request?.workspaceId || request.isThrottled) return;
  const client = await context.get(Clients).byAddress(request.workspaceId, request.address);
  if (!client) return;
  const { workspaceId, id: clientId } = client;
  await context.transaction(async () => {
    if (!(await context.get(PortalAccesses).isEnabledFor(clientId))) return;
    await context.get(MailService).queue({ workspaceId, template: "SIGN_IN_LINK", clientId, aboutId: requestId });
  });
}
