// Vitest: unit tests beside the code, architecture, walkthroughs and routes here, each as its own project.
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");
const project = (name: string, include: string[]) => ({ extends: true as const, test: { name, include } });

export default defineConfig({
  root,
  test: {
    environment: "node",
    testTimeout: 20_000,
    projects: [
      project("unit", ["app/**/*.test.{ts,tsx}", "db/**/*.test.ts"]),
      project("architecture", ["tests/architecture/**/*.test.ts"]),
      project("walkthroughs", ["tests/walkthroughs/**/*.test.ts"]),
      project("routes", ["tests/routes/**/*.test.ts"]),
    ],
  },
});
