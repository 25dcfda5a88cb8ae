// `npm run keys:rotate`: a new encryption key, then everything encrypted is written again. Run it with the server
// stopped: a running server holds the old ring. Safe to run again after an interruption with `--resume`.
import { systemScope } from "#app/domain/accounts/viewer.server.ts";
import { rotateKeys } from "#app/domain/org/rotate-keys.server.ts";
import { addKey } from "#app/platform/keys.ts";
import { openHouse } from "#app/server/open-house.ts";

const house = await openHouse();
const ring = process.argv.includes("--resume") ? house.keys : addKey(house.env.keysFile);
const rows = await rotateKeys(house, ring, systemScope("key rotation"));
console.log(`已重新加密 ${rows} 人的信息 | re-encrypted the data of ${rows} people`);
await house.store.close();
