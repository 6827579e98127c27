import type { Context } from "../../core/context";
import { typedOnes } from "../../core/input";
import { InvalidInput } from "../../core/problem";
import { asMember } from "../identity/member.viewer";
import { normalizeVatNumber } from "../workspace/tax-identity";
import type { Workspace } from "../workspace/workspace.entity";
import { Workspaces } from "../workspace/workspace.store";
import { InvoiceNumbers } from "./invoice-series.store";
import { InvoiceSettingsUpdated, type UpdateInvoiceSettingsInput } from "./invoice-settings.outcomes";
import type { InvoiceSettings } from "./invoice-settings";

export class InvoiceSettingsService {
  constructor(private readonly context: Context) {}

  async of(workspace: Workspace): Promise<InvoiceSettings> {
    const numbers = this.context.get(InvoiceNumbers);
    const { invoicePrefix, invoicePadding, invoiceYear, invoicePaymentDays, smallBusinessNote } = workspace;
    const { sendsReminders, reminderDays } = workspace;
    return {
      prefix: invoicePrefix,
      padding: invoicePadding,
      byYear: invoiceYear,
      nextNumber: await numbers.next(workspace, this.today),
      upcomingNumber: await numbers.upcoming(workspace, this.today),
      paymentDays: invoicePaymentDays,
      ...{ smallBusinessNote, sendsReminders, reminderDays },
    };
  }

  update(input: UpdateInvoiceSettingsInput): Promise<InvoiceSettingsUpdated | InvalidInput> {
    const { legalName, country, vatNumber, prefix, padding, byYear, nextNumber, paymentDays, smallBusinessNote } =
      input;
    const { sendsReminders, reminderDays } = input;
    const { workspaceId } = asMember(this.context.viewer);
    return this.context.transaction(async () => {
      const workspaces = this.context.get(Workspaces);
      const workspace = (await workspaces.lock(workspaceId)) as Workspace;
      await workspaces.save(workspace, {
        ...typedOnes({ legalName, country, smallBusinessNote, vatNumber: vatNumber && normalizeVatNumber(vatNumber) }),
        ...(prefix !== undefined && { invoicePrefix: prefix ?? "" }),
        ...(padding != null && { invoicePadding: padding }),
        ...(byYear != null && { invoiceYear: byYear }),
        ...(sendsReminders != null && { sendsReminders }),
        ...(reminderDays != null && { reminderDays: [...reminderDays].sort((a, b) => a - b) }),
        ...(paymentDays != null && { invoicePaymentDays: paymentDays }),
      });
      if (nextNumber != null && !(await this.context.get(InvoiceNumbers).raise(workspace, this.today, nextNumber)))
        return InvalidInput.of("nextNumber", "Earlier invoices have passed this number. Enter a higher one.");
      return new InvoiceSettingsUpdated(workspace);
    });
  }

  private get today(): string {
    return this.context.viewer.parameters.today as string;
  }
}
