import graphql from "@graphql-eslint/eslint-plugin";
import js from "@eslint/js";
import solid from "eslint-plugin-solid/configs/typescript";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";

const NODE = "console process fetch URL Buffer setTimeout clearTimeout setInterval clearInterval";

/** What types do not catch. Formatting is Biome's, what is unused is knip's, layers and names are tests/architecture's. */
export default defineConfig(
  globalIgnores(["**/dist/**", "**/*.generated.ts", "**/.turbo/**"]),
  // A rule holds for everyone, or is changed here for everyone.
  { linterOptions: { noInlineConfig: true } },
  {
    files: ["**/*.{js,mjs,cjs}"],
    extends: [js.configs.recommended],
    languageOptions: { globals: readonly(NODE) },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { sourceType: "commonjs", globals: readonly("require module __dirname") },
  },
  { files: ["clients/kit/theme.js"], languageOptions: { globals: readonly("document localStorage") } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [ts.configs.recommended],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-floating-promises": "error",
      // What listens to an event may be asynchronous; what is asked for a yes or no may not.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  { files: ["clients/{kit,portal,admin}/src/**/*.{ts,tsx}"], extends: [solid] },
  operationsOf("clients/portal"),
  operationsOf("clients/admin"),
  operationsOf("clients/sandbox"),
  operationsOf("tests"),
);

/** The operations of one app are checked together, against the schema: a fragment may lie in any of its files. */
function operationsOf(workspace) {
  const documents = `${import.meta.dirname}/${workspace}/{src,api,journeys,queries,support}/**/*.graphql`;
  return {
    files: [`${workspace}/**/*.graphql`],
    plugins: { "@graphql-eslint": graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: `${import.meta.dirname}/schema/schema.graphql`, documents } },
    },
    rules: {
      ...graphql.configs["flat/operations-recommended"].rules,
      // The apps keep what they have read by its id; a person or a test asks for what it wants to see.
      ...(/sandbox|tests/.test(workspace) ? { "@graphql-eslint/require-selections": "off" } : {}),
    },
  };
}

function readonly(names) {
  return Object.fromEntries(names.split(" ").map((name) => [name, "readonly"]));
}
