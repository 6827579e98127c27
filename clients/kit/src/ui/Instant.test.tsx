import { render } from "@solidjs/testing-library";
import { Instant } from "./Instant";

test("a moment says its day, its hour and the zone, and keeps the exact time", () => {
  const { container } = render(() => <Instant at="2026-11-20T14:02:00.000Z" />);
  const time = container.querySelector("time");
  expect(time?.getAttribute("datetime")).toBe("2026-11-20T14:02:00.000Z");
  expect(time?.textContent).toMatch(/Nov.*2026.*\d:02.*(UTC|GMT|[A-Z]{3,4})/);
});

test("an hour alone still says its zone and carries its day", () => {
  const { container } = render(() => <Instant at="2026-11-20T14:02:00.000Z" form="time" />);
  const time = container.querySelector("time");
  expect(time?.textContent).toMatch(/:02.*[A-Z]/);
  expect(time?.textContent).not.toMatch(/Nov/);
  expect(time?.title).toMatch(/Nov/);
});
