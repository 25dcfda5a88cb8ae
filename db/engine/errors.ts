// What went wrong in a write, in the terms both engines share.

type DriverError = { code?: string; message?: string; constraint_name?: string; cause?: unknown };

/** The driver's own error: drizzle wraps it as `cause`. */
function driverError(error: unknown): DriverError {
  let found = error as DriverError;
  while (found?.cause && typeof found.cause === "object") found = found.cause as DriverError;
  return found ?? {};
}

/** A unique index or primary key refused the row: SQLite's codes or PostgreSQL's 23505. */
export function isUniqueViolation(error: unknown): boolean {
  const code = driverError(error).code ?? "";
  return code === "23505" || code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY";
}

/** A reference to a row that is not there: SQLite's code or PostgreSQL's 23503. */
export function isForeignKeyViolation(error: unknown): boolean {
  const code = driverError(error).code ?? "";
  return code === "23503" || code === "SQLITE_CONSTRAINT_FOREIGNKEY";
}
