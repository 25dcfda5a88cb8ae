// The source page's form: the text, what is wrong with it beside it, and its lines with their numbers.
import type { Locale } from "#app/platform/i18n.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { fieldId } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Textarea } from "#app/ui/text-input.tsx";
import { timeText } from "#app/ui/time-text.ts";
import type { SourceAnswer } from "./editor-source-request.server.ts";
import { type Problem, repairText } from "./mdx-problem-texts.ts";
import { ProblemList } from "./problem-list.tsx";
import css from "./source-editor.module.css";
import { authoringTexts } from "./texts.ts";

type SourceEditorProps = {
  locale: Locale;
  path: string;
  source: string;
  base: string;
  /** What came of the last request; undefined before the first. */
  answer: SourceAnswer | undefined;
};

export function SourceEditor({ locale, path, source, base, answer }: SourceEditorProps) {
  const words = authoringTexts[locale];
  const problems = answer?.result === "refused" ? answer.problems : [];
  return (
    <Form fields={{ base, ...(answer?.result === "conflict" ? { latest: answer.latest.revisionId } : {}) }}>
      {answer && <Answer locale={locale} path={path} answer={answer} source={source} />}
      <div className={css.source}>
        <Textarea
          locale={locale}
          name="source"
          label={words.sourceLabel}
          hint={words.sourceHint}
          rows={24}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          key={base + (answer?.result ?? "")}
          defaultValue={source}
        />
      </div>
      <FormActions>
        <Button variant="primary" name="intent" value="save">
          {words.saveDraft}
        </Button>
        <Button name="intent" value="check">
          {words.check}
        </Button>
        <Button name="intent" value="repair">
          {words.repair}
        </Button>
      </FormActions>
      {problems.length > 0 && <NumberedSource locale={locale} source={source} problems={problems} />}
    </Form>
  );
}

type AnswerProps = { locale: Locale; path: string; answer: SourceAnswer; source: string };

function Answer({ locale, path, answer, source }: AnswerProps) {
  const words = authoringTexts[locale];
  switch (answer.result) {
    case "fine":
      return <Alert locale={locale} kind="success" live title={words.checkedFine} />;
    case "saved":
      return <Alert locale={locale} kind="success" live title={words.saved(answer.no)} />;
    case "repaired":
      return (
        <Alert locale={locale} kind="info" live title={words.repaired(answer.repairs.length)}>
          {answer.repairs.length > 0 && (
            <ul aria-label={words.repairList}>
              {answer.repairs.map((repair) => (
                <li key={`${repair.line}${repair.kind}${repair.detail}`}>{repairText(repair, locale)}</li>
              ))}
            </ul>
          )}
        </Alert>
      );
    case "refused": {
      const lines = source.split("\n");
      return (
        <Alert locale={locale} kind="danger" live title={words.refused(answer.problems.length)}>
          <ProblemList
            locale={locale}
            problems={answer.problems}
            href={({ line }) => `#line-${line}`}
            line={({ line }) => lines[line - 1]}
          />
        </Alert>
      );
    }
    case "conflict":
      return (
        <Alert
          locale={locale}
          kind="warning"
          live
          title={words.conflictTitle}
          actions={
            <>
              <ButtonLink href={`${path}/source`} target="_blank" rel="noopener">
                {words.openTheirs}
              </ButtonLink>
              <Button variant="danger" name="intent" value="overrule">
                {words.overrule}
              </Button>
            </>
          }
        >
          <p>{words.conflict}</p>
          <p>{words.theirVersion(answer.latest.no, timeText(answer.latest.savedAt, locale, "datetime"))}</p>
        </Alert>
      );
  }
}

type NumberedSourceProps = { locale: Locale; source: string; problems: readonly Problem[] };

/** The text again with its line numbers, where the problems lead; a text field has none. */
function NumberedSource({ locale, source, problems }: NumberedSourceProps) {
  const words = authoringTexts[locale];
  const faulty = new Set(problems.map(({ line }) => line));
  return (
    <Stack gap="tight">
      <h2 id="numbered-source">{words.numbered}</h2>
      <p>
        <a href={`#${fieldId("source")}`}>{words.sourceLabel}</a>
      </p>
      <ol className={css.lines} aria-labelledby="numbered-source">
        {source.split("\n").map((line, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            key={index}
            id={`line-${index + 1}`}
            tabIndex={-1}
            data-faulty={faulty.has(index + 1) || undefined}
          >
            <code>{line}</code>
          </li>
        ))}
      </ol>
    </Stack>
  );
}
