// `npm run audit:verify [head]`: checks the whole audit chain; one line of answer, exit code 1 when it is broken.
import { auditHead, printedHead, readHead, verifyAudit } from "#app/domain/audit/verify-audit.server.ts";
import { openHouse } from "#app/server/open-house.ts";

const house = await openHouse();
const head = process.argv[2] === undefined ? undefined : readHead(process.argv[2]);
if (head === null) {
  console.error("校验值应为 序号:哈希 | a head is <number>:<hash>");
  process.exitCode = 2;
} else {
  const { ok, count, brokenAt, unsealed } = await verifyAudit(house, head);
  const newest = await auditHead(house);
  const end = newest ? printedHead(newest) : "-";
  if (ok) console.log(`审计链完整 | audit chain whole: ${count} sealed, ${unsealed} waiting, head ${end}`);
  else console.log(`审计链已损坏 | audit chain BROKEN at ${brokenAt}: ${count} whole before it, head ${end}`);
  process.exitCode = ok ? 0 : 1;
}
await house.store.close();
