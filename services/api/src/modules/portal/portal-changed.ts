import { Field, ObjectType } from "type-graphql";
import { Section } from "../section/section";

@ObjectType({ description: "Something in a portal may look different now; what it is, is asked for as always." })
export class PortalChanged {
  @Field(() => [Section], {
    description:
      "The shown sections in which it may be; all that are shown when the choice itself, or the business's look, has changed.",
  })
  readonly sections: Section[];

  constructor(sections: Section[]) {
    this.sections = sections;
  }
}
