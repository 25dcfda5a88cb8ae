// How callout, picture and quiz look in the editor, each with a button that opens its form.
import { NodeViewContent, type NodeViewProps, ReactNodeViewRenderer } from "@tiptap/react";
import { ComponentFrame } from "./component-frame.tsx";
import { removeNode, unwrapCallout } from "./editor-commands.ts";
import { useEditorSurroundings } from "./editor-context.tsx";
import type { ComponentNodes } from "./editor-extensions.ts";
import {
  Callout,
  type CalloutAttributes,
  Figure,
  type FigureAttributes,
  Quiz,
  type QuizAttributes,
} from "./editor-nodes.ts";
import { editorTexts } from "./editor-texts.ts";
import css from "./lesson-editor.module.css";
import { answerVariants } from "./quiz-rules.ts";

/** Runs with the node's position, unless it has just gone. */
function at(getPos: NodeViewProps["getPos"], run: (position: number) => void): () => void {
  return () => {
    const position = getPos();
    if (position !== undefined) run(position);
  };
}

function CalloutView({ node, selected, editor, getPos }: NodeViewProps) {
  const { locale, openForm } = useEditorSurroundings();
  const words = editorTexts[locale];
  const attributes = node.attrs as CalloutAttributes;
  return (
    <ComponentFrame
      kind="callout"
      tone={attributes.kind}
      name={words.calloutKinds[attributes.kind]}
      selected={selected}
      actions={[
        {
          label: words.edit,
          onPress: at(getPos, (position) => openForm({ form: "callout", position, attributes })),
        },
        { label: words.unwrap, onPress: at(getPos, (position) => unwrapCallout(editor, position)) },
        { label: words.remove, onPress: at(getPos, (position) => removeNode(editor, position)) },
      ]}
    >
      {attributes.title && (
        <p className={css.calloutTitle} contentEditable={false}>
          {attributes.title}
        </p>
      )}
      <NodeViewContent />
    </ComponentFrame>
  );
}

function FigureView({ node, selected, editor, getPos }: NodeViewProps) {
  const { locale, openForm, pictureUrl } = useEditorSurroundings();
  const words = editorTexts[locale];
  const attributes = node.attrs as FigureAttributes;
  const url = pictureUrl(attributes.src);
  return (
    <ComponentFrame
      kind="figure"
      name={words.tools.figure}
      selected={selected}
      actions={[
        {
          label: words.edit,
          onPress: at(getPos, (position) => openForm({ form: "figure", position, attributes })),
        },
        { label: words.remove, onPress: at(getPos, (position) => removeNode(editor, position)) },
      ]}
    >
      {url ? (
        <img src={url} alt={attributes.alt} className={css.picture} draggable={false} />
      ) : (
        <p className={css.missing}>
          {words.figureMissing}：{attributes.src}
        </p>
      )}
      {attributes.caption && <p className={css.caption}>{attributes.caption}</p>}
      <p className={css.alternative}>
        {words.figureAlt}：{attributes.alt}
      </p>
    </ComponentFrame>
  );
}

function QuizView({ node, selected, editor, getPos }: NodeViewProps) {
  const { locale, openForm } = useEditorSurroundings();
  const words = editorTexts[locale];
  const attributes = node.attrs as QuizAttributes;
  const { id, kind, stem, options, answer, explain } = attributes;
  return (
    <ComponentFrame
      kind="quiz"
      name={`${words.tools.quiz} ${id.slice(1)} · ${words.quizKinds[kind]}`}
      selected={selected}
      actions={[
        {
          label: words.edit,
          onPress: at(getPos, (position) => openForm({ form: "quiz", position, attributes })),
        },
        { label: words.remove, onPress: at(getPos, (position) => removeNode(editor, position)) },
      ]}
    >
      {stem.split("\n").map((line) => (
        <p key={line} className={css.stem}>
          {line.replaceAll("**", "")}
        </p>
      ))}
      {kind === "blank" ? (
        <p>
          {words.quizAnswer}：{answerVariants(answer).join(" / ")}
        </p>
      ) : (
        <ul className={css.options}>
          {options.map((option) => (
            <li key={option.text} data-right={option.right || undefined}>
              {option.text}
              {option.right && <span className={css.right}>✓ {words.rightMark}</span>}
            </li>
          ))}
        </ul>
      )}
      {explain && (
        <p className={css.alternative}>
          {words.quizExplain}：{explain}
        </p>
      )}
    </ComponentFrame>
  );
}

/** The three components with their views. */
export const viewedComponents: ComponentNodes = {
  callout: Callout.extend({ addNodeView: () => ReactNodeViewRenderer(CalloutView) }),
  figure: Figure.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView) }),
  quiz: Quiz.extend({ addNodeView: () => ReactNodeViewRenderer(QuizView) }),
};
