import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal, For } from "solid-js";
import type { Paging } from "../paging";
import { Paged } from "./Paged";

function open(...names: string[]) {
  const [nodes, setNodes] = createSignal(names);
  const onMore = jest.fn();
  const paging = {
    nodes,
    list: () => "all",
    hasMore: () => true,
    busy: () => false,
    failed: () => false,
  } as unknown as Paging<string>;
  render(() => (
    <Paged paging={paging} rows="li" onMore={onMore}>
      <ul>
        <For each={nodes()}>
          {(name) => (
            <li>
              <button type="button">{name}</button>
            </li>
          )}
        </For>
      </ul>
    </Paged>
  ));
  return { setNodes, onMore };
}

const focused = () => document.activeElement?.textContent;

test("the focus follows to the first of the new rows", () => {
  const { setNodes, onMore } = open("Anna", "Béla");
  fireEvent.click(screen.getByRole("button", { name: "Load more" }));
  expect(onMore).toHaveBeenCalledTimes(1);
  setNodes(["Anna", "Béla", "Chloé", "Dov"]);
  expect(focused()).toBe("Chloé");
});

test("rows that come by themselves leave the focus where it is", () => {
  const { setNodes } = open("Anna", "Béla");
  screen.getByRole("button", { name: "Anna" }).focus();
  setNodes(["Anna", "Béla", "Chloé"]);
  expect(focused()).toBe("Anna");
});

test("when the row with the focus goes, the one in its place takes it, or the last", () => {
  const { setNodes } = open("Anna", "Béla", "Chloé");
  screen.getByRole("button", { name: "Béla" }).focus();
  setNodes(["Anna", "Chloé"]);
  expect(focused()).toBe("Chloé");
  setNodes(["Anna"]);
  expect(focused()).toBe("Anna");
});
