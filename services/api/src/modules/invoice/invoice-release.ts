import type { Context } from "../../core/context";
import type { Invoice } from "./invoice.entity";

/** Takes payments off an invoice that is about to be void, within the transaction that holds its lock. */
export type ReleaseInvoice = (context: Context, invoice: Invoice) => Promise<void>;

const releases: ReleaseInvoice[] = [];

/** For modules to the right, whose money an invoice may hold. */
export function registerRelease(release: ReleaseInvoice): void {
  releases.push(release);
}

export async function releaseInvoice(context: Context, invoice: Invoice): Promise<void> {
  for (const release of releases) await release(context, invoice);
}
