import { Args, FieldResolver, Resolver } from "type-graphql";
import { Allow } from "../../core/access";
import { connectionOf, type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Mail } from "../mail/mail.entity";
import { Mails } from "../mail/mail.store";
import { Workspace } from "./workspace.entity";

const MailConnection = connectionOf(Mail, "Mail");

@Resolver(() => Workspace)
export class WorkspaceMail {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER")
  @FieldResolver(() => MailConnection, {
    nullable: true,
    description: "Every mail that left, waits or failed, newest first.",
  })
  mail(@Args(() => PageArgs) args: PageArgs): Promise<Page<Mail>> {
    return this.context.get(Mails).newest(args);
  }
}
