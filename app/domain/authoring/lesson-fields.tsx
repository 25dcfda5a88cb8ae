// The fields above the text: title, summary, length, topic.
import type { Locale } from "#app/platform/i18n.ts";
import { Grid, Stack } from "#app/ui/layout.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { LessonFields as Fields } from "./editor-source.ts";
import { editorTexts } from "./editor-texts.ts";
import { topicName } from "./texts.ts";

type LessonFieldsProps = {
  locale: Locale;
  fields: Fields;
  /** Topic slugs to choose from; the lesson's own is always among them. */
  topics: readonly string[];
  /** Messages by field, of the last attempt to save. */
  errors: Readonly<Record<string, string>>;
  onChange: (fields: Fields) => void;
};

export function LessonFields({ locale, fields, topics, errors, onChange }: LessonFieldsProps) {
  const words = editorTexts[locale];
  const choices = topics.includes(fields.topic) ? topics : [fields.topic, ...topics];
  return (
    <Stack gap="tight">
      <TextInput
        locale={locale}
        name="title"
        label={words.fields.title}
        error={errors["title"]}
        maxLength={60}
        value={fields.title}
        onChange={(event) => onChange({ ...fields, title: event.currentTarget.value })}
      />
      <TextInput
        locale={locale}
        name="summary"
        label={words.fields.summary}
        error={errors["summary"]}
        maxLength={160}
        value={fields.summary}
        onChange={(event) => onChange({ ...fields, summary: event.currentTarget.value })}
      />
      <Grid>
        <Select
          locale={locale}
          name="topic"
          label={words.fields.topic}
          error={errors["topic"]}
          options={choices.map((topic) => ({ value: topic, label: topicName(topic, locale) }))}
          value={fields.topic}
          onChange={(event) => onChange({ ...fields, topic: event.currentTarget.value })}
        />
        <TextInput
          locale={locale}
          name="minutes"
          label={words.fields.minutes}
          hint={words.minutesHint}
          error={errors["minutes"]}
          inputMode="numeric"
          short
          value={fields.minutes === 0 ? "" : String(fields.minutes)}
          onChange={(event) => onChange({ ...fields, minutes: digits(event.currentTarget.value) })}
        />
      </Grid>
    </Stack>
  );
}

/** What was typed as a whole number; nothing is 0, which the check refuses. */
function digits(typed: string): number {
  return Number(typed.replace(/\D/g, "").slice(0, 3));
}
