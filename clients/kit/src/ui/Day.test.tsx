import { render } from "@solidjs/testing-library";
import { Day } from "./Day";

test("a calendar date is the same day for a reader far behind UTC", () => {
  expect(new Date("2026-11-30").getDate()).toBe(29);
  const { container } = render(() => <Day on="2026-11-30" />);
  const time = container.querySelector("time");
  expect(time?.getAttribute("datetime")).toBe("2026-11-30");
  expect(time?.textContent).toMatch(/Nov 30|30 Nov/);
});
