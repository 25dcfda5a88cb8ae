// 我的答卷: the questions of a result, each with what may be shown of it.
import { questionsTexts } from "#app/domain/questions/texts.ts";
import type { Locale } from "#app/platform/i18n.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { CheckCards, type Choice } from "#app/ui/choice-cards.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Cluster, Stack } from "#app/ui/layout.tsx";
import type { ResultQuestion } from "./read-result.server.ts";
import { examsTexts } from "./texts.ts";

const TONES = { right: "success", partial: "warning", wrong: "danger", unanswered: "neutral" } as const;

export function ResultQuestions({
  questions,
  locale,
}: {
  questions: readonly ResultQuestion[];
  locale: Locale;
}) {
  return (
    <Stack>
      {questions.map((question) => (
        <QuestionCard key={question.position} question={question} locale={locale} />
      ))}
    </Stack>
  );
}

function QuestionCard({ question, locale }: { question: ResultQuestion; locale: Locale }) {
  const words = examsTexts[locale];
  const { position, kind, stem, points, marks, key } = question;
  return (
    <Card>
      <Stack gap="tight">
        <Cluster>
          <Badge>{questionsTexts[locale].kinds[kind]}</Badge>
          {marks ? (
            <Badge tone={TONES[marks.verdict]}>
              {words.result.verdicts[marks.verdict]} · {words.points(marks.earned)}
            </Badge>
          ) : (
            <Badge>{words.points(points)}</Badge>
          )}
        </Cluster>
        {kind === "blank" ? (
          <Blanks question={question} locale={locale} />
        ) : (
          <CheckCards
            locale={locale}
            name={`result-${position}`}
            label={`${position}. ${stem}`}
            options={choices(question, locale)}
            defaultValue={
              question.response && "chosen" in question.response ? question.response.chosen.map(String) : []
            }
            lettered
            disabled
          />
        )}
        {key && (
          <p>
            <strong>{words.result.explanation}</strong> {key.explanation}
          </p>
        )}
      </Stack>
    </Card>
  );
}

function choices({ options, response, key }: ResultQuestion, locale: Locale): Choice[] {
  const words = examsTexts[locale].result;
  const chosen = response && "chosen" in response ? response.chosen : [];
  const right = key && "chosen" in key.right ? key.right.chosen : [];
  return options.map((label, place) => {
    const choice = { value: String(place), label };
    if (right.includes(place)) return { ...choice, mark: { tone: "success", label: words.right } };
    if (!chosen.includes(place)) return choice;
    return { ...choice, mark: { tone: key ? "danger" : "info", label: words.yours } };
  });
}

function Blanks({ question, locale }: { question: ResultQuestion; locale: Locale }) {
  const words = examsTexts[locale].result;
  const { position, stem, response, key } = question;
  const yours = response && "blanks" in response ? response.blanks.join(" / ") : "";
  const right = key && "blanks" in key.right ? key.right.blanks.join(" / ") : null;
  return (
    <>
      <p>
        <strong>
          {position}. {stem}
        </strong>
      </p>
      <Facts
        locale={locale}
        items={[
          { label: words.yours, value: yours || words.unanswered },
          ...(right === null ? [] : [{ label: words.right, value: right }]),
        ]}
      />
    </>
  );
}
