import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { createDraft, forgetDrafts } from "./drafts";
import { TextField } from "./ui/TextField";

beforeEach(() => localStorage.clear());

function Form(props: { viewer: string; about: string; initial?: string }) {
  const draft = createDraft(props.viewer, props.about);
  const [name, setName] = createSignal(props.initial ?? "");
  return (
    <form ref={draft.keep}>
      <TextField label="Name" name="name" value={name()} onInput={setName} />
      <TextField label="Code" name="code" autocomplete="one-time-code" />
      <label>
        <input type="checkbox" name="agreed" /> Agreed
      </label>
      <button type="button" onClick={draft.forget}>
        Saved
      </button>
      <output>{draft.found ? `Found ${name()}` : "New"}</output>
    </form>
  );
}

const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;

function type(label: string, value: string) {
  fireEvent.input(field(label), { target: { value } });
}

/** As a reload does. */
function open(viewer: string, about: string, initial?: string) {
  cleanup();
  render(() => <Form viewer={viewer} about={about} initial={initial} />);
}

test("what was typed is there again after a reload, and what is behind the fields follows", () => {
  open("anna", "client 1", "Old name");
  type("Name", "New name");
  fireEvent.click(field("Agreed"));
  open("anna", "client 1", "Old name");
  expect(field("Name").value).toBe("New name");
  expect(field("Agreed").checked).toBe(true);
  expect(screen.getByRole("status").textContent).toBe("Found New name");
});

test("a draft is its writer's own, and about one thing", () => {
  open("anna", "client 1");
  type("Name", "Typed");
  for (const [viewer, about] of [
    ["berta", "client 1"],
    ["anna", "client 2"],
    ["ann", "client 1"],
  ] as const) {
    open(viewer, about);
    expect(field("Name").value).toBe("");
    expect(screen.getByRole("status").textContent).toBe("New");
  }
});

test("saving forgets the draft", () => {
  open("anna", "client 1");
  type("Name", "Typed");
  fireEvent.click(screen.getByText("Saved"));
  open("anna", "client 1");
  expect(field("Name").value).toBe("");
});

test("logging out forgets every draft of the person, and nobody else's", () => {
  for (const [viewer, about] of [
    ["anna", "client 1"],
    ["anna", "client 2"],
    ["berta", "client 1"],
  ] as const) {
    open(viewer, about);
    type("Name", "Typed");
  }
  forgetDrafts("anna");
  expect(Object.keys(localStorage)).toEqual(["portico-draft berta client 1"]);
});

test("a code is never kept", () => {
  open("anna", "client 1");
  type("Code", "123456");
  expect(JSON.stringify({ ...localStorage })).not.toContain("123456");
});

test("a form works without a draft where the browser refuses to keep anything", () => {
  const refuse = jest.spyOn(window, "localStorage", "get").mockImplementation(() => {
    throw new DOMException("Access is denied for this document.", "SecurityError");
  });
  try {
    const draft = createDraft("anna", "client 1");
    expect(draft.found).toBe(false);
    const form = document.createElement("form");
    form.innerHTML = '<input name="name">';
    draft.keep(form);
    form.querySelector("input")?.dispatchEvent(new Event("input", { bubbles: true }));
    draft.forget();
    forgetDrafts("anna");
  } finally {
    refuse.mockRestore();
  }
});

test("a draft that cannot be read is no draft", () => {
  localStorage.setItem("portico-draft anna client 1", "{not json");
  expect(createDraft("anna", "client 1").found).toBe(false);
});
