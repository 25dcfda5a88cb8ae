// 审计链: sealing by any number of processes, and every way of tampering that the chain must show.
import { asc, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { scopeOf, systemScope } from "#app/domain/accounts/viewer.server.ts";
import { listEvents } from "#app/domain/audit/list-events.server.ts";
import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import { sealAudit } from "#app/domain/audit/seal-audit.server.ts";
import { auditHead, printedHead, readHead, verifyAudit } from "#app/domain/audit/verify-audit.server.ts";
import { DAY_MS, HOUR_MS } from "#app/platform/clock.ts";
import { onPostgres } from "#db/engine/dialect.ts";
import { openStore } from "#db/engine/open.ts";
import { auditEvent, auditSeal } from "#db/schema/audit.ts";
import type { TestHouse } from "#tests/support/house.ts";
import { accountsCounty, signedIn } from "./accounts-county.ts";

let house: TestHouse;
beforeEach(async () => {
  house = await accountsCounty();
});
afterEach(() => house.end());

/** Records `count` events one second apart, about subjects `s1`, `s2` … */
async function happen(count: number, unitPath = "/T01/B001/") {
  for (let n = 1; n <= count; n += 1) {
    house.clock.advance(1000);
    await house.store.write((tx) =>
      recordAudit(tx, house, {
        kind: "account.disabled",
        actorId: null,
        unitPath,
        subjectId: `s${n}`,
        detail: { sessions: n },
      }),
    );
  }
}

const sealed = () =>
  house.store.read
    .select({ seq: auditSeal.seq, hash: auditSeal.hash, eventId: auditSeal.eventId })
    .from(auditSeal)
    .orderBy(asc(auditSeal.seq));

const eventOf = async (seq: number) => (await sealed()).find((seal) => seal.seq === seq)?.eventId ?? "";

test("events are sealed once, in order, and a quiet second adds nothing", async () => {
  await happen(5);
  expect(await verifyAudit(house)).toEqual({ ok: true, count: 0, unsealed: 5 });
  expect(await sealAudit(house)).toBe(5);
  expect(await sealAudit(house)).toBe(0);
  await happen(2);
  expect(await sealAudit(house)).toBe(2);
  expect(await verifyAudit(house)).toEqual({ ok: true, count: 7, unsealed: 0 });
  expect((await sealed()).map((seal) => seal.seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test("more than one chunk is sealed in one run", async () => {
  await house.store.write(async (tx) => {
    for (let n = 0; n < 700; n += 1) {
      await recordAudit(tx, house, {
        kind: "account.enabled",
        actorId: null,
        unitPath: "/",
        subjectId: `s${n}`,
        detail: {},
      });
    }
  });
  expect(await sealAudit(house)).toBe(700);
  expect(await verifyAudit(house)).toMatchObject({ ok: true, count: 700, unsealed: 0 });
});

test("sealers that run at once, each from what it read before the others wrote, make one whole chain", async () => {
  await happen(40);
  // Two SQLite writers in one thread would wait for each other; there the second sealer shares the store.
  const second = onPostgres ? openStore(house.env.databaseUrl) : house.store;
  const other = { ...house, store: second };
  const runs = await Promise.all([sealAudit(house), sealAudit(other), sealAudit(house), sealAudit(other)]);
  if (onPostgres) await second.close();
  expect(runs.reduce((sum, each) => sum + each, 0)).toBe(40);
  expect(runs.filter((each) => each > 0)).toHaveLength(1);
  expect(await verifyAudit(house)).toEqual({ ok: true, count: 40, unsealed: 0 });
});

test("an event that was committed late is still sealed; one that is a day late waits for a whole run", async () => {
  await happen(3);
  await sealAudit(house);
  const now = house.clock.now();
  house.clock.set(now - HOUR_MS);
  await happen(1);
  expect(await sealAudit(house)).toBe(1);
  house.clock.set(now - 2 * DAY_MS);
  await happen(1);
  expect(await sealAudit(house)).toBe(0);
  expect(await verifyAudit(house)).toMatchObject({ ok: true, unsealed: 1 });
  expect(await sealAudit(house, { whole: true })).toBe(1);
  expect(await verifyAudit(house)).toEqual({ ok: true, count: 5, unsealed: 0 });
});

type Tampering = { story: string; brokenAt: number; tamper: () => Promise<unknown> };
const change = (set: Partial<typeof auditEvent.$inferInsert>) => async () => {
  const id = await eventOf(3);
  await house.store.write((tx) => tx.update(auditEvent).set(set).where(eq(auditEvent.id, id)));
};

const tamperings: Tampering[] = [
  { story: "a changed subject", brokenAt: 3, tamper: change({ subjectId: "somebody-else" }) },
  { story: "a changed actor", brokenAt: 3, tamper: change({ actorId: "somebody-else" }) },
  { story: "a changed kind", brokenAt: 3, tamper: change({ kind: "account.enabled" }) },
  { story: "a changed time", brokenAt: 3, tamper: change({ at: 1 }) },
  { story: "a changed unit", brokenAt: 3, tamper: change({ unitPath: "/T02/" }) },
  { story: "a changed number in the detail", brokenAt: 3, tamper: change({ detail: { sessions: 4 } }) },
  { story: "a changed request", brokenAt: 3, tamper: change({ requestId: "other" }) },
  {
    story: "an event removed with its seal",
    brokenAt: 3,
    tamper: async () => {
      const id = await eventOf(3);
      await house.store.write(async (tx) => {
        await tx.delete(auditSeal).where(eq(auditSeal.seq, 3));
        await tx.delete(auditEvent).where(eq(auditEvent.id, id));
      });
    },
  },
  {
    story: "an event removed and the later seals moved up",
    brokenAt: 3,
    tamper: async () => {
      const id = await eventOf(3);
      await house.store.write(async (tx) => {
        await tx.delete(auditSeal).where(eq(auditSeal.seq, 3));
        await tx.delete(auditEvent).where(eq(auditEvent.id, id));
        for (const seq of [4, 5, 6]) {
          await tx
            .update(auditSeal)
            .set({ seq: seq - 1 })
            .where(eq(auditSeal.seq, seq));
        }
      });
    },
  },
  {
    story: "two events exchanged",
    brokenAt: 2,
    tamper: async () => {
      const [second, fifth] = [await eventOf(2), await eventOf(5)];
      await house.store.write(async (tx) => {
        await tx
          .update(auditSeal)
          .set({ eventId: await spare() })
          .where(eq(auditSeal.seq, 2));
        await tx.update(auditSeal).set({ eventId: second }).where(eq(auditSeal.seq, 5));
        await tx.update(auditSeal).set({ eventId: fifth }).where(eq(auditSeal.seq, 2));
        async function spare() {
          const [row] = await tx.select().from(auditEvent).where(eq(auditEvent.id, second));
          if (row) await tx.insert(auditEvent).values({ ...row, id: "spare" });
          return "spare";
        }
      });
    },
  },
  {
    story: "a rewritten hash",
    brokenAt: 4,
    tamper: () =>
      house.store.write((tx) =>
        tx
          .update(auditSeal)
          .set({ hash: "0".repeat(64) })
          .where(eq(auditSeal.seq, 4)),
      ),
  },
];

test.each(tamperings)("$story is found at link $brokenAt", async ({ brokenAt, tamper }) => {
  await happen(6);
  await sealAudit(house);
  expect((await verifyAudit(house)).ok).toBe(true);
  await tamper();
  expect(await verifyAudit(house)).toMatchObject({ ok: false, count: brokenAt - 1, brokenAt });
});

test("a tail that was cut off, or a whole chain made anew, shows against an exported head", async () => {
  await happen(6);
  await sealAudit(house);
  const head = (await auditHead(house)) ?? { seq: 0, hash: "" };
  expect(readHead(printedHead(head))).toEqual(head);
  expect(await verifyAudit(house, head)).toMatchObject({ ok: true, count: 6 });
  const last = await eventOf(6);
  await house.store.write(async (tx) => {
    await tx.delete(auditSeal).where(eq(auditSeal.seq, 6));
    await tx.delete(auditEvent).where(eq(auditEvent.id, last));
  });
  expect((await verifyAudit(house)).ok).toBe(true);
  expect(await verifyAudit(house, head)).toMatchObject({ ok: false, brokenAt: 6 });
  await house.store.write((tx) => tx.run(sql`delete from audit_seal`));
  await change({ subjectId: "nobody" })();
  await house.store.write((tx) =>
    tx.update(auditEvent).set({ subjectId: "x" }).where(eq(auditEvent.subjectId, "s2")),
  );
  await happen(1);
  await sealAudit(house);
  expect((await verifyAudit(house)).ok).toBe(true);
  expect(await verifyAudit(house, head)).toMatchObject({ ok: false, brokenAt: 6 });
});

test("the head of a day is the last link made on it", async () => {
  await happen(2);
  await sealAudit(house);
  house.clock.advance(DAY_MS);
  await happen(3);
  await sealAudit(house);
  expect((await auditHead(house, "2026-05-20"))?.seq).toBe(2);
  expect((await auditHead(house, "2026-05-21"))?.seq).toBe(5);
  expect(await auditHead(house, "2026-05-19")).toBeNull();
});

test("an audit row that cannot be written takes its deed with it", async () => {
  const failing = house.store.write(async (tx) => {
    await happenInside();
    throw new Error("deed failed");
    async function happenInside() {
      await recordAudit(tx, house, {
        kind: "account.enabled",
        actorId: null,
        unitPath: "/",
        subjectId: "s",
        detail: {},
      });
    }
  });
  await expect(failing).rejects.toThrow("deed failed");
  expect(await verifyAudit(house)).toEqual({ ok: true, count: 0, unsealed: 0 });
});

test("an auditor reads the events of the own subtree, by kind, page after page", async () => {
  await happen(3, "/T02/B003/");
  await happen(60);
  const scope = systemScope("test");
  const first = await listEvents(house, scope, { kind: null, cursor: null });
  const second = await listEvents(house, scope, { kind: null, cursor: first.next });
  expect([first.lines.length, second.lines.length, second.next]).toEqual([50, 13, null]);
  const ids = [...first.lines, ...second.lines].map((line) => line.id);
  expect(new Set(ids).size).toBe(63);
  expect((await listEvents(house, scope, { kind: "account.enabled", cursor: null })).lines).toEqual([]);

  const auditor = await signedIn(house, { number: "XT400001", roles: [{ role: "auditor", path: "/T02/" }] });
  const seen = await listEvents(house, scopeOf(auditor, "audit.read"), { kind: null, cursor: null });
  expect(seen.lines.map((line) => line.unitPath)).toEqual([
    "/T02/",
    "/T02/B003/",
    "/T02/B003/",
    "/T02/B003/",
  ]);
  expect(seen.lines[0]).toMatchObject({ kind: "account.activated", actor: "示例人", unit: "T02" });
});
