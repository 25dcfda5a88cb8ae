// Sheets out: writes an .xlsx in a worker thread, so that a long list holds nobody else's request.
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

export type SheetCell = string | number | null;
export type SheetColumn = { readonly header: string /** In characters. */; readonly width: number };
export type Sheet = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/** More rows than any list of the county has; a sheet beyond it is a mistake. */
export const MOST_SHEET_ROWS = 50_000;
const WRITE_TIMEOUT_MS = 30_000;
const WORKER_MEMORY_MB = 256;

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The worker's whole program; it knows the library by the path that this thread resolved. */
const PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads");
const library = require(workerData.library);
const write = library.default ?? library;
const { sheet } = workerData;
const head = sheet.columns.map(({ header }) => ({ value: header, fontWeight: "bold" }));
const columns = sheet.columns.map(({ width }) => ({ width }));
write([head, ...sheet.rows], { sheet: sheet.name, columns, stickyRowsCount: 1 })
  .toBuffer()
  .then((bytes) => parentPort.postMessage(bytes));
`;

/** The bytes of an .xlsx with one sheet. Text is never a formula. Throws above `MOST_SHEET_ROWS`. */
export function writeSheet(sheet: Sheet): Promise<Uint8Array> {
  if (sheet.rows.length > MOST_SHEET_ROWS)
    throw new RangeError(`${sheet.rows.length} rows are too many for one sheet`);
  const library = createRequire(import.meta.url).resolve("write-excel-file/node");
  const safe = { ...sheet, rows: sheet.rows.map((row) => row.map(plainCell)) };
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, {
      eval: true,
      workerData: { library, sheet: safe },
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY_MB },
    });
    const timer = setTimeout(() => fail(new Error("the sheet took too long")), WRITE_TIMEOUT_MS);
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
      void worker.terminate();
    };
    worker.once("message", (bytes: Uint8Array) => {
      clearTimeout(timer);
      resolve(bytes);
      void worker.terminate();
    });
    worker.once("error", fail);
    worker.once("exit", (code) => fail(new Error(`the sheet's worker ended with ${code}`)));
  });
}

/** A spreadsheet that is saved as CSV and opened again would run text that starts like a formula: quote it. */
export function plainCell(value: SheetCell): SheetCell {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** Content-Disposition for a download whose name may be Chinese. */
export function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
