// 编辑器能力: what the lesson editor can hold: exactly what a lesson may, so that nothing is lost on the way to MDX.
import { Extension, type Extensions, Node } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Plugin } from "@tiptap/pm/state";
import StarterKit from "@tiptap/starter-kit";
import { isAllowedLink } from "./component-rules.ts";
import { quizRenumbering } from "./editor-commands.ts";
import { Callout, Figure, Quiz } from "./editor-nodes.ts";

/** Blocks, and the two components that stand at the top level only. */
const Lesson = Node.create({ name: "doc", topNode: true, content: "(block | section)+" });

/** A cell holds one line, as a Markdown table's does. */
const cell = { content: "paragraph" } as const;

/** A copied quiz gets a number of its own. */
const QuizNumbers = Extension.create({
  name: "quizNumbers",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) =>
        transactions.some((each) => each.docChanged) ? quizRenumbering(state) : null,
    }),
  ],
});

export type ComponentNodes = { callout: Node; figure: Node; quiz: Node };

/** All extensions; the page passes its three components with their views. */
export function lessonExtensions(
  nodes: ComponentNodes = { callout: Callout, figure: Figure, quiz: Quiz },
): Extensions {
  return [
    Lesson,
    StarterKit.configure({
      document: false,
      underline: false,
      heading: { levels: [2, 3, 4] },
      dropcursor: { color: false, class: "drop-cursor" },
      link: {
        openOnClick: false,
        autolink: false,
        HTMLAttributes: { target: null, rel: null },
        isAllowedUri: (address) => isAllowedLink(address ?? ""),
      },
    }),
    Table.configure({ resizable: false }),
    TableRow,
    TableHeader.extend(cell),
    TableCell.extend(cell),
    nodes.callout,
    nodes.figure,
    nodes.quiz,
    QuizNumbers,
  ];
}
