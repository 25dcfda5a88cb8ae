// The program's source files with their imports, read once for the architecture tests.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export type Import = { from: string; typeOnly: boolean };
export type Source = {
  /** Path from the project's root. */
  file: string;
  text: string;
  lines: number;
  /** Project files by path from the root, packages and `node:` modules by name. */
  imports: Import[];
};

const IMPORT =
  /^(?:import|export)\s+(type\s+)?(?:[^;"']*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

function resolve(file: string, from: string): string {
  if (from === "#site-map") return "remix.config.js";
  if (from.startsWith("#")) return from.slice(1);
  return from.startsWith(".") ? path.posix.normalize(path.posix.join(path.posix.dirname(file), from)) : from;
}

function read(file: string): Source {
  const text = readFileSync(path.join(root, file), "utf8");
  const imports = [...text.matchAll(IMPORT)].map((match) => ({
    from: resolve(file, (match[2] ?? match[3]) as string),
    typeOnly: match[1] !== undefined,
  }));
  return { file, text, lines: text.split("\n").length - 1, imports };
}

export const sources: readonly Source[] = globSync("{app,db,tests}/**/*.{ts,tsx}", { cwd: root })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => !file.startsWith("db/migrations/"))
  .sort()
  .map(read);

export const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith("tests/");
export const program = sources.filter(({ file }) => !isTest(file));
