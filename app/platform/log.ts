// Structured logs, one JSON object a line, made of ids and numbers: never a name, a number, an address or a body.

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Level = "debug" | "info" | "warn" | "error";
export type Log = Readonly<Record<Level, (event: string, fields?: LogFields) => void>>;

const ORDER: readonly Level[] = ["debug", "info", "warn", "error"];

/** A log that writes lines at or above `lowest` through `write`. */
export function makeLog(
  lowest: Level,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const at =
    (level: Level) =>
    (event: string, fields: LogFields = {}) => {
      if (ORDER.indexOf(level) < ORDER.indexOf(lowest)) return;
      write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
    };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

export const silentLog: Log = makeLog("error", () => {});

/**
 * A fault as log fields: its name, code and place. A driver's message may quote the values of a query (it then has
 * `params`), so only other messages are kept.
 */
export function faultFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { name: "not an Error" };
  const cause = error.cause instanceof Error ? error.cause : error;
  const place = error.stack?.split("\n").find((line) => /^\s+at /.test(line));
  const quotes = "params" in error || "params" in cause || "query" in cause;
  return {
    name: error.name,
    code: (cause as { code?: string }).code,
    message: quotes ? undefined : error.message.slice(0, 300),
    place: place?.trim(),
  };
}
