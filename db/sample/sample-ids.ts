// Row ids of the sample county: shaped like the program's own, but counted up from the seed.

const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
/** All are "made" at one instant before any real row, so that they sort first and never meet a real id. */
const MADE_AT = Date.UTC(2020, 0, 1);

/** 26 characters of lower-case base32: 10 of time, 7 of the seed, 9 of the counter; rising with every call. */
export function sampleIds(seed: number): () => string {
  const head = base32(MADE_AT, 10) + base32(seed >>> 0, 7);
  let count = 0;
  return () => {
    count += 1;
    return head + base32(count, 9);
  };
}

function base32(value: number, length: number): string {
  let text = "";
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = LETTERS[rest % 32] + text;
  return text;
}
