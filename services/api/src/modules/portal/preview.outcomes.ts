import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { NotAllowedNow, NotFound } from "../../core/problem";

@InputType({ description: "Whose portal is looked at." })
export class StartPreviewInput {
  @Field(() => ID, { description: "The client's." })
  clientId: string;
}

@ObjectType({
  description: "The preview's cookie is set for an hour. The portal is at `/p/<workspace>/preview/<preview>`.",
})
export class PreviewStarted {
  @Field(() => ID, { description: "The preview's, for its address and the scope `preview:<id>`." })
  readonly preview: string;
  @Field(() => String, { description: "The workspace's slug." })
  readonly workspace: string;

  constructor(preview: string, workspace: string) {
    this.preview = preview;
    this.workspace = workspace;
  }
}

export const StartPreviewResult = createUnionType({
  name: "StartPreviewResult",
  description: "What starting a preview can come to.",
  types: () => [PreviewStarted, NotFound, NotAllowedNow] as const,
});
