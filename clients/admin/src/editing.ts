import type { Problem } from "@portico/kit/answer";
import { createDraft } from "@portico/kit/drafts";
import { createSending } from "@portico/kit/sending";
import { type Accessor, createComputed, createSignal, on } from "solid-js";
import { createStore } from "solid-js/store";

interface EditingOptions<Name extends string> {
  /** The member's id. */
  viewer: string;
  /** What is edited: "client 0193…", "new client". */
  entity: string;
  names: readonly Name[];
  /** What is saved already, as the fields show it. */
  stored: Accessor<Record<Name, string>>;
  /** Something beside the fields is not saved. */
  isMore?: () => boolean;
  /** Answers what stands in the way; otherwise goes on to another page. */
  save: (fields: Record<Name, string>, changed: Name[]) => Promise<Problem | undefined>;
}

export type Editing = Omit<ReturnType<typeof createEditing>, "fields" | "set" | "changed">;

/**
 * A form about something that is kept: what was typed survives a reload, what nobody has touched here follows what
 * others save, and leaving asks while anything is unsaved.
 */
export function createEditing<Name extends string>(options: EditingOptions<Name>) {
  const { names, stored } = options;
  const draft = createDraft(options.viewer, options.entity);
  const [fields, setFields] = createStore<Record<string, string>>({ ...stored() });
  createComputed(
    on(stored, (now, before) => {
      for (const name of names) if (fields[name] === before?.[name]) setFields(name, now[name]);
    }),
  );
  const changed = () => names.filter((name) => fields[name] !== stored()[name]);
  const [saved, setSaved] = createSignal(false);
  const isUnsaved = () => !saved() && (changed().length > 0 || Boolean(options.isMore?.()));

  const sending = createSending(async () => {
    // a page that is left because everything is saved is left without a question
    setSaved(true);
    let isDone = false;
    try {
      const problem = await options.save({ ...fields } as Record<Name, string>, changed());
      isDone = !problem;
      return problem;
    } finally {
      setSaved(isDone);
      if (isDone) draft.forget();
    }
  });

  return {
    fields: fields as Record<Name, string>,
    set: (name: Name) => (value: string) => setFields(name, value),
    changed,
    draft,
    sending,
    isUnsaved,
    discard() {
      draft.forget();
      setFields(stored());
    },
  };
}
