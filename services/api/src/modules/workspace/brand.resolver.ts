import { Arg, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import { Accent, accentOf, isColour } from "./accent";
import { Brand } from "./brand";
import { UpdateBrandInput, UpdateBrandResult } from "./brand.outcomes";
import { BrandService } from "./brand.service";
import { Workspace } from "./workspace.entity";

@Resolver(() => Workspace)
export class WorkspaceBrand {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => Brand, { description: "How the business looks to its clients." })
  brand(@Root() workspace: Workspace): Brand {
    return Brand.of(workspace);
  }

  @FieldResolver(() => Accent, {
    nullable: true,
    description: "How an accent colour would look; null when it is no `#rrggbb`.",
  })
  accentPreview(@Arg("accent", () => String, { description: "The colour, `#rrggbb`." }) accent: string): Accent | null {
    return isColour(accent) ? accentOf(accent) : null;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change how the business looks to its clients." })
  canManageBrand(): boolean {
    return this.context.viewer.grants.has("ADMIN");
  }

  @Allow("ADMIN")
  @Mutation(() => UpdateBrandResult, {
    description: "Changes name, colour and business details, as clients see them from their next look on.",
  })
  updateBrand(
    @Arg("input", () => UpdateBrandInput, { description: "What is to look different." }) input: UpdateBrandInput,
  ): Promise<typeof UpdateBrandResult> {
    return this.context.get(BrandService).update(input);
  }
}
