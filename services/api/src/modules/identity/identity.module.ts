import { NIGHTLY, RETRY_FOR_A_DAY } from "../../core/queue";
import type { Module } from "../module";
import { LinkRequest } from "./link-request.entity";
import { LinkRequests } from "./link-request.store";
import { MEMBER_INVITATION } from "./member-mail.kind";
import { Member } from "./member.entity";
import { MemberResolver, MemberOfTeam } from "./member.resolver";
import { Session } from "./session.entity";
import { SignInLink } from "./sign-in-link.entity";
import { SignInLinks } from "./sign-in-link.store";
import { signInReasons } from "./sign-in.outcomes";

export const identityModule: Module = {
  entities: [Member, Session, SignInLink, LinkRequest],
  resolvers: [MemberResolver, MemberOfTeam],
  reasons: signInReasons,
  mails: [MEMBER_INVITATION],
  queues: [
    {
      name: "forget-link-requests",
      work: (context) =>
        context.transaction(async () => {
          await context.get(LinkRequests).deleteExpired();
          await context.get(SignInLinks).deleteOld();
        }),
      retry: RETRY_FOR_A_DAY,
      startedBy: "COMMIT",
      schedule: NIGHTLY,
    },
  ],
};
