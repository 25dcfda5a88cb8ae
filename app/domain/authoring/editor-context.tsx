// What the parts inside the editor need of the page around it: language, pictures, the forms.
import { createContext, useContext } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import type { CalloutAttributes, FigureAttributes, QuizAttributes } from "./editor-nodes.ts";

/** Which form is open; `position` is the node it changes, null for a new one. */
export type FormRequest =
  | { form: "link"; href: string; needsText: boolean }
  | { form: "callout"; position: number | null; attributes: CalloutAttributes }
  | { form: "figure"; position: number | null; attributes: FigureAttributes }
  | { form: "quiz"; position: number | null; attributes: QuizAttributes };

export type EditorSurroundings = {
  locale: Locale;
  /** Where a picture is served, by its address in the text. */
  pictureUrl: (src: string) => string | undefined;
  openForm: (request: FormRequest) => void;
};

const Context = createContext<EditorSurroundings | null>(null);

export const EditorSurroundingsProvider = Context.Provider;

export function useEditorSurroundings(): EditorSurroundings {
  const found = useContext(Context);
  if (!found) throw new Error("a part of the editor outside of the editor");
  return found;
}
