import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";

interface DropZone {
  setOver: (isOver: boolean) => void;
  drop: (data: DataTransfer) => void;
}

const zones: DropZone[] = [];

const hasFiles = (event: DragEvent) => Boolean(event.dataTransfer?.types.includes("Files"));

function over(event: DragEvent) {
  if (!event.dataTransfer || !hasFiles(event)) return;
  // without this, the browser leaves the page for the file that is dropped
  event.preventDefault();
  const zone = zones.at(-1);
  event.dataTransfer.dropEffect = zone ? "copy" : "none";
  zone?.setOver(true);
}

function leave(event: DragEvent) {
  // null: the pointer has left the window, not only one element for the next
  if (!event.relatedTarget) zones.at(-1)?.setOver(false);
}

function drop(event: DragEvent) {
  if (!event.dataTransfer || !hasFiles(event)) return;
  event.preventDefault();
  const zone = zones.at(-1);
  zone?.setOver(false);
  zone?.drop(event.dataTransfer);
}

/** Files that are dropped anywhere on a page go to its drop zone; on a page without one, nothing happens. */
export function listenForFileDrops() {
  const listeners = { dragover: over, dragleave: leave, drop } as const;
  onMount(() => {
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name, listener as EventListener);
  });
  onCleanup(() => {
    for (const [name, listener] of Object.entries(listeners)) removeEventListener(name, listener as EventListener);
  });
}

/** Takes the page's file drops while it is mounted. Answers whether files are held over the page. */
export function createDropZone(drop: (data: DataTransfer) => void): Accessor<boolean> {
  const [isOver, setOver] = createSignal(false);
  const zone: DropZone = { setOver, drop };
  onMount(() => zones.push(zone));
  onCleanup(() => zones.splice(zones.indexOf(zone), 1));
  return isOver;
}
