import { IsOptional, IsTimeZone, Length, Matches } from "class-validator";
import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { OneLine } from "../../core/input";
import { InvalidInput, NotAllowedNow } from "../../core/problem";
import { Member } from "../identity/member.entity";
import { Workspace } from "./workspace.entity";

@InputType({ description: "What is to be changed of the workspace; an absent field stays as it is." })
export class UpdateWorkspaceInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Its name in addresses: small letters, digits and single hyphens, 2 to 40. Old addresses keep working.",
  })
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: "Use small letters, digits and single hyphens, such as studio-nord.",
  })
  @Length(2, 40, { message: "The address has 2 to 40 characters." })
  slug?: string | null;
  @Field(() => String, { nullable: true, description: "IANA time zone, such as `Europe/Lisbon`." })
  @IsOptional()
  @IsTimeZone({ message: "Choose a time zone from the list, such as Europe/Lisbon." })
  timeZone?: string | null;
}

@InputType({ description: "What a member changes about themselves." })
export class UpdateMeInput {
  @Field(() => String, { description: "Your name, 1 to 200 characters, in one line." })
  @OneLine()
  @Matches(/\S/, { message: "Enter your name." })
  @Length(1, 200, { message: "Your name has 1 to 200 characters." })
  name: string;
}

@ObjectType({ description: "The workspace's settings are saved." })
export class WorkspaceUpdated {
  @Field(() => Workspace, { description: "The workspace as it is now." })
  readonly workspace: Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }
}

@ObjectType({ description: "Your details are saved." })
export class MeUpdated {
  @Field(() => Member, { description: "You, as you are now." })
  readonly member: Member;

  constructor(member: Member) {
    this.member = member;
  }
}

export const UpdateWorkspaceResult = createUnionType({
  name: "UpdateWorkspaceResult",
  description: "What changing the workspace's settings can come to.",
  types: () => [WorkspaceUpdated, InvalidInput, NotAllowedNow] as const,
});

export const UpdateMeResult = createUnionType({
  name: "UpdateMeResult",
  description: "What changing your details can come to.",
  types: () => [MeUpdated, InvalidInput, NotAllowedNow] as const,
});
