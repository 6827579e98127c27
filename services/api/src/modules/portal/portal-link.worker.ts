import type { Context } from "../../core/context";
import { Clients } from "../client/client.store";
import { LinkRequestService } from "../identity/link-request.service";
import { LinkRequests } from "../identity/link-request.store";
import { MailService } from "../mail/mail.service";
import { PortalAccesses } from "../client/portal-access.store";
import { SIGN_IN_LINK } from "./portal-mail.kind";

/** Finds out, after the answer has gone, whose address it was; an unknown one gets no mail at all. */
export async function answerPortalLink(context: Context, requestId: string): Promise<void> {
  const requests = context.get(LinkRequests);
  await context.transaction(() => requests.deleteExpired());
  const request = await requests.byId(requestId);
  if (!request?.workspaceId) return;
  const client = await context.get(Clients).byAddress(request.workspaceId, request.address);
  const person = client && { workspaceId: client.workspaceId, clientId: client.id, memberId: null };
  if (!(await context.get(LinkRequestService).mayAnswer(request, person)) || !person) return;
  const { workspaceId, clientId } = person;
  await context.transaction(async () => {
    if (!(await context.get(PortalAccesses).isEnabledFor(clientId))) return;
    await context.get(MailService).queueOnce({ workspaceId, kind: SIGN_IN_LINK, clientId, aboutId: requestId });
    await requests.keepForMail(requestId);
  });
}
