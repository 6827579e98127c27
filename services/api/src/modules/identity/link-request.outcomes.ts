import { IsOptional, Length, MaxLength } from "class-validator";
import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";

@InputType({
  description:
    "Either the member's e-mail address, or the token of a used or expired link, for a new one to the same address.",
})
export class RequestMemberLinkInput {
  @Field(() => String, { nullable: true, description: "The member's e-mail address." })
  @IsOptional()
  @Length(3, 254, { message: "Enter your e-mail address, such as anna@studio.com." })
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

@ObjectType({ description: "The answer to every request for a link, whether the address is known or not." })
export class LinkRequested {
  @Field(() => String, { description: "What to tell the person." })
  readonly message = "If this address has access, we've sent a link. At most one a minute; check the latest email.";
}

export const RequestMemberLinkResult = createUnionType({
  name: "RequestMemberLinkResult",
  description: "What asking for a member's link can come to.",
  types: () => [LinkRequested, InvalidInput, NotFound, NotAllowedNow] as const,
});
