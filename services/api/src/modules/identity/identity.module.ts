import type { Module } from "../module";
import { LinkRequest } from "./link-request.entity";
import { Member } from "./member.entity";
import { MemberResolver, MemberOfTeam } from "./member.resolver";
import { Session } from "./session.entity";
import { SignInLink } from "./sign-in-link.entity";
import { signInReasons } from "./sign-in.outcomes";

export const identityModule: Module = {
  entities: [Member, Session, SignInLink, LinkRequest],
  resolvers: [MemberResolver, MemberOfTeam],
  reasons: signInReasons,
};
