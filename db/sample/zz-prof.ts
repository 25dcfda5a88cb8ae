import { testHouse } from "#tests/support/house.ts";
import { loadSample } from "./load-sample.ts";
import { loadQuestionBanks } from "#app/domain/questions/load-question-banks.server.ts";
import { startOfDay } from "#app/platform/clock.ts";
import * as schema from "#db/schema/index.ts";
const now = startOfDay(process.env.DAY ?? "2026-11-23") + 19.5 * 3600_000;
const h = await testHouse(now);
await loadQuestionBanks(h, "content/question-banks");
await h.store.write(async (tx) => {
  for (let c = 0; c < 3; c++) {
    await tx.insert(schema.course).values({ id: "c" + c, slug: "c" + c, title: "课" + c, summary: "", domains: ["all"], compulsory: true, introHtml: "", position: c });
    for (let l = 0; l < 4; l++) {
      const id = `c${c}l${l}`;
      await tx.insert(schema.lesson).values({ id, slug: id, kind: "lesson", publishedRevisionId: id + "r" });
      await tx.insert(schema.lessonRevision).values({ id: id + "r", lessonId: id, no: 1, title: "第" + l, summary: "", topic: "t", minutes: 8 + l, source: "", blocks: [], checks: [], sourceHash: "", savedAt: 0 });
      await tx.insert(schema.courseLesson).values({ courseId: "c" + c, lessonId: id, position: l });
    }
  }
});
let last = performance.now(); const t0 = last; let step = "make";
await loadSample({ store: h.store, keys: h.keys, now, scale: (process.env.SCALE ?? "county") as "county", hashPassword: async (p) => "hash:" + p, onProgress: (s) => { console.log(step, Math.round(performance.now() - last)); last = performance.now(); step = s; } });
console.log(step, Math.round(performance.now() - last), "TOTAL", Math.round(performance.now() - t0));
if (process.env.SCORES) { const { computeAllScores } = await import("#app/domain/scoring/compute-scores.server.ts"); const { systemScope } = await import("#app/domain/accounts/viewer.server.ts"); let t = performance.now(); console.log(await computeAllScores(h, systemScope("x")), Math.round(performance.now() - t), "ms scores"); const { sql } = await import("drizzle-orm"); const q = async (s: string) => console.log(JSON.stringify(await (h.store.read as any).all(sql.raw(s)), null, 0)); await q("select p.state, b.level, count(*) n, avg(score) a, min(score) lo, max(score) hi from branch_score b join score_period p on p.id=b.period_id group by 1,2"); const rows = await (h.store.read as any).all(sql.raw("select p.state s, b.result r from branch_score b join score_period p on p.id=b.period_id join org_unit u on u.id=b.branch_id where u.code='B001'")); for (const { s, r } of rows) { const x = JSON.parse(r); console.log(s, x.score, x.level, x.incomplete, x.lines.map((l: any) => `${l.code}:${l.earned}/${l.points}(${l.n}/${l.d} ${l.reason})`).join(" ")); } }
await h.end();
