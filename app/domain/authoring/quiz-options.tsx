// The options of a quiz in its form: each with its right mark, its words and a way to take it out.
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useEditorSurroundings } from "./editor-context.tsx";
import { markOption, type QuizDraft } from "./editor-quiz.ts";
import { editorTexts } from "./editor-texts.ts";
import css from "./quiz-options.module.css";

const MOST_OPTIONS = 8;

export function QuizOptions({ draft, onChange }: { draft: QuizDraft; onChange: (draft: QuizDraft) => void }) {
  const { locale } = useEditorSurroundings();
  const words = editorTexts[locale];
  const { options, kind } = draft;
  const fixed = kind === "truefalse";
  const withOptions = (changed: QuizDraft["options"]) => onChange({ ...draft, options: changed });
  return (
    <fieldset className={css.options} aria-describedby="quiz-options-hint">
      <legend className={css.legend}>{words.quizOptions}</legend>
      <p id="quiz-options-hint" className={css.hint}>
        {words.quizOptionsHint}
      </p>
      {options.map((option, index) => {
        const letter = String.fromCharCode(65 + index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: options have no other identity while they are written
          <div key={index} className={css.option}>
            <input
              type={kind === "multiple" ? "checkbox" : "radio"}
              name="quiz-right"
              className={css.mark}
              aria-label={words.quizRight(letter)}
              checked={option.right}
              onChange={(event) => onChange(markOption(draft, index, event.currentTarget.checked))}
            />
            <input
              type="text"
              className={css.text}
              aria-label={words.quizOption(letter)}
              maxLength={500}
              autoComplete="off"
              readOnly={fixed}
              value={option.text}
              onChange={({ currentTarget: { value } }) =>
                withOptions(options.map((each, at) => (at === index ? { ...each, text: value } : each)))
              }
            />
            {!fixed && (
              <button
                type="button"
                className={css.remove}
                aria-label={words.quizRemoveOption(letter)}
                disabled={options.length <= 2}
                onClick={() => withOptions(options.filter((_, at) => at !== index))}
              >
                <Icon name="close" />
              </button>
            )}
          </div>
        );
      })}
      {!fixed && options.length < MOST_OPTIONS && (
        <Button
          type="button"
          small
          icon="plus"
          onClick={() => withOptions([...options, { text: "", right: false }])}
        >
          {words.quizAddOption}
        </Button>
      )}
    </fieldset>
  );
}
