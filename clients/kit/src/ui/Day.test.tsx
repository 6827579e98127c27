import { render } from "@solidjs/testing-library";
import { Day } from "./Day";

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

test.each(["Pacific/Pago_Pago", "Pacific/Kiritimati", "UTC"])("a calendar date is the same day in %s", (TZ) => {
  process.env.TZ = TZ;
  const { container } = render(() => <Day on="2026-11-30" />);
  const time = container.querySelector("time");
  expect(time?.getAttribute("datetime")).toBe("2026-11-30");
  expect(time?.textContent).toMatch(/30/);
  expect(time?.textContent).toMatch(/Nov/);
});
