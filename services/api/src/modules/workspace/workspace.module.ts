import { RETRY_FOR_A_DAY } from "../../core/queue";
import { KEEP_REQUESTED_SECONDS } from "../identity/link-request.service";
import { MEMBER_LINK_QUEUE } from "../identity/member-sign-in.service";
import type { Module } from "../module";
import { WorkspaceBrand } from "./brand.resolver";
import { LogoPicture } from "./logo.entity";
import { answerMemberLink, memberMailWriters } from "./member.mails";
import { MEMBER_SIGN_IN_LINK } from "./sign-in-mail.kind";
import { teamReasons } from "./team.outcomes";
import { WorkspaceTeam } from "./team.resolver";
import { WorkspaceMail } from "./workspace-mail.resolver";
import { WorkspaceSettings } from "./workspace-settings.resolver";
import { Workspace } from "./workspace.entity";
import { WorkspaceResolver, MemberWorkspace } from "./workspace.resolver";

export const workspaceModule: Module = {
  entities: [Workspace, LogoPicture],
  resolvers: [WorkspaceResolver, MemberWorkspace, WorkspaceMail, WorkspaceTeam, WorkspaceBrand, WorkspaceSettings],
  reasons: teamReasons,
  mails: [MEMBER_SIGN_IN_LINK],
  mailWriters: memberMailWriters,
  queues: [
    {
      name: MEMBER_LINK_QUEUE,
      work: (context, { id }) => answerMemberLink(context, id as string),
      retry: RETRY_FOR_A_DAY,
      // A job that began with its request would tell by its time whether the address is known.
      startedBy: "CLOCK",
      keepDoneSeconds: KEEP_REQUESTED_SECONDS,
    },
  ],
};
