import { Field, Int, InterfaceType, ObjectType } from "type-graphql";
import { OpenEnum } from "./open-enum";

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

/** Why something is not possible at this moment. The module that refuses with it declares it. */
export interface Reason {
  readonly name: string;
  readonly description: string;
}

export function defineReasons<Name extends string>(
  descriptions: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Reason>> {
  const reasons = Object.entries<string>(descriptions).map(([name, description]) => [name, { name, description }]);
  return Object.fromEntries(reasons) as Record<Name, Reason>;
}

/** Those that belong to no module: the gate refuses previews, and anything can expire or change. */
export const reasons = defineReasons({
  PREVIEW: "A preview shows, and changes nothing.",
  EXPIRED: "Its time has passed.",
  CHANGED: "It is no longer as it was when it was shown.",
});

const NotAllowedReason = new OpenEnum("NotAllowedReason", "Why something is not possible at this moment.");
declareReasons(Object.values(reasons));

/** Makes reasons part of the graph. */
export function declareReasons(declared: readonly Reason[]): void {
  for (const { name, description } of declared) NotAllowedReason.declare(name, description);
}

@ObjectType({ implements: Problem, description: "Right in itself, but not now." })
export class NotAllowedNow extends Problem {
  @Field(() => NotAllowedReason.values, { description: "Why, for a program to decide by." })
  readonly reason: string;

  constructor({ name }: Reason, message: string) {
    super(message);
    this.reason = name;
  }
}

@ObjectType({ implements: Problem, description: "More than is allowed: too many tries, or no room for more." })
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
