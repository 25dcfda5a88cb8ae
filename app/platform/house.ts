// What every use case is handed: the store, the clock, the keys, the data folder and the log. No globals.
import type { Store } from "#db/engine/store.ts";
import type { Clock } from "./clock.ts";
import type { Env } from "./env.ts";
import type { KeyRing } from "./keys.ts";
import type { Log } from "./log.ts";

export type House = {
  readonly store: Store;
  readonly clock: Clock;
  readonly env: Env;
  readonly keys: KeyRing;
  readonly log: Log;
  /** Whether the people and units are the invented ones of the sample county. */
  readonly sample: boolean;
};

/** One request's house: who asks from where, and the CSP nonce its page must use. */
export type RequestHouse = House & {
  readonly requestId: string;
  /** The client's address, for throttling only; never logged. */
  readonly address: string;
  readonly nonce: string;
  /** Whether the visitor reaches us over HTTPS, so that cookies can be `Secure`. */
  readonly secure: boolean;
  /** URLs of the built islands by name, e.g. `reader`. */
  readonly islands: Readonly<Record<string, string>>;
};
