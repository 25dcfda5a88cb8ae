// The navigation a viewer sees: what their roles open, with the place they are in.

import type { Permission } from "#app/domain/accounts/permissions.ts";
import { type Viewer, viewerMay } from "#app/domain/accounts/viewer.ts";
import type { Locale } from "#app/platform/i18n.ts";
import type { NavItem } from "#app/ui/shell.tsx";
import { frameTexts } from "./texts.ts";

type Place = {
  href: string;
  word: keyof (typeof frameTexts)["zh"];
  icon: NavItem["icon"];
  needs: Permission;
};

/** A member's four places, which are also the tab bar on phones. */
const MEMBER_PLACES: readonly Place[] = [
  { href: "/today", word: "today", icon: "today", needs: "learn" },
  { href: "/courses", word: "courses", icon: "book", needs: "learn" },
  { href: "/exams", word: "exams", icon: "exam", needs: "learn" },
  { href: "/me", word: "me", icon: "person", needs: "learn" },
];

const STAFF_PLACES: readonly Place[] = [
  { href: "/branches", word: "branch", icon: "people", needs: "branch.read" },
  { href: "/manage", word: "manage", icon: "chart", needs: "county.read" },
  { href: "/teach", word: "teach", icon: "edit", needs: "lesson.edit" },
  { href: "/manage/audit", word: "audit", icon: "search", needs: "audit.read" },
  { href: "/manage/system", word: "system", icon: "check", needs: "system.operate" },
];

/** The places of a page: a member's own on member pages, the staff's with a way back on staff pages. */
export function navigationFor(
  viewer: Viewer,
  audience: "member" | "staff",
  path: string,
  locale: Locale,
): NavItem[] {
  const staff = STAFF_PLACES.filter((place) => viewerMay(viewer, place.needs));
  const places = audience === "member" ? MEMBER_PLACES : [MEMBER_PLACES[0] as Place, ...staff];
  const here = places
    .map((place) => place.href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0];
  return places.map(({ href, word, icon }) => ({
    href,
    icon,
    label: frameTexts[locale][word],
    current: href === here,
  }));
}

/** Where a staff member's other work is, for the header of member pages. */
export function firstStaffPlace(viewer: Viewer): { href: string; word: Place["word"] } | null {
  return STAFF_PLACES.find((place) => viewerMay(viewer, place.needs)) ?? null;
}
