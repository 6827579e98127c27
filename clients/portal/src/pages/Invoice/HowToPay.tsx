import { lazyPart } from "@portico/kit/lazyPage";
import { Card } from "@portico/kit/ui/Card";
import { CopyButton } from "@portico/kit/ui/CopyButton";
import { formatMoney } from "@portico/kit/ui/Money";
import type { HowToPayFragment } from "@portico/schema/portal.generated";
import { For, Show } from "solid-js";
import { t } from "../../text";

const TransferCode = lazyPart("TransferCode", () => import("./TransferCode"));

type Details = NonNullable<HowToPayFragment["paymentDetails"]>;

/** How the open amount is paid outside the portal; each part of a transfer can be copied by itself. */
export function HowToPay(props: { invoice: HowToPayFragment }) {
  return (
    <Show when={props.invoice.paymentDetails}>
      {(details) => (
        <Card title={t("invoice.howToPay")}>
          <div class="grid gap-5 break-inside-avoid">
            <Show when={details().instructions}>
              {(instructions) => (
                <p dir="auto" class="max-w-prose whitespace-pre-line wrap-anywhere">
                  {instructions()}
                </p>
              )}
            </Show>
            <Show when={details().iban}>
              <div class="flex flex-wrap items-start justify-between gap-x-8 gap-y-5">
                <dl class="grid min-w-0 max-w-md grow gap-1 print:grid-cols-2 print:gap-x-8">
                  <For each={partsOf(details(), formatMoney(props.invoice.amountDue))}>
                    {(part) => <Part {...part} />}
                  </For>
                </dl>
                <Show when={details().transferQrText}>{(code) => <Scan code={code()} />}</Show>
              </div>
            </Show>
          </div>
        </Card>
      )}
    </Show>
  );
}

/** The box has its size before the code is drawn, so nothing moves. */
function Scan(props: { code: string }) {
  return (
    <figure class="grid w-44 gap-2">
      <div class="size-44 overflow-hidden rounded-lg border border-line">
        <TransferCode code={props.code} />
      </div>
      <figcaption class="text-sm text-muted">{t("pay.codeText")}</figcaption>
    </figure>
  );
}

const partsOf = ({ payee, iban, bic, reference }: Details, amount: string) =>
  [
    { label: t("pay.payee"), text: payee },
    { label: t("pay.iban"), text: iban, shown: iban?.replace(/(.{4})(?=.)/g, "$1 ") },
    { label: t("pay.bic"), text: bic },
    { label: t("pay.amount"), text: amount },
    { label: t("pay.reference"), text: reference },
  ].flatMap(({ text, ...part }) => (text ? [{ ...part, text }] : []));

function Part(props: { label: string; text: string; shown?: string }) {
  return (
    <div class="grid grid-cols-[1fr_auto] items-center gap-x-4">
      <dt class="col-span-2 text-sm text-muted">{props.label}</dt>
      <dd dir="auto" class="tabular-nums wrap-anywhere">
        {props.shown ?? props.text}
      </dd>
      <dd class="print:hidden">
        <CopyButton text={props.text} label={t("pay.copy", { what: props.label })} />
      </dd>
    </div>
  );
}
