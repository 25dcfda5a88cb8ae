// Which room may know which: routes and jobs → use cases → queries → schema, nouns downward, ui and platform nobody.
import { expect, test } from "vitest";
import { program, type Source } from "./sources.ts";

const NOUNS = [
  "audit",
  "org",
  "accounts",
  "notices",
  "questions",
  "authoring",
  "courses",
  "exams",
  "completions",
  "rotation",
  "orglife",
  "service",
  "followups",
  "scoring",
  "reports",
];

const under = (...folders: string[]) =>
  program.filter(({ file }) => folders.some((folder) => file.startsWith(folder)));

/** Every import of `sources` that breaks a law, as `file → import: reason`. */
function breaches(
  sources: readonly Source[],
  broken: (source: Source, from: string, typeOnly: boolean) => string | null,
) {
  return sources.flatMap((source) =>
    source.imports.flatMap(({ from, typeOnly }) => {
      const reason = broken(source, from, typeOnly);
      return reason ? [`${source.file} → ${from}: ${reason}`] : [];
    }),
  );
}

test("the database knows the program only by its pure vocabularies, and never upward", () => {
  const found = breaches(under("db/"), ({ file }, from, typeOnly) => {
    if (file.startsWith("db/sample/")) return null;
    if (from.startsWith("app/domain/") && !typeOnly && from.includes(".server"))
      return "queries and schema know no use case";
    if (from.startsWith("app/routes") || from.startsWith("app/server") || from.startsWith("app/jobs"))
      return "the database knows no page, server or job";
    if (file.startsWith("db/schema/") && from.startsWith("db/queries")) return "schema is below queries";
    if (file.startsWith("db/engine/") && /^db\/(schema|queries)/.test(from))
      return "the engine knows no table";
    return null;
  });
  expect(found).toEqual([]);
});

test("only db/ imports drizzle or a driver", () => {
  const found = breaches(under("app/"), (_, from) =>
    /^(drizzle-orm|better-sqlite3|postgres)(\/|$)/.test(from) ? "SQL lives in db/" : null,
  );
  expect(found).toEqual([]);
});

test("use cases reach tables only through queries", () => {
  const found = breaches(under("app/"), (_, from, typeOnly) =>
    from.startsWith("db/schema/") && !typeOnly ? "ask a function of db/queries" : null,
  );
  expect(found).toEqual([]);
});

test("ui and platform know no noun", () => {
  const found = breaches(under("app/ui/", "app/platform/"), (_, from) =>
    /^(app\/(domain|routes|server|jobs)|db\/(schema|queries|sample))/.test(from) ? "knows a noun" : null,
  );
  expect(found).toEqual([]);
});

test("nouns depend downward only", () => {
  const noun = (file: string) => NOUNS.indexOf(/^app\/domain\/([^/]+)\//.exec(file)?.[1] ?? "");
  const unknown = under("app/domain/").filter(({ file }) => noun(file) < 0);
  expect(unknown.map(({ file }) => `${file}: its folder is no noun of the house`)).toEqual([]);
  const found = breaches(under("app/domain/"), ({ file }, from) =>
    noun(from) > noun(file) ? `${NOUNS[noun(file)]} stands below ${NOUNS[noun(from)]}` : null,
  );
  expect(found).toEqual([]);
});

test("use cases know no page", () => {
  const found = breaches(under("app/domain/"), (_, from) =>
    /^app\/(routes|server|jobs)/.test(from) ? "a use case knows no page, server or job" : null,
  );
  expect(found).toEqual([]);
});

test("plain domain files are pure", () => {
  const pure = under("app/domain/").filter(
    ({ file }) =>
      file.endsWith(".ts") &&
      !file.includes(".server.") &&
      !file.includes(".island.") &&
      !file.includes("-worker."),
  );
  const imports = breaches(pure, (_, from, typeOnly) => {
    if (typeOnly) return null;
    if (from.startsWith("node:") || from.startsWith("db/") || from.startsWith("@remix-run"))
      return "a pure file";
    return from.includes(".server.") ? "a pure file imports a use case" : null;
  });
  const chance = pure.flatMap(({ file, text }) =>
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(text)
      ? [`${file}: the clock and chance are arguments`]
      : [],
  );
  expect([...imports, ...chance]).toEqual([]);
});

test("lucia is imported by the session alone", () => {
  const found = breaches(program, ({ file }, from) =>
    from === "lucia" && file !== "app/domain/accounts/session.server.ts"
      ? "contained in session.server.ts"
      : null,
  );
  expect(found).toEqual([]);
});

test("a Scope is made by the viewer alone", () => {
  const found = program.flatMap(({ file, text }) =>
    /\bmakeScope\b/.test(text) &&
    file !== "db/engine/scope.ts" &&
    file !== "app/domain/accounts/viewer.server.ts"
      ? [`${file}: only accounts/viewer.server.ts makes a Scope`]
      : [],
  );
  expect(found).toEqual([]);
});
