import { defineConfig } from "vite";

// The page is served at /graphql, everything it loads under /assets/sandbox/.
export default defineConfig({
  base: "/assets/sandbox/",
  build: {
    assetsDir: "",
    target: "es2023",
    reportCompressedSize: false,
    // Monaco is one piece of several megabytes; a developer's page may load it.
    chunkSizeWarningLimit: 8000,
    // GraphiQL's parts say "use client" to server renderers, which this page is not.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
