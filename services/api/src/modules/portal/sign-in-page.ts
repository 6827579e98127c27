import { Field, ObjectType, registerEnumType } from "type-graphql";
import { SessionEnd } from "../identity/session.entity";
import type { LinkState } from "../identity/sign-in-link.store";
import { Brand } from "../workspace/brand";

@ObjectType({ description: "What everybody may see of a workspace's portal." })
export class SignInPage {
  @Field(() => String, { description: "The workspace's slug." })
  workspace: string;
  @Field(() => Brand, { description: "The business's look." })
  brand: Brand;
  @Field(() => SessionEnd, {
    nullable: true,
    description:
      "Why the session that this browser presents at the door of its scope is over; null when it presents none.",
  })
  sessionEnded: SessionEnd | null;
}

export const SignInLinkState = { READY: "READY", USED: "USED", EXPIRED: "EXPIRED", UNKNOWN: "UNKNOWN" } as const;
registerEnumType(SignInLinkState, {
  name: "SignInLinkState",
  description: "What a sign-in link is good for.",
  valuesConfig: {
    READY: { description: "It signs in, once." },
    USED: { description: "It has signed somebody in. Ask for a new one." },
    EXPIRED: { description: "Its time has passed. Ask for a new one." },
    UNKNOWN: { description: "Nothing is said of it: withdrawn, of another portal, or never made." },
  },
});

export const SignInPurpose = { PORTAL: "PORTAL", ADMIN: "ADMIN", SETUP: "SETUP" } as const;
export type SignInPurpose = keyof typeof SignInPurpose;
registerEnumType(SignInPurpose, {
  name: "SignInPurpose",
  description: "Where a sign-in link leads.",
  valuesConfig: {
    PORTAL: { description: "A client, to the portal." },
    ADMIN: { description: "A member, to the admin app." },
    SETUP: { description: "The first owner, to the making of the workspace." },
  },
});

@ObjectType("SignInLink", { description: "What the page of a sign-in link shows. Asking changes nothing." })
export class SignInLinkInfo {
  @Field(() => SignInLinkState, { description: "Whether it still signs in. Everything else is null for UNKNOWN." })
  state: LinkState;
  @Field(() => SignInPurpose, { nullable: true, description: "Where it leads." })
  purpose: SignInPurpose | null = null;
  @Field(() => String, { nullable: true, description: "The workspace's slug; null for SETUP." })
  workspace: string | null = null;
  @Field(() => Brand, { nullable: true, description: "The business's look; null for SETUP." })
  brand: Brand | null = null;
  @Field(() => String, { nullable: true, description: "Who will be signed in: `a•••@s•••.com`." })
  maskedEmail: string | null = null;
  @Field(() => String, {
    nullable: true,
    description: "Somebody else who is signed in with this browser and would be signed out, masked.",
  })
  replaces: string | null = null;
  @Field(() => String, { nullable: true, description: "Where it leads after signing in: a path of this origin." })
  returnTo: string | null = null;

  constructor(state: LinkState) {
    this.state = state;
  }
}
