// The key ring: AES-256-GCM for what must be read back, HMAC-SHA-256 for what must only be recognised.
// It lives in a file of its own, outside the database and its backups (`ZHIBU_KEYS`).
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const ringFile = z.object({
  /** The id of the key that encrypts from now on. */
  current: z.string(),
  /** 32 random bytes each, base64; older ones stay to decrypt. */
  keys: z.record(z.string(), z.base64()),
  /** 32 random bytes, base64: keyed hashes and one-time codes; not rotated, for look-ups would break. */
  hashKey: z.base64(),
});
type RingFile = z.infer<typeof ringFile>;

export type KeyRing = {
  /** Encrypts under the current key: `<key id>.<iv>.<tag>.<ciphertext>`, base64url. */
  encrypt(plain: string): string;
  /** Throws when the key is not in the ring or the text was changed. */
  decrypt(cipher: string): string;
  /** Whether a cipher text was made with an older key and should be written again. */
  isOutdated(cipher: string): boolean;
  /** A keyed hash in hex; `purpose` keeps equal values of different kinds apart. */
  hash(purpose: string, value: string): string;
};

const newKey = () => randomBytes(32).toString("base64");

/** Reads the ring, creating it (mode 0600) on the first start. */
export function openKeyRing(file: string): KeyRing {
  if (!existsSync(file)) save(file, { current: "k1", keys: { k1: newKey() }, hashKey: newKey() });
  return keyRing(ringFile.parse(JSON.parse(readFileSync(file, "utf8"))));
}

/** Adds a new current key; `keys:rotate` then writes every outdated cipher text again. */
export function addKey(file: string): KeyRing {
  const ring = ringFile.parse(JSON.parse(readFileSync(file, "utf8")));
  const current = `k${Object.keys(ring.keys).length + 1}`;
  save(file, { ...ring, current, keys: { ...ring.keys, [current]: newKey() } });
  return openKeyRing(file);
}

/** A ring that lives only in memory, for tests and throwaway databases. */
export function temporaryKeyRing(): KeyRing {
  return keyRing({ current: "k1", keys: { k1: newKey() }, hashKey: newKey() });
}

function save(file: string, ring: RingFile): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(ring, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function keyRing(ring: RingFile): KeyRing {
  const secret = (keyId: string) => {
    const key = ring.keys[keyId];
    if (!key) throw new Error(`encryption key ${keyId} is not in the key ring`);
    return Buffer.from(key, "base64");
  };
  const hashKey = Buffer.from(ring.hashKey, "base64");
  return {
    encrypt(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", secret(ring.current), iv);
      const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return [
        ring.current,
        ...[iv, cipher.getAuthTag(), body].map((part) => part.toString("base64url")),
      ].join(".");
    },
    decrypt(text) {
      const [keyId = "", iv = "", tag = "", body = ""] = text.split(".");
      const decipher = createDecipheriv("aes-256-gcm", secret(keyId), Buffer.from(iv, "base64url"));
      decipher.setAuthTag(Buffer.from(tag, "base64url"));
      return decipher.update(Buffer.from(body, "base64url"), undefined, "utf8") + decipher.final("utf8");
    },
    isOutdated: (text) => !text.startsWith(`${ring.current}.`),
    hash: (purpose, value) => createHmac("sha256", hashKey).update(`${purpose}\0${value}`).digest("hex"),
  };
}
