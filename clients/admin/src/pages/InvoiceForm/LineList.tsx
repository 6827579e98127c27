import { Button } from "@portico/kit/ui/Button";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { createUniqueId, For, Show } from "solid-js";
import { t } from "../../invoiceText";
import { LineEditor } from "./LineEditor";
import { createLines } from "./lines";
import type { createPricing } from "./pricing";
import type { InvoiceSaving } from "./saving";

interface LineListProps {
  saving: InvoiceSaving;
  pricing: ReturnType<typeof createPricing>;
}

/** The lines of an invoice, which are ordered by dragging or with buttons. */
export function LineList(props: LineListProps) {
  const id = createUniqueId();
  const lines = createLines(props.saving);
  let list: HTMLDivElement | undefined;
  let addButton: HTMLDivElement | undefined;
  const items = () => [...(list?.querySelectorAll<HTMLElement>("[data-line]") ?? [])];
  const itemAt = (at: number) => items()[at];

  function add() {
    lines.add();
    itemAt(props.saving.fields.lines.length - 1)
      ?.querySelector("textarea")
      ?.focus();
  }

  /** What is moved in the page loses the focus: it is given back, so that the same key can be pressed again. */
  function move(from: number, to: number, button: "up" | "down") {
    lines.move(from, to);
    const moved = itemAt(Math.max(0, Math.min(to, props.saving.fields.lines.length - 1)));
    moved?.querySelector<HTMLElement>(`[data-move=${button}] button`)?.focus();
  }

  /** The focus goes on to the line that comes next, or to where one is added. */
  function remove(at: number) {
    lines.remove(at);
    const next = itemAt(Math.min(at, props.saving.fields.lines.length - 1));
    const button = next?.querySelector<HTMLElement>("[data-remove] button") ?? addButton?.querySelector("button");
    button?.focus();
  }

  function drag(key: string, event: PointerEvent) {
    event.preventDefault();
    const at = () => props.saving.fields.lines.findIndex((line) => line.key === key);
    const follow = ({ clientY }: PointerEvent) => {
      const to = items().findIndex((item) => clientY < item.getBoundingClientRect().bottom);
      if (to >= 0 && to !== at()) lines.move(at(), to);
    };
    const end = () => {
      removeEventListener("pointermove", follow);
      for (const kind of ["pointerup", "pointercancel"]) removeEventListener(kind, end);
    };
    addEventListener("pointermove", follow);
    for (const kind of ["pointerup", "pointercancel"]) addEventListener(kind, end);
  }

  return (
    <section aria-labelledby={id} class="grid gap-3">
      <h2 id={id} class="text-lg font-semibold tracking-tight">
        {t("invoice.lines")}
      </h2>
      <Show when={props.saving.faults().lines}>
        {(fault) => (
          <p role="alert" class="text-sm text-bad">
            {fault()}
          </p>
        )}
      </Show>
      <div ref={list} class="grid gap-3">
        <For each={props.saving.fields.lines} fallback={<EmptyState text={t("invoice.noLinesYet")} />}>
          {(line, at) => (
            <LineEditor
              line={line}
              at={at()}
              count={props.saving.fields.lines.length}
              currency={props.saving.fields.currency}
              amount={props.pricing.priced().lines[line.key]}
              lines={lines}
              faults={props.saving.faults()}
              onDrag={(event) => drag(line.key, event)}
              onRemove={() => remove(at())}
              onMove={(to, button) => move(at(), to, button)}
            />
          )}
        </For>
      </div>
      <p role="status" class="sr-only">
        {lines.announcement()}
      </p>
      <div ref={addButton}>
        <Button onClick={add}>{t("invoice.addLine")}</Button>
      </div>
    </section>
  );
}
