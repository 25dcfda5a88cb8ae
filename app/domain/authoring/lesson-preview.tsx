// The preview: the lesson in a column as wide as a phone, with members' sizes and without any key.
import type { Locale } from "#app/platform/i18n.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Prose } from "#app/ui/prose.tsx";
import css from "./lesson-preview.module.css";
import type { Preview } from "./preview-lesson.server.ts";
import { ProblemList } from "./problem-list.tsx";
import { authoringTexts, topicName } from "./texts.ts";

export function LessonPreview({ locale, preview, path }: { locale: Locale; preview: Preview; path: string }) {
  const words = authoringTexts[locale];
  const { fields, blocks, problems } = preview;
  if (problems.length > 0)
    return (
      <Alert
        locale={locale}
        kind="danger"
        title={words.previewRefused}
        actions={<ButtonLink href={`${path}/source`}>{words.source}</ButtonLink>}
      >
        <ProblemList locale={locale} problems={problems} href={() => `${path}/source`} />
      </Alert>
    );
  return (
    <>
      <p className={css.lead}>{words.previewLead}</p>
      <section className={css.phone} data-audience="member" aria-label={words.previewFrame}>
        <header className={css.head}>
          <p className={css.title}>{fields.title}</p>
          <p className={css.summary}>{fields.summary}</p>
          <p className={css.facts}>
            {topicName(fields.topic, locale)} · {words.minutes(fields.minutes)}
          </p>
        </header>
        <Prose html={blocks.map(({ html }) => html).join("\n")} />
      </section>
    </>
  );
}
