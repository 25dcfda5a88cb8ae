// Vite's second entry: the islands, small scripts for pages that do not hydrate (`*.island.ts`).
import { globSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vite";

const root = path.resolve(import.meta.dirname, "../..");
const sources = globSync("app/domain/*/*.island.ts", { cwd: root });
const nameOf = (file: string) => path.basename(file, ".island.ts");

export default defineConfig({
  root,
  publicDir: false,
  base: "/islands/",
  build: {
    outDir: "build/client/islands",
    manifest: "manifest.json",
    target: "es2019",
    modulePreload: false,
    rollupOptions: {
      input: Object.fromEntries(sources.map((file) => [nameOf(file), path.join(root, file)])),
      output: { entryFileNames: "[name]-[hash].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
