// The lesson editor: fields, toolbar, text, forms, and the bar that saves.
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo, useState } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Card } from "#app/ui/card.tsx";
import { fieldId } from "#app/ui/field.tsx";
import { Loading } from "#app/ui/loading.tsx";
import { viewedComponents } from "./component-views.tsx";
import { goToBlock } from "./editor-commands.ts";
import { EditorSurroundingsProvider, type FormRequest } from "./editor-context.tsx";
import { lessonExtensions } from "./editor-extensions.ts";
import { EditorForms } from "./editor-forms.tsx";
import { plainPaste } from "./editor-paste.ts";
import { useSaving } from "./editor-saving.ts";
import type { PlacedProblem } from "./editor-source.ts";
import { editorTexts } from "./editor-texts.ts";
import { EditorToolbar } from "./editor-toolbar.tsx";
import css from "./lesson-editor.module.css";
import { LessonFields } from "./lesson-fields.tsx";
import { mdxProblemTexts } from "./mdx-problem-texts.ts";
import type { LessonForEditing } from "./read-lesson-for-editing.server.ts";
import { SaveBar } from "./save-bar.tsx";
import { SaveOutcome } from "./save-outcome.tsx";
import "./prosemirror.css";

export type LessonEditorProps = {
  locale: Locale;
  lesson: Pick<LessonForEditing, "base" | "fields" | "doc" | "mediaUrls">;
  /** The page's path and its route, which saving posts to. */
  path: string;
  route: string;
  topics: readonly string[];
  mayPublish: boolean;
};

const EXTENSIONS = lessonExtensions(viewedComponents);
const TOOLBAR = "lesson-toolbar";

export function LessonEditor({ locale, lesson, path, route, topics, mayPublish }: LessonEditorProps) {
  const words = editorTexts[locale];
  const [fields, setFields] = useState(lesson.fields);
  const [request, setRequest] = useState<FormRequest | null>(null);
  const [pictures, setPictures] = useState(lesson.mediaUrls);
  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    extensions: EXTENSIONS,
    content: lesson.doc,
    editorProps: {
      attributes: {
        id: "lesson-text",
        class: "prose",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": words.text,
        "aria-describedby": "lesson-text-help",
      },
      transformPastedHTML: plainPaste,
      scrollThreshold: 120,
      scrollMargin: 120,
    },
  });
  const saving = useSaving(editor, fields, { path, route, base: lesson.base, fields: lesson.fields });
  useShortcuts(() => void saving.save("save"));
  const surroundings = useMemo(
    () => ({ locale, pictureUrl: (src: string) => pictures[src], openForm: setRequest }),
    [locale, pictures],
  );

  const preview = async () => {
    if (saving.state === "saved" || (await saving.save("save"))) window.location.assign(`${path}/preview`);
  };
  const goTo = (problem: PlacedProblem) => {
    if (problem.block !== null && editor) goToBlock(editor, problem.block);
    else document.getElementById(fieldId(problem.detail ?? "title"))?.focus();
  };

  return (
    <EditorSurroundingsProvider value={surroundings}>
      <div className={css.editor}>
        <noscript>
          <Alert locale={locale} kind="warning">
            {words.noScript}
          </Alert>
        </noscript>
        <Card>
          <LessonFields
            locale={locale}
            fields={fields}
            topics={topics}
            errors={fieldErrors(saving, locale)}
            onChange={setFields}
          />
        </Card>
        <p id="lesson-text-help" className={css.help}>
          {words.textHelp}
        </p>
        <div className={css.sheet}>
          {editor ? <EditorToolbar editor={editor} id={TOOLBAR} /> : <Loading locale={locale} lines={6} />}
          <div className={css.text}>
            <EditorContent editor={editor} />
          </div>
        </div>
        <div className={css.dock}>
          <SaveOutcome locale={locale} path={path} saving={saving} onGo={goTo} />
          <SaveBar locale={locale} saving={saving} mayPublish={mayPublish} onPreview={() => void preview()} />
        </div>
        {editor && (
          <EditorForms
            editor={editor}
            request={request}
            onClose={() => setRequest(null)}
            onPicture={(src, url) => setPictures((before) => ({ ...before, [src]: url }))}
          />
        )}
      </div>
    </EditorSurroundingsProvider>
  );
}

/** The refused fields' messages, by field. */
function fieldErrors({ outcome }: ReturnType<typeof useSaving>, locale: Locale): Record<string, string> {
  if (!outcome || outcome.ok || outcome.reason !== "problems") return {};
  const ofFields = outcome.problems.filter((problem) => problem.block === null && problem.detail);
  return Object.fromEntries(
    ofFields.map(({ reason, detail }) => [detail, mdxProblemTexts[locale].reasons[reason](detail ?? "")]),
  );
}

/** Ctrl or ⌘ with S saves; Alt+F10 leads from the text to the toolbar. */
function useShortcuts(save: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const saves = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s";
      const toToolbar = event.altKey && event.key === "F10";
      if (!saves && !toToolbar) return;
      event.preventDefault();
      if (saves) save();
      else document.querySelector<HTMLElement>(`#${TOOLBAR} button:not([tabindex="-1"])`)?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [save]);
}
