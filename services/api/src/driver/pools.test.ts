import { defaultConnections, MIN_CONNECTIONS, poolsOf } from "./pools";

test.each([MIN_CONNECTIONS, 13, 30, 97])("the pools use exactly %s connections", (connections) => {
  const { app, system } = poolsOf(connections);
  expect(1 + app.reads + app.writes + system.reads + system.writes).toBe(connections);
  expect(Math.min(app.reads, app.writes)).toBeGreaterThanOrEqual(2);
});

test("three processes on sixteen cores stay below a hundred connections", () => {
  expect(3 * defaultConnections(16)).toBeLessThan(97);
});

test("on few cores a process opens no more than it can use", () => {
  expect(poolsOf(defaultConnections(2)).app).toEqual({ reads: 3, writes: 3 });
  expect(defaultConnections(1)).toBeGreaterThanOrEqual(MIN_CONNECTIONS);
});
