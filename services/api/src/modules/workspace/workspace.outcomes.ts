import { IsTimeZone, Length, Matches, MaxLength } from "class-validator";
import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { OneLine } from "../../core/input";
import { InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";
import { Member } from "../identity/member.entity";
import { Workspace } from "./workspace.entity";

@InputType({ description: "The first workspace of an installation, and its owner." })
export class CreateWorkspaceInput {
  @Field(() => String, { description: "From the set-up link, which the service printed at its start." })
  @MaxLength(100, { message: "This is not the token of a set-up link." })
  token: string;
  @Field(() => String, { description: "The business's name, 1 to 200 characters." })
  @OneLine()
  @Matches(/\S/, { message: "Enter the name of your business." })
  @Length(1, 200, { message: "The name has 1 to 200 characters." })
  name: string;
  @Field(() => String, { description: "Its name in addresses: small letters, digits and single hyphens, 2 to 40." })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: "Use small letters, digits and single hyphens, such as studio-nord.",
  })
  @Length(2, 40, { message: "The address has 2 to 40 characters." })
  slug: string;
  @Field(() => String, { description: "IANA time zone, such as `Europe/Lisbon`." })
  @IsTimeZone({ message: "Choose a time zone from the list, such as Europe/Lisbon." })
  timeZone: string;
  @Field(() => String, { description: "Your name." })
  @OneLine()
  @Matches(/\S/, { message: "Enter your name." })
  @Length(1, 200, { message: "Your name has 1 to 200 characters." })
  ownerName: string;
  @Field(() => String, { description: "Your e-mail address; sign-in links go there." })
  @Length(3, 254, { message: "Enter your e-mail address, such as anna@studio.com." })
  ownerEmail: string;
}

@ObjectType({ description: "The workspace is there and its owner is signed in." })
export class WorkspaceCreated {
  @Field(() => Workspace, { description: "The new workspace." })
  readonly workspace: Workspace;
  @Field(() => Member, { description: "Its owner." })
  readonly member: Member;

  constructor(workspace: Workspace, member: Member) {
    this.workspace = workspace;
    this.member = member;
  }
}

export const CreateWorkspaceResult = createUnionType({
  name: "CreateWorkspaceResult",
  description: "What making the first workspace can come to.",
  types: () => [WorkspaceCreated, InvalidInput, NotFound, NotAllowedNow] as const,
});
