import { Arg, Mutation, Resolver } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import {
  UpdateMeInput,
  UpdateMeResult,
  UpdateWorkspaceInput,
  UpdateWorkspaceResult,
} from "./workspace-settings.outcomes";
import { WorkspaceSettingsService } from "./workspace-settings.service";

@Resolver()
export class WorkspaceSettings {
  constructor(private readonly context: Context) {}

  @Allow("ADMIN")
  @Mutation(() => UpdateWorkspaceResult, {
    description: "Changes the workspace's address and time zone. Addresses with a former slug keep working.",
  })
  updateWorkspace(
    @Arg("input", () => UpdateWorkspaceInput, { description: "What is to be changed." }) input: UpdateWorkspaceInput,
  ): Promise<typeof UpdateWorkspaceResult> {
    return this.context.get(WorkspaceSettingsService).update(input);
  }

  @Allow("MEMBER")
  @Mutation(() => UpdateMeResult, { description: "Changes the signed-in member's own name." })
  updateMe(
    @Arg("input", () => UpdateMeInput, { description: "Your details." }) input: UpdateMeInput,
  ): Promise<typeof UpdateMeResult> {
    return this.context.get(WorkspaceSettingsService).updateMe(input);
  }
}
