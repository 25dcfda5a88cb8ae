// 考试进度: who of a unit has not sat an exam, who is sitting it, who has handed in.
import { useLoaderData } from "@remix-run/react";
import { type HeadersFunction, json, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import { requireUnit } from "#app/domain/accounts/viewer.server.ts";
import { BOARD_STATES, type BoardState } from "#app/domain/exams/board-state.ts";
import { type BoardRow, readExamBoard } from "#app/domain/exams/read-exam-board.server.ts";
import { examsTexts } from "#app/domain/exams/texts.ts";
import type { RequestHouse } from "#app/platform/house.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Meter } from "#app/ui/meter.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { timeText } from "#app/ui/time-text.ts";
import type { PageHandle } from "../page-handle.ts";

export const handle: PageHandle = { audience: "staff" };

/** Longer lists are for the branches' own pages. */
const MOST_LISTED = 300;
const TONES = { missing: "warning", running: "info", submitted: "success" } as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, scope, unit } = await requireUnit({ request, context }, "exam.board", params.unit);
  const house = context as unknown as RequestHouse;
  const board = await readExamBoard(house, scope, { examId: params.exam ?? "", unitPath: unit.path });
  if (!board) throw new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const state = BOARD_STATES.find((each) => each === query.get("state")) ?? null;
  const live = query.has("live");
  const due = board.rows.filter(({ exempt, state: standing }) => !exempt || standing !== "missing");
  const matching = board.rows.filter((row) => state === null || row.state === state);
  const { rows: _, ...facts } = board;
  const counts = Object.fromEntries(
    BOARD_STATES.map((each) => [each, board.rows.filter((row) => row.state === each).length]),
  ) as Record<BoardState, number>;
  const data = {
    locale: viewer.locale,
    unit: { code: unit.code, name: unit.name },
    board: facts,
    state,
    live,
    counts,
    due: due.length,
    total: board.rows.length,
    rows: matching.slice(0, MOST_LISTED),
    more: Math.max(0, matching.length - MOST_LISTED),
  };
  return json(data, { headers: live ? { Refresh: "30" } : {} });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export default function ExamBoardPage() {
  const data = useLoaderData<typeof loader>();
  const { locale, unit, board, counts, state, live } = data;
  const words = examsTexts[locale].board;
  const here = (to: BoardState | null, refresh: boolean) => {
    const query = new URLSearchParams({ ...(to ? { state: to } : {}), ...(refresh ? { live: "1" } : {}) });
    return query.size > 0 ? `?${query}` : `/branches/${unit.code}/exams/${board.examId}`;
  };
  return (
    <Stack>
      <PageHeader
        locale={locale}
        title={board.title}
        lead={`${words.title} · ${examsTexts[locale].closesAt} ${timeText(board.closesAt, locale)}`}
        breadcrumbs={[{ href: `/branches/${unit.code}`, label: unit.name }]}
        actions={
          <>
            <ButtonLink href={here(state, live)}>{words.refresh}</ButtonLink>
            <ButtonLink href={here(state, !live)}>{live ? words.stopLive : words.live}</ButtonLink>
          </>
        }
      />
      <Meter
        locale={locale}
        label={words.sat}
        n={counts.submitted}
        d={data.due}
        note={`${words.asOf} ${timeText(board.now, locale)}`}
      />
      <Tabs
        label={words.columns.state}
        items={[
          { href: here(null, live), label: words.all, current: state === null, count: data.total },
          ...BOARD_STATES.map((each) => ({
            href: here(each, live),
            label: words.states[each],
            current: state === each,
            count: counts[each],
          })),
        ]}
      />
      <DataTable
        locale={locale}
        caption={words.caption}
        captionHidden
        columns={columnsFor(locale)}
        rows={data.rows}
        rowKey={(row) => row.personId}
      />
      {data.more > 0 && <p>{words.more(data.more)}</p>}
    </Stack>
  );
}

function columnsFor(locale: "zh" | "en"): Column<BoardRow>[] {
  const words = examsTexts[locale];
  const { columns, states, exempt } = words.board;
  return [
    { key: "name", header: columns.name, cell: (row) => row.name },
    { key: "unit", header: columns.unit, cell: (row) => row.unitName },
    {
      key: "state",
      header: columns.state,
      cell: (row) =>
        row.exempt && row.state === "missing" ? (
          <Badge>{exempt}</Badge>
        ) : (
          <Badge tone={TONES[row.state]}>{states[row.state]}</Badge>
        ),
    },
    { key: "at", header: columns.at, cell: (row) => row.at && timeText(row.at, locale) },
    {
      key: "best",
      header: columns.best,
      numeric: true,
      cell: (row) =>
        row.best &&
        `${words.scoreOf(row.best.score, row.best.maxScore)} · ${row.best.passed ? words.passed : words.failed}`,
    },
  ];
}
