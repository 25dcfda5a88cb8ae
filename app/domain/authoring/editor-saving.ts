// 保存的状态: what is saved, what is under way, what came of it; and the warning before unsaved text is left.
import type { Node as DocumentNode } from "@tiptap/pm/model";
import { type Editor, useEditorState } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import { saysTheSame } from "./editor-document.ts";
import type { Saved } from "./editor-examine.server.ts";
import { type EditIntent, type EditOutcome, postEdit } from "./editor-save.ts";
import type { LessonFields } from "./editor-source.ts";

export type SavingStart = { path: string; route: string; base: Saved; fields: LessonFields };

export type Saving = {
  state: "saved" | "unsaved" | "saving" | "publishing";
  saved: Saved;
  /** The number that readers see since this page published; null when it has not. */
  publishedNo: number | null;
  /** What came of the last attempt; null before the first. */
  outcome: EditOutcome | null;
  /** Sends what is in the editor; `over` names a newer revision to save over. True when it was saved. */
  save: (intent: EditIntent, over?: string) => Promise<boolean>;
};

export function useSaving(editor: Editor | null, fields: LessonFields, start: SavingStart): Saving {
  const [saved, setSaved] = useState(start.base);
  const [savedText, setSavedText] = useState<{ doc: DocumentNode | null; fields: LessonFields }>({
    doc: null,
    fields: start.fields,
  });
  const [busy, setBusy] = useState<EditIntent | null>(null);
  const [outcome, setOutcome] = useState<EditOutcome | null>(null);
  const [publishedNo, setPublishedNo] = useState<number | null>(null);
  const opened = savedText.doc;
  useEffect(() => {
    if (editor && !opened) setSavedText((before) => ({ ...before, doc: editor.state.doc }));
  }, [editor, opened]);

  const textChanged = useEditorState({
    editor,
    selector: ({ editor: current }) => Boolean(current && opened && !saysTheSame(current.state.doc, opened)),
  });
  const unsaved = Boolean(textChanged) || JSON.stringify(fields) !== JSON.stringify(savedText.fields);
  useLeaveWarning(unsaved);

  const save: Saving["save"] = async (intent, over) => {
    if (!editor || busy) return false;
    const { doc } = editor.state;
    setBusy(intent);
    const edit = { intent, base: over ?? saved.revisionId, fields, doc: editor.getJSON() };
    const answer = await postEdit(start.path, start.route, edit);
    setBusy(null);
    setOutcome(answer);
    if (!answer.ok) return false;
    setSaved(answer.saved);
    setSavedText({ doc, fields });
    if (answer.publishedNo !== null) setPublishedNo(answer.publishedNo);
    return true;
  };
  const state = busy ? (busy === "save" ? "saving" : "publishing") : unsaved ? "unsaved" : "saved";
  return { state, saved, publishedNo, outcome, save };
}

/** The browser asks before it leaves unsaved text behind. */
function useLeaveWarning(unsaved: boolean): void {
  const current = useRef(unsaved);
  current.current = unsaved;
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!current.current) return;
      event.preventDefault();
      // Chrome before 119 asks only when this is set.
      event.returnValue = "";
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);
}
