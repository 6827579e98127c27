import { fileURLToPath } from "node:url";

// far behind UTC: a calendar date that is read as a moment turns into the day before
process.env.TZ = "Pacific/Pago_Pago";

/** Solid in jsdom, for all three packages of the clients. */
const at = (file) => fileURLToPath(new URL(file, import.meta.url));

export default {
  testEnvironment: "jsdom",
  testEnvironmentOptions: { customExportConditions: ["browser", "development"] },
  resolver: at("jest.resolver.cjs"),
  setupFiles: [at("jest.setup.js")],
  testMatch: ["<rootDir>/src/**/*.test.{ts,tsx}"],
  transform: { "\\.[jt]sx?$": ["babel-jest", { configFile: at("babel.config.json") }] },
  // these packages are published as modules only
  transformIgnorePatterns: ["/node_modules/(?!(@urql|@solidjs|@solid-primitives|wonka|@0no-co)/)"],
};
