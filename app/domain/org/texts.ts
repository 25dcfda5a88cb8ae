// The words of 党组织 org that every noun shares: domains, kinds of unit, reasons for looking at personal data.
import { catalogue } from "#app/platform/i18n.ts";
import type { RevealField, RevealReason } from "./reveal-reasons.ts";
import type { Domain, ExemptionReason, Post, UnitKind } from "./vocabulary.ts";

type Words = {
  domains: Record<Domain, string>;
  kinds: Record<UnitKind, string>;
  posts: Record<Post, string>;
  exemptions: Record<ExemptionReason, string>;
  revealFields: Record<RevealField, string>;
  revealReasons: Record<RevealReason, string>;
};

const zh: Words = {
  domains: {
    rural: "农村",
    community: "社区",
    organ: "机关",
    school: "学校",
    medical: "医卫",
    two_new: "两新",
    soe: "国有企业",
  },
  kinds: {
    county: "县",
    township: "乡镇党委",
    committee: "县直党委",
    general_branch: "党总支",
    branch: "党支部",
    group: "党小组",
  },
  posts: {
    secretary: "书记",
    deputy: "副书记",
    organisation: "组织委员",
    publicity: "宣传委员",
    discipline: "纪检委员",
  },
  exemptions: { elderly: "年老", ill: "因病", immobile: "行动不便" },
  revealFields: { phone: "手机号", id_number: "身份证号" },
  revealReasons: {
    contact: "联系本人",
    verify: "核对身份",
    correct: "更正信息",
    request: "本人要求",
    transfer: "办理组织关系",
  },
};

const en: Words = {
  domains: {
    rural: "Rural",
    community: "Community",
    organ: "Government organ",
    school: "School",
    medical: "Medical",
    two_new: "Private and social organisation",
    soe: "State-owned enterprise",
  },
  kinds: {
    county: "County",
    township: "Township committee",
    committee: "County-direct committee",
    general_branch: "General branch",
    branch: "Branch",
    group: "Group",
  },
  posts: {
    secretary: "Secretary",
    deputy: "Deputy secretary",
    organisation: "Organisation",
    publicity: "Publicity",
    discipline: "Discipline",
  },
  exemptions: { elderly: "Elderly", ill: "Ill", immobile: "Immobile" },
  revealFields: { phone: "Phone", id_number: "ID number" },
  revealReasons: {
    contact: "To contact the person",
    verify: "To verify identity",
    correct: "To correct a record",
    request: "At the person's request",
    transfer: "To transfer a membership",
  },
};

export const orgTexts = catalogue({ zh, en });
