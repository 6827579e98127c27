import { fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { createSending } from "./sending";
import { Button } from "./ui/Button";

const failures: unknown[] = [];
const hear = (reason: unknown) => void failures.push(reason);

test("a form whose sending fails in our own code says so and can be sent again", async () => {
  const send = jest.fn().mockRejectedValueOnce(new Error("A bug")).mockResolvedValue(undefined);
  function Form() {
    const { busy, problem, submit } = createSending(send);
    return (
      <form onSubmit={(event) => void submit(event).catch(hear)}>
        <p>{problem()}</p>
        <Button type="submit" busy={busy()}>
          Save
        </Button>
      </form>
    );
  }
  render(() => <Form />);
  const button = screen.getByRole("button", { name: "Save" });
  fireEvent.click(button);
  await screen.findByText("Something went wrong on our side.");
  await waitFor(() => expect(failures).toEqual([new Error("A bug")]));
  expect(button.getAttribute("aria-busy")).toBe("false");
  fireEvent.click(button);
  expect(send).toHaveBeenCalledTimes(2);
});
