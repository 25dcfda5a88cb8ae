// A table keeps its meaning when a phone shows its rows as cards.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BarList } from "./bar-list.tsx";
import { type Column, DataTable } from "./data-table.tsx";

type Town = { name: string; members: number; officer: string | null };

const columns: Column<Town>[] = [
  { key: "name", header: "乡镇", cell: (town) => town.name },
  {
    key: "members",
    header: "党员",
    numeric: true,
    cell: (town) => town.members,
    sort: { href: "?sort=members", direction: "descending" },
  },
  { key: "officer", header: "组织委员", cell: (town) => town.officer },
];

function table(rows: Town[], foot?: Record<string, string>) {
  return renderToStaticMarkup(
    <DataTable
      locale="zh"
      caption="各乡镇"
      columns={columns}
      rows={rows}
      rowKey={(town) => town.name}
      foot={foot}
    />,
  );
}

test("every cell carries its column's name, the first one heads its row", () => {
  const html = table([{ name: "龙泉镇", members: 0, officer: "陈新" }]);
  expect(html).toContain('<th scope="row" data-label="乡镇">龙泉镇</th>');
  expect(html).toContain('<td data-label="党员" data-numeric="true">0</td>');
  expect(html).toContain('<td data-label="组织委员">陈新</td>');
  expect(html).toMatch(/<th scope="col"[^>]*aria-sort="descending"[^>]*><a [^>]*href="\?sort=members"/);
  expect(html).toMatch(/<caption[^>]*>各乡镇<\/caption>/);
});

test("a missing value is said in words, an unsummed column stays empty", () => {
  const html = table([{ name: "骥村镇", members: 12, officer: null }], { name: "合计", members: "12" });
  expect(html).toMatch(/<td data-label="组织委员">.*暂无/);
  expect(html).toMatch(/<tfoot>.*<td data-label="组织委员"><\/td>/);
});

test("no rows: no table, but a word", () => {
  const html = table([]);
  expect(html).not.toContain("<table");
  expect(html).toContain("暂无数据");
});

test("bars are a table with n/d in words, also for a unit without members", () => {
  const rows = [
    { key: "1", label: "龙泉镇", n: 31, d: 39 },
    { key: "2", label: "新设支部", n: 0, d: 0 },
  ];
  const html = renderToStaticMarkup(
    <BarList locale="zh" caption="达标率" nameHeader="乡镇" valueHeader="达标率" rows={rows} target={80} />,
  );
  expect(html).toContain("31/39 · 79.5 %");
  expect(html).toContain("0/0 · 暂无");
  expect(html).toMatch(/<rect[^>]*width="79.5%"/);
  expect(html).toContain('data-tone="low"');
  expect(html.match(/data-tone="low"/g)).toHaveLength(1);
});
