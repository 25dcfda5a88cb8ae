// Words of authoring: the list of lessons, the editor, its forms, the source page, the preview.
import { catalogue } from "#app/platform/i18n.ts";

export const authoringTexts = catalogue({
  zh: {
    lessons: "课件",
    lessonsLead: "在这里修改课件。保存的是草稿，发布以后党员才能看到。",
    noLessons: "还没有课件",
    columns: {
      title: "标题",
      course: "所属课程",
      topic: "主题",
      state: "状态",
      minutes: "时长",
      saved: "最近保存",
    },
    partyLesson: "党课",
    ownLesson: "单独的课",
    minutes: (count: number) => `${count} 分钟`,
    topics: {
      "three-meetings": "三会一课",
      "five-dimensions": "支部“五化”",
      "credit-hours": "学时与轮训",
      "anti-fraud": "防范电信网络诈骗",
      "village-affairs": "村级财务与民主决策",
      "party-basics": "党的基本知识",
    } as Readonly<Record<string, string>>,
    published: (no: number) => `已发布第 ${no} 版`,
    newerDraft: (no: number) => `草稿第 ${no} 版未发布`,
    neverPublished: "还没有发布",
    visual: "可视编辑",
    source: "源文",
    preview: "预览",
    views: "课件的几种页面",
    sourceLead: "课件的 MDX 源文，给熟悉写法的人用。不用脚本也能保存。",
    sourceLabel: "源文",
    sourceHint: "文首信息写在两行 --- 之间。正文用 Markdown，只能用 Callout、Figure、Quiz 三种组件。",
    check: "检查",
    saveDraft: "保存草稿",
    repair: "整理 Markdown 写法",
    checkedFine: "检查通过，没有发现问题。",
    saved: (no: number) => `已保存为草稿第 ${no} 版。`,
    repaired: (count: number) =>
      count > 0 ? `整理了 ${count} 处，请看一看，再保存。` : "没有需要整理的地方。",
    repairList: "整理了哪些地方",
    refused: (count: number) => `没有保存：有 ${count} 处要改。您写的内容都在下面，没有丢。`,
    problems: "要改的地方",
    numbered: "带行号的源文",
    conflictTitle: "没有保存：别人先保存了",
    conflict: "您打开以后，有人保存过这份课件。您写的内容还在这里，没有丢。",
    theirVersion: (no: number, when: string) => `对方的是第 ${no} 版，保存于 ${when}。`,
    openTheirs: "在新页面看对方的版本",
    overrule: "用我的内容保存成新的一版",
    previewLead: "党员在手机上看到的样子。这里答题不计成绩。",
    previewRefused: "这份草稿还不能预览",
    previewDraft: (no: number) => `草稿第 ${no} 版`,
    previewFrame: "手机宽度的课文预览",
  },
  en: {
    lessons: "Lessons",
    lessonsLead: "Edit lessons here. What you save is a draft; members see it once it is published.",
    noLessons: "There are no lessons yet",
    columns: {
      title: "Title",
      course: "Course",
      topic: "Topic",
      state: "State",
      minutes: "Length",
      saved: "Last saved",
    },
    partyLesson: "Party lesson",
    ownLesson: "On its own",
    minutes: (count) => `${count} min`,
    topics: {
      "three-meetings": "Meetings and party lessons",
      "five-dimensions": "The five dimensions",
      "credit-hours": "Hours and rotation training",
      "anti-fraud": "Telecom fraud prevention",
      "village-affairs": "Village finance and decisions",
      "party-basics": "Party basics",
    },
    published: (no) => `Version ${no} published`,
    newerDraft: (no) => `Draft ${no} not published`,
    neverPublished: "Never published",
    visual: "Editor",
    source: "Source",
    preview: "Preview",
    views: "Pages of this lesson",
    sourceLead: "The lesson's MDX source, for those who know it. Saving works without scripts.",
    sourceLabel: "Source",
    sourceHint:
      "The front matter stands between two lines of ---. The text is Markdown with three components only: Callout, Figure, Quiz.",
    check: "Check",
    saveDraft: "Save draft",
    repair: "Repair Markdown",
    checkedFine: "Checked: no problems found.",
    saved: (no) => `Saved as draft ${no}.`,
    repaired: (count) =>
      count > 0
        ? `Repaired in ${count} place(s). Please look it over, then save.`
        : "There was nothing to repair.",
    repairList: "What was repaired",
    refused: (count) => `Not saved: ${count} place(s) to correct. Everything you wrote is still below.`,
    problems: "To correct",
    numbered: "Source with line numbers",
    conflictTitle: "Not saved: somebody else saved first",
    conflict: "Somebody saved this lesson after you opened it. What you wrote is still here.",
    theirVersion: (no, when) => `Theirs is version ${no}, saved ${when}.`,
    openTheirs: "See their version in a new page",
    overrule: "Save mine as a new version",
    previewLead: "What a member sees on a phone. Answers here do not count.",
    previewRefused: "This draft cannot be shown yet",
    previewDraft: (no) => `Draft ${no}`,
    previewFrame: "Preview of the lesson at phone width",
  },
});

/** A topic in words; a topic that has none keeps its slug. */
export function topicName(topic: string, locale: "zh" | "en"): string {
  return authoringTexts[locale].topics[topic] ?? topic;
}

/** The topics that have words, in their order. */
export const TOPICS: readonly string[] = Object.keys(authoringTexts.zh.topics);
