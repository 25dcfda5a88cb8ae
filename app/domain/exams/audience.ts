// 参考范围: whom an exam is for, by the places a person has in the tree.
import type { Domain } from "#app/domain/org/vocabulary.ts";

export type Place = { readonly path: string; readonly domain: Domain | null };
export type Audience = { readonly unitPath: string; readonly domains: readonly string[] };

/** The place that makes an exam somebody's: within its unit's subtree and of one of its domains. */
export function placeFor<P extends Place>(exam: Audience, places: readonly P[]): P | null {
  const suits = ({ path, domain }: P) =>
    path.startsWith(exam.unitPath) &&
    (exam.domains.includes("all") || (domain !== null && exam.domains.includes(domain)));
  return places.find(suits) ?? null;
}

/** Every unit at which an exam for these places may be given: `/T01/B003/` → `/`, `/T01/`, `/T01/B003/`. */
export function unitsAbove(places: readonly Place[]): string[] {
  const paths = places.flatMap(({ path }) => {
    const codes = path.split("/").filter(Boolean);
    const below = codes.map((_, index) => `/${codes.slice(0, index + 1).join("/")}/`);
    return ["/", ...below];
  });
  return [...new Set(paths)];
}
