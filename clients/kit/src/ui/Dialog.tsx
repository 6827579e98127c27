import { createUniqueId, type JSX, onCleanup, onMount } from "solid-js";

interface DialogProps {
  title: string;
  /** Escape, or whatever else means "never mind"; not asked while `busy`. */
  onClose: () => void;
  busy?: boolean;
  children: JSX.Element;
}

/**
 * Asks for something over the page, which cannot be reached meanwhile. It is open while it is mounted: the browser
 * keeps the focus inside, puts it first on what has `autofocus`, and gives it back to where it was at the end.
 */
export function Dialog(props: DialogProps) {
  const id = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  const leave = () => {
    if (!props.busy) props.onClose();
  };
  onMount(() => {
    const { documentElement: root } = document;
    // another dialog may have taken the scrollbar away already
    if (!document.querySelector("dialog[open]"))
      root.style.setProperty("--scrollbar-width", `${innerWidth - root.clientWidth}px`);
    dialog?.showModal();
  });
  onCleanup(() => dialog?.close());

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      class="dialog"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClose={() => {
        if (!dialog?.isConnected) return;
        // a browser closes it at the second Escape, whatever is under way
        if (props.busy) dialog.showModal();
        else props.onClose();
      }}
    >
      <div class="grid gap-4 p-5 sm:p-6">
        <h2 id={id} dir="auto" class="text-lg font-semibold tracking-tight wrap-anywhere">
          {props.title}
        </h2>
        {props.children}
      </div>
    </dialog>
  );
}
