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
