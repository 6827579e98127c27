import type { Amount } from "@portico/kit/ui/Money";
import { type InvoiceFormFragment, loadInvoicePricingQuery } from "@portico/schema/admin.generated";
import { createEffect, createSignal, on, onCleanup } from "solid-js";
import type { Totals } from "../../components/InvoiceTotals";
import { graph } from "../../graph";
import { type InvoiceFields, pricingOf } from "./invoiceFields";

const PAUSE_MS = 250;

interface Priced extends Totals {
  /** In percent; null where the discount is an amount. */
  discountRate: string | null;
  /** By the keys of the lines. */
  lines: Record<string, Amount>;
}

/** The totals of what is typed, by the service's own rule: they are asked for after a pause in typing. */
export function createPricing(fields: InvoiceFields, stored: InvoiceFormFragment) {
  const lines = Object.fromEntries(stored.lines.map(({ id, amount }) => [id, amount]));
  const [priced, setPriced] = createSignal<Priced>({ ...stored, lines });
  const [isFailed, setFailed] = createSignal(false);
  let last = 0;

  createEffect(
    on(
      () => JSON.stringify(pricingOf(fields)),
      (asked) => {
        const timer = setTimeout(() => void price(asked), PAUSE_MS);
        onCleanup(() => clearTimeout(timer));
      },
    ),
  );
  onCleanup(() => {
    last = Number.NaN;
  });

  async function price(asked: string) {
    last += 1;
    const own = last;
    const keys = fields.lines.map(({ key }) => key);
    const input: ReturnType<typeof pricingOf> = JSON.parse(asked);
    const { data } = await loadInvoicePricingQuery(graph, { input });
    // a newer question counts; what is asked for a page that was left does not
    if (own !== last) return;
    const found = data?.workspace?.invoicePricing;
    setFailed(!found);
    if (!found) return;
    const amounts = Object.fromEntries(keys.map((key, i) => [key, found.lines[i] as Amount]));
    setPriced({ ...found, discountRate: input.discount?.rate ?? null, lines: amounts });
  }

  return { priced, isFailed };
}
