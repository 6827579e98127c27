/** What browsers have and jsdom lacks. */
globalThis.structuredClone ??= (value) => value;

const { document, Event, HTMLDialogElement, queueMicrotask } = globalThis;
HTMLDialogElement.prototype.showModal ??= function showModal() {
  this.before = document.activeElement;
  this.open = true;
  (this.querySelector("[autofocus]") ?? this.querySelector("button, input, select, textarea"))?.focus();
};
HTMLDialogElement.prototype.close ??= function close() {
  if (!this.open) return;
  this.open = false;
  this.before?.focus();
  queueMicrotask(() => this.dispatchEvent(new Event("close")));
};
