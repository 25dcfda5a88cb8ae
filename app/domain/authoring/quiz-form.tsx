// The form of a quiz: its kind, its question, its options with the right ones marked, its explanation.
import { useState } from "react";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { Textarea, TextInput } from "#app/ui/text-input.tsx";
import { isQuizKind } from "./component-rules.ts";
import { useEditorSurroundings } from "./editor-context.tsx";
import { asKind, finishedQuiz, type QuizDraft, quizFaults } from "./editor-quiz.ts";
import { editorTexts } from "./editor-texts.ts";
import { mdxProblemTexts } from "./mdx-problem-texts.ts";
import { QuizOptions } from "./quiz-options.tsx";

type QuizFormProps = { draft: QuizDraft; isNew: boolean; onPut: (quiz: QuizDraft) => void };

const KINDS = ["single", "multiple", "truefalse", "blank"] as const;

export function QuizForm({ draft: start, isNew, onPut }: QuizFormProps) {
  const { locale } = useEditorSurroundings();
  const words = editorTexts[locale];
  const [draft, setDraft] = useState(start);
  const [faults, setFaults] = useState<ReturnType<typeof quizFaults>>([]);
  const change = (part: Partial<QuizDraft>) => setDraft({ ...draft, ...part });
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        const quiz = finishedQuiz(draft);
        const found = quizFaults(quiz);
        setFaults(found);
        if (found.length === 0) onPut(quiz);
      }}
    >
      {faults.length > 0 && (
        <Alert locale={locale} kind="danger" title={words.quizWrong} live>
          <ul>
            {faults.map(({ reason, detail }) => (
              <li key={reason}>
                {reason === "quiz_no_right"
                  ? words.quizNoRight
                  : mdxProblemTexts[locale].reasons[reason](detail ?? "")}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Select
        locale={locale}
        form="quiz"
        name="kind"
        label={words.quizKind}
        options={KINDS.map((value) => ({ value, label: words.quizKinds[value] }))}
        value={draft.kind}
        onChange={({ currentTarget: { value } }) => isQuizKind(value) && setDraft(asKind(draft, value))}
      />
      <Textarea
        locale={locale}
        form="quiz"
        name="stem"
        label={words.quizStem}
        hint={draft.kind === "blank" ? words.quizStemHint : undefined}
        rows={3}
        maxLength={2000}
        value={draft.stem}
        onChange={(event) => change({ stem: event.currentTarget.value })}
      />
      {draft.kind === "blank" ? (
        <TextInput
          locale={locale}
          form="quiz"
          name="answer"
          label={words.quizAnswer}
          hint={words.quizAnswerHint}
          maxLength={300}
          autoComplete="off"
          value={draft.answer}
          onChange={(event) => change({ answer: event.currentTarget.value })}
        />
      ) : (
        <QuizOptions draft={draft} onChange={setDraft} />
      )}
      <Textarea
        locale={locale}
        form="quiz"
        name="explain"
        label={words.quizExplain}
        hint={words.quizExplainHint}
        required={false}
        rows={3}
        maxLength={1000}
        value={draft.explain}
        onChange={(event) => change({ explain: event.currentTarget.value })}
      />
      <FormActions>
        <Button variant="primary">{isNew ? words.put : words.change}</Button>
      </FormActions>
    </Form>
  );
}
