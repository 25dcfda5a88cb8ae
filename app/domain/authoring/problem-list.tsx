// What is to be corrected, each with its place; it leads there by a link or in the editor.
import type { Locale } from "#app/platform/i18n.ts";
import { type Problem, problemText } from "./mdx-problem-texts.ts";
import css from "./problem-list.module.css";

type ProblemListProps<One extends Problem> = {
  locale: Locale;
  problems: readonly One[];
  /** A link to the place, in pages without scripts. */
  href?: (problem: One) => string;
  /** Goes to the place, in the editor. */
  onGo?: (problem: One) => void;
  /** The line of the source in question, shown below. */
  line?: (problem: One) => string | undefined;
};

export function ProblemList<One extends Problem>({
  locale,
  problems,
  href,
  onGo,
  line,
}: ProblemListProps<One>) {
  return (
    <ul className={css.problems}>
      {problems.map((problem) => {
        const words = problemText(problem, locale);
        const shown = line?.(problem)?.trim();
        return (
          <li key={`${problem.line}:${problem.column}:${problem.reason}:${problem.detail ?? ""}`}>
            {onGo ? (
              <button type="button" className={css.go} onClick={() => onGo(problem)}>
                {words}
              </button>
            ) : (
              <a href={href?.(problem)}>{words}</a>
            )}
            {shown && (
              <code className={css.line}>{shown.length > 120 ? `${shown.slice(0, 120)}…` : shown}</code>
            )}
          </li>
        );
      })}
    </ul>
  );
}
