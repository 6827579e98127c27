import type { Context } from "../../core/context";
import { NotFound } from "../../core/problem";
import { Clients } from "../client/client.store";
import { PREVIEW_SECONDS, previewCookie } from "../identity/cookie";
import { asMember } from "../identity/member.viewer";
import { hashOf, newToken } from "../identity/secret-token";
import type { Workspace } from "../workspace/workspace.entity";
import { Workspaces } from "../workspace/workspace.store";
import { PreviewStarted } from "./preview.outcomes";
import { Previews } from "./preview.store";

export class PreviewService {
  constructor(private readonly context: Context) {}

  /** Beside every other session of this browser, in a cookie of its own; no client's session is made or touched. */
  async start(clientId: string): Promise<PreviewStarted | NotFound> {
    const { request, viewer } = this.context;
    const { workspaceId, sessionId } = asMember(viewer);
    return this.context.transaction(async (transaction) => {
      const client = await this.context.get(Clients).byId(clientId);
      if (!client) return new NotFound();
      const workspace = (await this.context.get(Workspaces).byId(workspaceId)) as Workspace;
      const token = newToken();
      const previews = this.context.get(Previews);
      const id = await previews.create({ clientId, sessionId, tokenHash: hashOf(token) as Buffer });
      const ended = await previews.endSurplusOf(sessionId);
      transaction.afterCommit(() => {
        request.setCookie(previewCookie(id), token, PREVIEW_SECONDS);
        for (const old of ended) request.clearCookie(previewCookie(old));
      });
      return new PreviewStarted(id, workspace.slug);
    });
  }
}
