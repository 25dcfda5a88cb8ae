// The one dialog of the editor, with whichever form is asked for.
import type { Editor } from "@tiptap/react";
import { Dialog } from "#app/ui/dialog.tsx";
import { CalloutForm } from "./callout-form.tsx";
import { putCallout, putFigure, putLink, putQuiz } from "./editor-commands.ts";
import { type FormRequest, useEditorSurroundings } from "./editor-context.tsx";
import { editorTexts } from "./editor-texts.ts";
import { FigureForm } from "./figure-form.tsx";
import { LinkForm } from "./link-form.tsx";
import { QuizForm } from "./quiz-form.tsx";

type EditorFormsProps = {
  editor: Editor;
  request: FormRequest | null;
  onClose: () => void;
  /** A picture was stored and is served at `url`. */
  onPicture: (src: string, url: string) => void;
};

export function EditorForms({ editor, request, onClose, onPicture }: EditorFormsProps) {
  const { locale } = useEditorSurroundings();
  const words = editorTexts[locale];
  const titles = {
    link: words.linkTitle,
    callout: words.calloutTitle,
    figure: words.figureTitle,
    quiz: words.quizTitle,
  };
  const done = () => {
    onClose();
    // The dialog gives the focus back to where it was opened; the text takes it after that.
    requestAnimationFrame(() => requestAnimationFrame(() => editor.commands.focus()));
  };
  return (
    <Dialog
      locale={locale}
      title={request ? titles[request.form] : ""}
      open={request !== null}
      onOpenChange={(open) => !open && onClose()}
    >
      {request?.form === "link" && (
        <LinkForm
          {...request}
          onPut={(href, text) => {
            putLink(editor, href, text);
            done();
          }}
          onRemove={() => {
            editor.chain().extendMarkRange("link").unsetLink().run();
            done();
          }}
        />
      )}
      {request?.form === "callout" && (
        <CalloutForm
          attributes={request.attributes}
          isNew={request.position === null}
          onPut={(attributes) => {
            putCallout(editor, attributes, request.position);
            done();
          }}
        />
      )}
      {request?.form === "figure" && (
        <FigureForm
          attributes={request.attributes}
          isNew={request.position === null}
          onPut={(attributes, url) => {
            if (url) onPicture(attributes.src, url);
            putFigure(editor, attributes, request.position);
            done();
          }}
        />
      )}
      {request?.form === "quiz" && (
        <QuizForm
          draft={request.attributes}
          isNew={request.position === null}
          onPut={(quiz) => {
            putQuiz(editor, quiz, request.position);
            done();
          }}
        />
      )}
    </Dialog>
  );
}
