import { IsOptional, MaxLength } from "class-validator";
import { createUnionType, Field, InputType } from "type-graphql";
import { InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";
import { LinkRequested } from "../identity/link-request.outcomes";

@InputType({
  description:
    "Either workspace and e-mail address, or the token of a used or expired link, for a new one to the same address.",
})
export class RequestPortalLinkInput {
  @Field(() => String, { nullable: true, description: "The workspace's slug." })
  @IsOptional()
  @MaxLength(40, { message: "This is not the address of a portal." })
  workspace?: string | null;
  @Field(() => String, { nullable: true, description: "The client's e-mail address." })
  @IsOptional()
  @MaxLength(254, { message: "Enter one e-mail address, such as anna@company.com." })
  email?: string | null;
  @Field(() => String, { nullable: true, description: "Where to go after signing in: a path of this origin." })
  @IsOptional()
  @MaxLength(2000, { message: "This address is too long to return to." })
  returnTo?: string | null;
  @Field(() => String, { nullable: true, description: "From the address of a link that no longer works." })
  @IsOptional()
  @MaxLength(100, { message: "This is not a link's token." })
  token?: string | null;
}

export const RequestPortalLinkResult = createUnionType({
  name: "RequestPortalLinkResult",
  description: "What asking for a client's link can come to.",
  types: () => [LinkRequested, InvalidInput, NotFound, NotAllowedNow] as const,
});
