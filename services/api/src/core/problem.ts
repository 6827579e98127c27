import { Field, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";

/**
 * What the person can act on. Problems are returned, never thrown: graphql-js treats a returned `Error` as thrown, so
 * they are plain classes. A transaction whose work returns a problem rolls back.
 */
@InterfaceType({ description: "What went differently than wished, in a sentence for the person who asked." })
export abstract class Problem {
  @Field(() => String, { description: "What happened and what to do about it, ready to be shown." })
  readonly message: string;

  protected constructor(message: string) {
    this.message = message;
  }
}

@ObjectType({
  implements: Problem,
  description: "There is nothing of that name for whoever asks; hidden, foreign and absent are alike.",
})
export class NotFound extends Problem {
  constructor(message = "This is not available. It may have been removed, or the address may be wrong.") {
    super(message);
  }
}

@ObjectType({ description: "What is wrong with one field of an input." })
export class FieldProblem {
  @Field(() => String, { description: "The input's field, in dots where it is nested: `lines.0.quantity`." })
  readonly field: string;
  @Field(() => String, { description: "What is wrong and how to put it right." })
  readonly message: string;

  constructor(field: string, message: string) {
    this.field = field;
    this.message = message;
  }
}

@ObjectType({
  implements: Problem,
  description: "Something that was entered cannot be used as it is; nothing was changed.",
})
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem], { description: "One entry for each field that has to be changed." })
  readonly fields: FieldProblem[];

  constructor(fields: FieldProblem[]) {
    super(fields.map((field) => field.message).join(" "));
    this.fields = fields;
  }

  static of(field: string, message: string): InvalidInput {
    return new InvalidInput([new FieldProblem(field, message)]);
  }
}

export const NotAllowedReason = {
  PREVIEW: "PREVIEW",
  SIGNED_OUT: "SIGNED_OUT",
  USED: "USED",
  EXPIRED: "EXPIRED",
  CHANGED: "CHANGED",
  ARCHIVED: "ARCHIVED",
  PORTAL_OFF: "PORTAL_OFF",
  LAST_OWNER: "LAST_OWNER",
} as const;
export type NotAllowedReason = keyof typeof NotAllowedReason;
registerEnumType(NotAllowedReason, {
  name: "NotAllowedReason",
  description: "Why something is not possible at this moment.",
  valuesConfig: {
    PREVIEW: { description: "A preview shows, and changes nothing." },
    SIGNED_OUT: { description: "The session that asked has ended." },
    USED: { description: "The sign-in link has been used." },
    EXPIRED: { description: "Its time has passed." },
    CHANGED: { description: "It is no longer as it was when it was shown." },
    ARCHIVED: { description: "The client is archived." },
    PORTAL_OFF: { description: "The client's portal is not enabled." },
    LAST_OWNER: { description: "A workspace always has an owner." },
  },
});

@ObjectType({ implements: Problem, description: "Right in itself, but not now." })
export class NotAllowedNow extends Problem {
  @Field(() => NotAllowedReason, { description: "Why, for a program to decide by." })
  readonly reason: NotAllowedReason;

  constructor(reason: NotAllowedReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

@ObjectType({ implements: Problem, description: "More than is allowed: too many tries, or a limit of the plan." })
export class LimitReached extends Problem {
  @Field(() => Int, { nullable: true, description: "When to try again, in whole seconds, where waiting helps." })
  readonly retryAfterSeconds: number | null;

  constructor(message: string, retryAfterSeconds: number | null = null) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Carries a problem out of places that cannot return one: the check of an input. The gate turns it into the answer. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}
