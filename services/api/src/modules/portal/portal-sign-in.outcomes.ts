import { IsOptional, MaxLength } from "class-validator";
import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { InvalidInput, LimitReached, NotAllowedNow, NotFound } from "../../core/problem";

@InputType({ description: "Either the token of a link, or workspace, e-mail address and code." })
export class EnterPortalInput {
  @Field(() => String, { nullable: true, description: "From the link in the mail." })
  @IsOptional()
  @MaxLength(100, { message: "This is not a link's token." })
  token?: string | null;
  @Field(() => String, { nullable: true, description: "The workspace's slug, together with `email` and `code`." })
  @IsOptional()
  @MaxLength(40, { message: "This is not the address of a portal." })
  workspace?: string | null;
  @Field(() => String, { nullable: true, description: "The address that asked." })
  @IsOptional()
  @MaxLength(254, { message: "Enter one e-mail address, such as anna@company.com." })
  email?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The six digits of the newest mail; they work in the browser that asked.",
  })
  @IsOptional()
  @MaxLength(20, { message: "The code has six digits." })
  code?: string | null;
}

@InputType({ description: "How far logging out goes." })
export class LeavePortalInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether all sessions of this client end, on every device.",
  })
  everywhere: boolean;
}

@ObjectType({ description: "The client is signed in; the cookie is set." })
export class PortalEntered {
  @Field(() => String, { description: "The workspace's slug." })
  readonly workspace: string;
  @Field(() => String, { description: "Where the client wanted to go: a path of this origin." })
  readonly returnTo: string;

  constructor(workspace: string, returnTo: string) {
    this.workspace = workspace;
    this.returnTo = returnTo;
  }
}

@ObjectType({ description: "The session has ended; the cookie is gone." })
export class PortalLeft {
  @Field(() => String, { description: "The workspace's slug." })
  readonly workspace: string;

  constructor(workspace: string) {
    this.workspace = workspace;
  }
}

export const EnterPortalResult = createUnionType({
  name: "EnterPortalResult",
  description: "What a client's signing in can come to.",
  types: () => [PortalEntered, InvalidInput, NotFound, NotAllowedNow, LimitReached] as const,
});

export const LeavePortalResult = createUnionType({
  name: "LeavePortalResult",
  description: "What logging out can come to.",
  types: () => [PortalLeft, NotAllowedNow] as const,
});
