/** Every kind of test has its folder; all of them speak to the built service, over HTTP, on a real PostgreSQL. */
export default {
  rootDir: import.meta.dirname,
  testEnvironment: "node",
  testMatch: ["<rootDir>/{architecture,api,queries,journeys,faults}/**/*.test.ts"],
  transform: {
    "\\.[jt]s$": [
      "@swc/jest",
      {
        jsc: { target: "es2023", parser: { syntax: "typescript" } },
        module: { type: "commonjs" },
        sourceMaps: "inline",
      },
    ],
  },
  globalSetup: "<rootDir>/support/ground.setup.ts",
  globalTeardown: "<rootDir>/support/ground.teardown.ts",
  maxWorkers: 2,
  runner: "<rootDir>/support/runner.cjs",
  testTimeout: 30_000,
};
