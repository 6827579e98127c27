import { Arg, Mutation, Resolver } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import { StartPreviewInput, StartPreviewResult } from "./preview.outcomes";
import { PreviewService } from "./preview.service";

@Resolver()
export class PreviewResolver {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER")
  @Mutation(() => StartPreviewResult, {
    description: "Lets a member see the portal as a client sees it, read only, for an hour, enabled or not.",
  })
  startPreview(
    @Arg("input", () => StartPreviewInput, { description: "Whose portal." }) { clientId }: StartPreviewInput,
  ): Promise<typeof StartPreviewResult> {
    return this.context.get(PreviewService).start(clientId);
  }
}
