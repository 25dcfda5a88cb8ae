// A fortnight of audit rows: sign-ins, slips and a few revealed values, so that the auditor has something to read.
import type { AuditDetails, AuditKind } from "#app/domain/audit/events.ts";
import { DAY_MS, MINUTE_MS } from "#app/platform/clock.ts";
import type { auditEvent } from "#db/schema/index.ts";
import { type Chance, chance } from "./chance.ts";
import { demoLearner, type SampleCounty, type SampleLearner } from "./county.ts";

type AuditRow = typeof auditEvent.$inferInsert;

const DAYS = 14;
const SIGN_INS_A_DAY = 18;

export function auditRows(county: SampleCounty): AuditRow[] {
  const random = chance(county.seed, "trail");
  const people = random.shuffled(county.members.filter(({ activated }) => activated));
  const rows = Array.from({ length: Math.min(DAYS * SIGN_INS_A_DAY, people.length) }, (_, index) =>
    rowOf(
      county,
      random,
      "account.signed_in",
      people[index] as SampleLearner,
      people[index] as SampleLearner,
      {},
    ),
  );
  return [...rows, ...staffRows(county, random)].sort((a, b) => a.at - b.at);
}

/** What the secretary and the officers did for others. */
function staffRows(county: SampleCounty, random: Chance): AuditRow[] {
  const secretary = demoLearner(county, "secretary");
  const officer = demoLearner(county, "township_officer");
  const administrator = demoLearner(county, "county_admin");
  const waiting = secretary.branch.members.filter(({ activated }) => !activated).slice(0, 3);
  const village = secretary.branch.members.slice(24, 27);
  return [
    ...waiting.map((member) =>
      rowOf(county, random, "account.slip_issued", secretary, member, {
        codeKind: "activation",
        replaced: false,
      }),
    ),
    ...village.map((member) =>
      rowOf(county, random, "personal.revealed", officer, member, { field: "phone", reason: "contact" }),
    ),
    rowOf(county, random, "account.sign_in_failed", null, administrator, { reason: "wrong_password" }),
    rowOf(county, random, "account.signed_in", administrator, administrator, {}),
  ];
}

function rowOf<K extends AuditKind>(
  { newId, calendar }: SampleCounty,
  random: Chance,
  kind: K,
  actor: SampleLearner | null,
  subject: SampleLearner,
  detail: AuditDetails[K],
): AuditRow {
  const at = calendar.now - random.below((DAYS * DAY_MS) / MINUTE_MS) * MINUTE_MS - MINUTE_MS;
  const row = {
    id: newId(),
    at,
    kind,
    actorId: actor?.person.id ?? null,
    unitPath: subject.branch.unit.path,
  };
  return { ...row, subjectId: subject.person.id, detail: detail as AuditRow["detail"], requestId: null };
}
