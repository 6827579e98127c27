import { Lifecycle } from "./lifecycle";

type Light = "RED" | "GREEN" | "BROKEN";

const light = new Lifecycle<Light>({ RED: ["GREEN", "BROKEN"], GREEN: ["RED", "BROKEN"], BROKEN: [] });

test("a state may be followed by those that its row names, and by no other", () => {
  expect(light.allows("RED", "GREEN")).toBe(true);
  expect(light.allows("RED", "RED")).toBe(false);
  expect(light.allows("BROKEN", "GREEN")).toBe(false);
});

test("a state without a way out is final", () => {
  expect(light.isFinal("BROKEN")).toBe(true);
  expect(light.isFinal("GREEN")).toBe(false);
});
