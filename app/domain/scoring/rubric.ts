// 考核细则: the 五化 rubric as versioned data, and the points that it gives each domain.
import { z } from "zod";
import { DOMAINS, type Domain } from "#app/domain/org/vocabulary.ts";
import type { Hundredths } from "./hundredths.ts";

/** Items with a rule of their own; any other code can only be a person's judgement. */
export const RULED_CODES = [
  "1.1",
  "1.2",
  "1.3",
  "2.1",
  "2.2",
  "2.3",
  "2.4",
  "2.5",
  "2.6",
  "2.7",
  "3.1",
  "3.2",
  "3.3",
  "3.4",
  "3.5",
  "3.6",
  "4.3",
  "5.3",
] as const;
export type RuledCode = (typeof RULED_CODES)[number];

/** auto: computed; assisted: computed, a person's mark goes before it; review: a person's mark alone. */
export const ITEM_MODES = ["auto", "assisted", "review"] as const;
export type ItemMode = (typeof ITEM_MODES)[number];

const itemSchema = z.object({
  code: z.string().regex(/^[1-5]\.[1-9]\d?$/),
  dimension: z.number().int().min(1).max(5),
  title: z.string().trim().min(1).max(60),
  mode: z.enum(ITEM_MODES),
  /** Whole points, before a domain's delta. */
  points: z.number().int().min(0).max(100),
});

const rubricShape = z.object({
  version: z.number().int().min(1),
  title: z.string().trim().min(1).max(60),
  /** Shown wherever the rubric is: the shipped one says 示例. */
  label: z.string().trim().max(20),
  dimensions: z.array(z.string().trim().min(1).max(20)).length(5),
  items: z.array(itemSchema).min(1),
  /** What a domain adds to or takes from an item, in whole points. */
  domainDelta: z.record(z.enum(DOMAINS), z.record(z.string(), z.number().int())),
});

export type Rubric = z.infer<typeof rubricShape>;
export type RubricItem = Rubric["items"][number];

/** Why a rubric is refused; `params` of the issue carry the code, domain or sum. */
export const RUBRIC_FAULTS = [
  "code_twice",
  "wrong_dimension",
  "no_rule_for_code",
  "delta_for_unknown_code",
  "points_below_zero",
  "domain_sum",
] as const;
export type RubricFault = (typeof RUBRIC_FAULTS)[number];
type Refuse = (fault: RubricFault, path: PropertyKey[], params: Record<string, string | number>) => void;

/** Parses a rubric; every one of the seven domains must come to 100 points. */
export const rubricSchema = rubricShape.superRefine((rubric, context) => {
  const refuse: Refuse = (fault, path, params) =>
    context.addIssue({ code: "custom", message: fault, path, params: { fault, ...params } });
  checkItems(rubric, refuse);
  for (const domain of DOMAINS) checkDomain(rubric, domain, refuse);
});

function checkItems(rubric: Rubric, refuse: Refuse): void {
  const seen = new Set<string>();
  rubric.items.forEach((item, index) => {
    const { code } = item;
    if (seen.has(code)) refuse("code_twice", ["items", index, "code"], { code });
    seen.add(code);
    if (!code.startsWith(`${item.dimension}.`))
      refuse("wrong_dimension", ["items", index, "dimension"], { code });
    if (item.mode !== "review" && !isRuled(code))
      refuse("no_rule_for_code", ["items", index, "mode"], { code });
  });
}

function checkDomain(rubric: Rubric, domain: Domain, refuse: Refuse): void {
  for (const code of Object.keys(rubric.domainDelta[domain])) {
    if (rubric.items.some((item) => item.code === code)) continue;
    refuse("delta_for_unknown_code", ["domainDelta", domain, code], { domain, code });
  }
  const items = pointsFor(rubric, domain);
  for (const { item, points } of items) {
    if (points < 0)
      refuse("points_below_zero", ["domainDelta", domain, item.code], { domain, code: item.code });
  }
  const sum = items.reduce((total, { points }) => total + points, 0) / 100;
  if (sum !== 100) refuse("domain_sum", ["domainDelta", domain], { domain, sum });
}

export function isRuled(code: string): code is RuledCode {
  return RULED_CODES.some((ruled) => ruled === code);
}

/** The items in the rubric's order with the points that `domain` gives each. */
export function pointsFor(rubric: Rubric, domain: Domain): { item: RubricItem; points: Hundredths }[] {
  const delta = rubric.domainDelta[domain];
  return rubric.items.map((item) => ({ item, points: (item.points + (delta[item.code] ?? 0)) * 100 }));
}
