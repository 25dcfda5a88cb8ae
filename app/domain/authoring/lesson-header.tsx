// The head of a lesson's pages: its title, what readers see of it, and its three views.
import type { Locale } from "#app/platform/i18n.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Cluster, Stack } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import type { LessonForEditing } from "./read-lesson-for-editing.server.ts";
import { authoringTexts } from "./texts.ts";

type LessonHeaderProps = {
  locale: Locale;
  lesson: Pick<LessonForEditing, "fields" | "base" | "publishedNo" | "isPublished">;
  path: string;
  here: "visual" | "source" | "preview";
};

export function LessonHeader({ locale, lesson, path, here }: LessonHeaderProps) {
  const words = authoringTexts[locale];
  const views = [
    { key: "visual", href: path, label: words.visual },
    { key: "source", href: `${path}/source`, label: words.source },
    { key: "preview", href: `${path}/preview`, label: words.preview },
  ];
  return (
    <Stack gap="tight">
      <PageHeader
        locale={locale}
        title={lesson.fields.title}
        breadcrumbs={[{ href: "/teach", label: words.lessons }]}
      />
      <LessonState
        locale={locale}
        publishedNo={lesson.publishedNo}
        draftNo={lesson.isPublished ? null : lesson.base.no}
      />
      <Tabs label={words.views} items={views.map(({ key, ...tab }) => ({ ...tab, current: key === here }))} />
    </Stack>
  );
}

type LessonStateProps = {
  locale: Locale;
  publishedNo: number | null;
  /** The draft that is newer than what readers see; null when there is none. */
  draftNo: number | null;
};

/** 已发布第 2 版, and 草稿第 3 版未发布 where there is a newer draft. */
export function LessonState({ locale, publishedNo, draftNo }: LessonStateProps) {
  const words = authoringTexts[locale];
  return (
    <Cluster>
      {publishedNo === null ? (
        <Badge>{words.neverPublished}</Badge>
      ) : (
        <Badge tone="success">{words.published(publishedNo)}</Badge>
      )}
      {draftNo !== null && <Badge tone="warning">{words.newerDraft(draftNo)}</Badge>}
    </Cluster>
  );
}
