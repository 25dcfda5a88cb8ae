// What came of saving: the list of what to correct, somebody else's newer version, or why nothing was sent.
import type { Locale } from "#app/platform/i18n.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { timeText } from "#app/ui/time-text.ts";
import type { Saving } from "./editor-saving.ts";
import type { PlacedProblem } from "./editor-source.ts";
import { editorTexts } from "./editor-texts.ts";
import { ProblemList } from "./problem-list.tsx";
import { authoringTexts } from "./texts.ts";

type SaveOutcomeProps = {
  locale: Locale;
  path: string;
  saving: Saving;
  onGo: (problem: PlacedProblem) => void;
};

export function SaveOutcome({ locale, path, saving, onGo }: SaveOutcomeProps) {
  const { outcome, publishedNo, state } = saving;
  const words = editorTexts[locale];
  const common = authoringTexts[locale];
  if (!outcome || state === "saving" || state === "publishing") return null;
  // What was refused has been taken back: the text is the saved one again.
  if (!outcome.ok && state === "saved") return null;
  if (outcome.ok)
    return publishedNo === null || state === "unsaved" ? null : (
      <Alert locale={locale} kind="success" live>
        {words.publishedNow(publishedNo)}
      </Alert>
    );
  if (outcome.reason === "problems")
    return (
      <Alert locale={locale} kind="danger" title={words.problemsTitle(outcome.problems.length)} live>
        <p>{words.problemsKept}</p>
        <ProblemList locale={locale} problems={outcome.problems} onGo={onGo} />
      </Alert>
    );
  if (outcome.reason === "conflict") {
    const { no, savedAt, revisionId } = outcome.latest;
    return (
      <Alert
        locale={locale}
        kind="warning"
        title={common.conflictTitle}
        live
        actions={
          <>
            <ButtonLink href={`${path}/source`} target="_blank" rel="noopener">
              {common.openTheirs}
            </ButtonLink>
            <Button type="button" variant="danger" onClick={() => void saving.save("save", revisionId)}>
              {common.overrule}
            </Button>
          </>
        }
      >
        <p>{common.conflict}</p>
        <p>{common.theirVersion(no, timeText(savedAt, locale, "datetime"))}</p>
      </Alert>
    );
  }
  return (
    <Alert
      locale={locale}
      kind="danger"
      title={words.states.unsaved}
      live
      actions={
        outcome.reason === "signed_out" && (
          <ButtonLink href="/sign-in" target="_blank" rel="noopener">
            {words.signIn}
          </ButtonLink>
        )
      }
    >
      {words.failures[outcome.reason]}
    </Alert>
  );
}
