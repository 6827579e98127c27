import { Arg, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import { Workspace } from "../workspace/workspace.entity";
import { InvoiceSettings } from "./invoice-settings";
import { UpdateInvoiceSettingsInput, UpdateInvoiceSettingsResult } from "./invoice-settings.outcomes";
import { InvoiceSettingsService } from "./invoice-settings.service";

@Resolver(() => Workspace)
export class InvoiceSettingsResolver {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER", "INVOICES")
  @FieldResolver(() => InvoiceSettings, { nullable: true, description: "How invoices are numbered." })
  invoiceSettings(@Root() workspace: Workspace): Promise<InvoiceSettings> {
    return this.context.get(InvoiceSettingsService).of(workspace);
  }

  @Allow("ADMIN", "INVOICES")
  @Mutation(() => UpdateInvoiceSettingsResult, {
    description: "Changes how invoices are numbered and who sells. Issued invoices stay as they are.",
  })
  updateInvoiceSettings(
    @Arg("input", () => UpdateInvoiceSettingsInput, { description: "What is to be changed." })
    input: UpdateInvoiceSettingsInput,
  ): Promise<typeof UpdateInvoiceSettingsResult> {
    return this.context.get(InvoiceSettingsService).update(input);
  }
}
