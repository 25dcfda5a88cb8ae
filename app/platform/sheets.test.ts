import readXlsx from "read-excel-file/node";
import { expect, test } from "vitest";
import { attachment, MOST_SHEET_ROWS, plainCell, writeSheet } from "./sheets.server.ts";

test("a sheet reads back as it was given, numbers as numbers", async () => {
  const columns = [
    { header: "姓名", width: 10 },
    { header: "学时", width: 8 },
    { header: "备注", width: 20 },
  ];
  const bytes = await writeSheet({ name: "名单", columns, rows: [["张三", 12.5, null]] });
  const [sheet] = await readXlsx(Buffer.from(bytes));
  expect(sheet).toEqual({
    sheet: "名单",
    data: [
      ["姓名", "学时", "备注"],
      ["张三", 12.5, null],
    ],
  });
});

test.each(["=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\rx"])("%j is quoted", (text) => {
  expect(plainCell(text)).toBe(`'${text}`);
});

test("plain words and numbers stay as they are", () => {
  expect([plainCell("张三"), plainCell(-1), plainCell(null)]).toEqual(["张三", -1, null]);
});

test("a sheet beyond every list is refused", () => {
  const rows = new Array(MOST_SHEET_ROWS + 1).fill([]);
  expect(() => writeSheet({ name: "x", columns: [], rows })).toThrow(RangeError);
});

test("a Chinese file name travels in both spellings", () => {
  expect(attachment('第3期"名单".xlsx')).toBe(
    "attachment; filename=\"_3_____.xlsx\"; filename*=UTF-8''%E7%AC%AC3%E6%9C%9F%22%E5%90%8D%E5%8D%95%22.xlsx",
  );
});
