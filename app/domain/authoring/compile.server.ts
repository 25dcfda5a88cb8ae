// 编译课件 compile: a lesson's source to the static blocks that readers get, in a bounded child process.
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import type { Locale } from "#app/platform/i18n.ts";
import type { Shapes, SourceShape } from "./check-source.ts";
import type { CompiledBlock, LessonCheck, LessonDocument } from "./lesson-document.ts";
import type { Problem, ProblemReason } from "./mdx-problem-texts.ts";

export type CompileInput<Shape extends SourceShape = "lesson"> = {
  readonly source: string;
  /** For each picture as the source writes it, the path it is served at. */
  readonly mediaUrl: Readonly<Record<string, string>>;
  /** What kind of file it is; a lesson unless told. */
  readonly shape?: Shape;
  /** The language of the few words that the page itself adds; Chinese unless told. */
  readonly locale?: Locale;
};

export type CompileResult<Shape extends SourceShape = "lesson"> =
  | ({
      readonly ok: true;
      readonly fields: Shapes[Shape];
      readonly blocks: readonly CompiledBlock[];
      readonly checks: readonly LessonCheck[];
    } & Pick<LessonDocument, "media" | "outline" | "characters" | "minutes">)
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type CompilerRequest = { readonly no: number; readonly input: Required<CompileInput<SourceShape>> };
export type CompilerAnswer = { readonly no: number; readonly result: CompileResult<SourceShape> };

export type CompilerOptions = {
  /** The folder that holds app/; the built site is started from it. */
  readonly projectRoot?: string;
  readonly timeoutMs?: number;
};

const TIMEOUT_MS = 20_000;
const IDLE_MS = 5_000;
const MEMORY_MB = 256;

// One compile at a time: bundlers side by side run a small machine out of memory.
let queue: Promise<unknown> = Promise.resolve();
let child: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;
let requests = 0;

/**
 * Checks, compiles and renders a source: one at a time, in one child process that a batch shares. Refusals are
 * problems with line and column; a compile that takes too long or too much memory is ended and is one too.
 */
export function compileLesson<Shape extends SourceShape = "lesson">(
  input: CompileInput<Shape>,
  options: CompilerOptions = {},
): Promise<CompileResult<Shape>> {
  const turn = queue.then(() => compileNow({ shape: "lesson", locale: "zh", ...input }, options));
  queue = turn.catch(() => undefined);
  // The child answers in the shape that it was asked for.
  return turn as Promise<CompileResult<Shape>>;
}

/** Ends the child at once, as at shutdown; it also ends by itself when idle. */
export function endCompiler(): void {
  clearTimeout(idle);
  child?.kill("SIGKILL");
  child = undefined;
}

function compileNow(
  input: CompilerRequest["input"],
  options: CompilerOptions,
): Promise<CompileResult<SourceShape>> {
  clearTimeout(idle);
  child ??= startChild(options.projectRoot ?? process.cwd());
  const worker = child;
  const no = ++requests;
  worker.ref();
  worker.channel?.ref();
  return new Promise((resolve) => {
    const settle = (result: CompileResult<SourceShape>) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("exit", onStop).off("error", onStop);
      if (child === worker) rest(worker);
      resolve(result);
    };
    const stop = (reason: ProblemReason) => {
      if (child === worker) endCompiler();
      settle({ ok: false, problems: [{ line: 1, column: 1, reason }] });
    };
    const onMessage = (answer: CompilerAnswer) => answer.no === no && settle(answer.result);
    const onStop = () => stop("compile_stopped");
    const timer = setTimeout(() => stop("compile_timeout"), options.timeoutMs ?? TIMEOUT_MS);
    worker.on("message", onMessage).once("exit", onStop).once("error", onStop);
    worker.send({ no, input } satisfies CompilerRequest, (fault) => fault && onStop());
  });
}

/** Lets this process end while the child waits, and ends the child when nothing more comes. */
function rest(worker: ChildProcess): void {
  worker.unref();
  worker.channel?.unref();
  idle = setTimeout(endCompiler, IDLE_MS).unref();
}

function startChild(projectRoot: string): ChildProcess {
  const worker = fork(path.join(projectRoot, "app/domain/authoring/compile-worker.ts"), {
    cwd: projectRoot,
    env: childEnvironment(),
    execArgv: [`--max-old-space-size=${MEMORY_MB}`, "--disable-warning=ExperimentalWarning"],
    serialization: "json",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // Between two requests nobody else listens, and an unheard error would end the server.
  worker.on("error", () => {});
  worker.once("exit", () => {
    if (child === worker) child = undefined;
  });
  return worker;
}

/** Nothing of this process's settings and secrets: where programs lie, and what Windows cannot start without. */
function childEnvironment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "SystemRoot"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(kept), NODE_ENV: "production" };
}
