// Packages that exist as ES modules only; Jest loads CommonJS, so they are translated too.
const ESM_ONLY = ["pg-boss", "uuid", "serialize-error", "non-error", "@tus/[a-z0-9-]+", "srvx"];

/** Service code runs under Jest as in production: the same decorators, the real PostgreSQL, no mocks of our own modules. */
export default {
  rootDir: import.meta.dirname,
  testEnvironment: "node",
  testMatch: ["<rootDir>/src/**/*.test.ts"],
  transformIgnorePatterns: [`/node_modules/(?!(?:${ESM_ONLY.join("|")})/)`],
  transform: {
    "\\.[jt]s$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2023",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
        },
        module: { type: "commonjs" },
      },
    ],
  },
};
