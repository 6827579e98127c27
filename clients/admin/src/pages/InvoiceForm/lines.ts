import { tellUndoable } from "@portico/kit/toasts";
import { createSignal } from "solid-js";
import { t } from "../../invoiceText";
import { type LineFields, newLine } from "./invoiceFields";
import type { InvoiceSaving } from "./saving";

/** Adding, removing and ordering an invoice's lines. */
export function createLines({ fields, setFields, faults, setFaults }: InvoiceSaving) {
  const [announcement, setAnnouncement] = createSignal("");

  function change(lines: LineFields[]) {
    // the service names lines by their places, which are other ones now
    setFaults(Object.fromEntries(Object.entries(faults()).filter(([name]) => !name.startsWith("lines"))));
    setFields("lines", lines);
  }

  return {
    announcement,
    add: () => change([...fields.lines, newLine(fields.lines.at(-1))]),
    move(from: number, to: number) {
      const line = fields.lines[from];
      if (!line || to < 0 || to >= fields.lines.length || from === to) return;
      const others = fields.lines.filter((_, i) => i !== from);
      change([...others.slice(0, to), line, ...others.slice(to)]);
      setAnnouncement(t("invoice.moved", { place: to + 1, count: fields.lines.length }));
    },
    remove(at: number) {
      const line = fields.lines[at];
      if (!line) return;
      const removed = { ...line };
      change(fields.lines.filter((_, i) => i !== at));
      const restore = () => change([...fields.lines.slice(0, at), removed, ...fields.lines.slice(at)]);
      tellUndoable(t("invoice.lineRemoved"), restore, `line ${removed.key}`);
    },
    set(at: number, name: keyof LineFields, value: string) {
      const path = `lines.${at}.${name}`;
      if (faults()[path]) setFaults(Object.fromEntries(Object.entries(faults()).filter(([other]) => other !== path)));
      setFields("lines", at, name, value);
    },
  };
}

export type Lines = ReturnType<typeof createLines>;
