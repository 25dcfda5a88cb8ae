// The bar under the editor: whether everything is saved, and save, preview, publish.
import { useState } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { FormActions } from "#app/ui/form.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { timeText } from "#app/ui/time-text.ts";
import type { Saving } from "./editor-saving.ts";
import { editorTexts } from "./editor-texts.ts";
import css from "./save-bar.module.css";

type SaveBarProps = { locale: Locale; saving: Saving; mayPublish: boolean; onPreview: () => void };

const ICONS = { saved: "check-circle", unsaved: "edit", saving: "clock", publishing: "clock" } as const;

export function SaveBar({ locale, saving, mayPublish, onPreview }: SaveBarProps) {
  const words = editorTexts[locale];
  const { state, saved } = saving;
  const busy = state === "saving" || state === "publishing";
  const [asking, setAsking] = useState(false);
  return (
    <div className={css.bar}>
      <p className={css.state} data-state={state} role="status">
        <Icon name={ICONS[state]} />
        <span>
          <strong>{words.states[state]}</strong>
          {state === "saved" && (
            <span className={css.when}>
              {words.savedAt(saved.no, timeText(saved.savedAt, locale, "datetime"))}
            </span>
          )}
        </span>
      </p>
      <div className={css.actions}>
        <Button
          type="button"
          variant="primary"
          aria-disabled={busy || undefined}
          onClick={() => void saving.save("save")}
        >
          {words.save}
        </Button>
        <Button type="button" aria-disabled={busy || undefined} onClick={onPreview}>
          {words.preview}
        </Button>
        {mayPublish && (
          <Button
            type="button"
            aria-haspopup="dialog"
            aria-disabled={busy || undefined}
            onClick={() => setAsking(!busy)}
          >
            {words.publish}
          </Button>
        )}
      </div>
      <Dialog locale={locale} title={words.publishTitle} open={asking} onOpenChange={setAsking}>
        <p>{words.publishText}</p>
        <FormActions>
          <Button
            type="button"
            variant="primary"
            onClick={() => {
              setAsking(false);
              void saving.save("publish");
            }}
          >
            {words.publish}
          </Button>
          <Button type="button" onClick={() => setAsking(false)}>
            {words.cancel}
          </Button>
        </FormActions>
      </Dialog>
    </div>
  );
}
