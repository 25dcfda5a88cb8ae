// 试卷 on the page: one form with every question, the numbers, and a bar with the time and 交卷.

import { questionsTexts } from "#app/domain/questions/texts.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CheckCards, RadioCards } from "#app/ui/choice-cards.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { timeText } from "#app/ui/time-text.ts";
import css from "./attempt-paper.module.css";
import { answerField, shownField, shownText } from "./paper-form.ts";
import { paperTexts } from "./paper-texts.ts";
import type { AttemptPaper, PaperQuestion } from "./read-attempt.server.ts";
import { isAnswered } from "./response-fit.ts";

export function AttemptForm({ paper, locale }: { paper: AttemptPaper; locale: Locale }) {
  const words = paperTexts[locale];
  return (
    <form
      method="post"
      autoComplete="off"
      noValidate
      data-attempt={paper.attemptId}
      data-deadline={paper.deadlineAt}
      data-now={paper.now}
      data-seq={paper.highestSeq}
      data-words={JSON.stringify(words.island)}
    >
      <Stack>
        <div className={css.bar}>
          <div className={css.clock}>
            <span className={css.left} data-time-left role="timer" aria-label={words.timeLeft} />
            <span className={css.until}>
              {words.deadline(timeText(paper.deadlineAt, locale, "relative", paper.now))}
            </span>
          </div>
          <Button variant="primary" name="intent" value="submit">
            {words.handIn}
          </Button>
        </div>
        <p className="visually-hidden" aria-live="polite" data-announce />
        <p className={css.alert} role="alert" data-alert hidden />
        <Palette paper={paper} locale={locale} />
        <noscript>
          <p>{words.noScript}</p>
        </noscript>
        {paper.questions.map((question) => (
          <Question key={question.position} question={question} locale={locale} />
        ))}
        <Button name="intent" value="save" wide>
          {words.save}
        </Button>
      </Stack>
    </form>
  );
}

function Palette({ paper, locale }: { paper: AttemptPaper; locale: Locale }) {
  const words = paperTexts[locale];
  return (
    <nav aria-label={words.palette} className={css.palette}>
      {paper.questions.map(({ position, response }) => {
        const answered = isAnswered(response);
        return (
          <a
            key={position}
            href={`#question-${position}`}
            data-palette={position}
            data-answered={answered}
            data-label-on={words.paletteItem(position, true)}
            data-label-off={words.paletteItem(position, false)}
            aria-label={words.paletteItem(position, answered)}
          >
            {position}
          </a>
        );
      })}
    </nav>
  );
}

function Question({ question, locale }: { question: PaperQuestion; locale: Locale }) {
  const words = paperTexts[locale];
  const { position, kind, points, response } = question;
  return (
    <div id={`question-${position}`} className={css.question} data-position={position}>
      <Card>
        <p className={css.until}>
          {questionsTexts[locale].kinds[kind]} · {words.points(points)}
        </p>
        <Answer question={question} locale={locale} />
        <input type="hidden" name={shownField(position)} value={shownText(response)} />
        <p className={css.state} data-state-of={position} />
      </Card>
    </div>
  );
}

function Answer({ question, locale }: { question: PaperQuestion; locale: Locale }) {
  const words = paperTexts[locale];
  const { position, kind, stem, options, blanks, response } = question;
  const field = { locale, name: answerField(position), label: `${position}. ${stem}`, lettered: true };
  const choices = options.map((label, place) => ({ value: String(place), label }));
  const chosen = response && "chosen" in response ? response.chosen.map(String) : [];
  if (kind === "multiple")
    return <CheckCards {...field} hint={words.multipleHint} options={choices} defaultValue={chosen} />;
  if (kind !== "blank") return <RadioCards {...field} options={choices} defaultValue={chosen[0] ?? null} />;
  const written = response && "blanks" in response ? response.blanks : [];
  return (
    <Stack gap="tight">
      {Array.from({ length: blanks }, (_, blank) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a blank is its place
          key={blank}
          locale={locale}
          form={`blank-${blank}`}
          name={answerField(position)}
          label={
            blanks === 1
              ? `${position}. ${stem}`
              : blank === 0
                ? `${position}. ${stem} ${words.blank(1)}`
                : words.blank(blank + 1)
          }
          defaultValue={written[blank] ?? ""}
          maxLength={200}
        />
      ))}
    </Stack>
  );
}
