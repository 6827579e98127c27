import { FieldResolver, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { SafeIntScalar } from "../../core/scalars";
import { Workspace } from "../workspace/workspace.entity";

@Resolver(() => Workspace)
export class UploadLimit {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => SafeIntScalar, {
    description: "How large an uploaded file may be, in bytes; whoever runs the service has set it.",
  })
  uploadLimit(): number {
    return this.context.service.uploadLimit;
  }
}
