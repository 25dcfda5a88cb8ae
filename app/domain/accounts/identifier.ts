// What people type to say who they are: a member or staff number, or a mobile phone, in any keyboard's spelling.

/** One spelling: full-width digits made plain, blanks and hyphens dropped, capitals. */
export function normaliseIdentifier(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\-‐–—·]/g, "")
    .toUpperCase();
}

/** The spellings under which a number may be stored. */
export function numberSpellings(typed: string): string[] {
  return [...new Set([normaliseIdentifier(typed), typed.normalize("NFKC").trim()])].filter(Boolean);
}

/** A mainland mobile number as 11 digits, or null when it is none. */
export function normalisePhone(typed: string): string | null {
  const digits = normaliseIdentifier(typed).replace(/^(\+|00)?86(?=1\d{10}$)/, "");
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}
