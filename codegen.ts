import type { CodegenConfig } from "@graphql-codegen/cli";
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";

const config = {
  enumType: "string-literal",
  scalars: { ID: "string", Date: "string", DateTime: "string", CurrencyCode: "string", SafeInt: "number" },
  useTypeImports: true,
};

const app = (name: string): CodegenConfig["generates"] => {
  const documents = `clients/${name}/src/**/*.graphql`;
  const documentTransforms = [addTypenameSelectionDocumentTransform];
  return {
    [`schema/${name}.generated.ts`]: {
      documents,
      documentTransforms,
      plugins: ["typescript-operations", "./schema/solid-urql.ts"],
      config,
    },
    [`schema/${name}.operations.generated.ts`]: {
      documents,
      documentTransforms,
      plugins: [{ "./schema/solid-urql.ts": { hashes: true } }],
    },
  };
};

/** Tests ask the graph over HTTP and need documents, not primitives. */
const tests: CodegenConfig["generates"] = {
  "schema/tests.generated.ts": {
    documents: "tests/**/*.graphql",
    documentTransforms: [addTypenameSelectionDocumentTransform],
    plugins: ["typescript-operations", "typed-document-node"],
    config,
  },
};

const configuration: CodegenConfig = {
  schema: "schema/schema.graphql",
  generates: { ...app("portal"), ...app("admin"), ...tests },
};

export default configuration;
