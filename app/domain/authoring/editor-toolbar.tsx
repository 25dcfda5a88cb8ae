// The editor's toolbar: one Tab stop, arrow keys between its buttons; it wraps where the page is narrow.
import { Toolbar, ToolbarItem } from "@ariakit/react";
import { type Editor, useEditorState } from "@tiptap/react";
import type { ReactNode } from "react";
import { inHeaderRow } from "./editor-commands.ts";
import type { FormRequest } from "./editor-context.tsx";
import { useEditorSurroundings } from "./editor-context.tsx";
import type { CalloutAttributes } from "./editor-nodes.ts";
import { editorTexts } from "./editor-texts.ts";
import css from "./editor-toolbar.module.css";

const MARKS = [
  "bold",
  "italic",
  "bulletList",
  "orderedList",
  "blockquote",
  "link",
  "table",
  "callout",
] as const;

function useToolStates(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor: current }) =>
      ({
        ...Object.fromEntries(MARKS.map((name) => [name, current.isActive(name)])),
        heading2: current.isActive("heading", { level: 2 }),
        heading3: current.isActive("heading", { level: 3 }),
        headerRow: inHeaderRow(current),
        canUndo: current.can().undo(),
        canRedo: current.can().redo(),
      }) as Record<
        (typeof MARKS)[number] | "heading2" | "heading3" | "headerRow" | "canUndo" | "canRedo",
        boolean
      >,
  });
}

export function EditorToolbar({ editor, id }: { editor: Editor; id: string }) {
  const { locale, openForm } = useEditorSurroundings();
  const words = editorTexts[locale];
  const { tools } = words;
  const on = useToolStates(editor);
  const chain = () => editor.chain().focus();
  return (
    <Toolbar id={id} className={css.toolbar} aria-label={words.toolbar} aria-controls="lesson-text">
      <Group>
        <Tool on={on.heading2} press={() => chain().toggleHeading({ level: 2 }).run()}>
          {tools.heading2}
        </Tool>
        <Tool on={on.heading3} press={() => chain().toggleHeading({ level: 3 }).run()}>
          {tools.heading3}
        </Tool>
      </Group>
      <Group>
        <Tool on={on.bold} press={() => chain().toggleBold().run()} look="bold">
          {tools.bold}
        </Tool>
        <Tool on={on.italic} press={() => chain().toggleItalic().run()}>
          {tools.italic}
        </Tool>
        <Tool on={on.link} press={() => openForm(linkRequest(editor))}>
          {tools.link}
        </Tool>
      </Group>
      <Group>
        <Tool on={on.bulletList} press={() => chain().toggleBulletList().run()}>
          {tools.bulletList}
        </Tool>
        <Tool on={on.orderedList} press={() => chain().toggleOrderedList().run()}>
          {tools.orderedList}
        </Tool>
        <Tool on={on.blockquote} press={() => chain().toggleBlockquote().run()}>
          {tools.blockquote}
        </Tool>
      </Group>
      <Group>
        <Tool
          on={on.table}
          off={on.table}
          press={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        >
          {tools.table}
        </Tool>
        <Tool press={() => openForm(FIGURE)}>{tools.figure}</Tool>
        <Tool on={on.callout} press={() => openForm(calloutRequest(editor))}>
          {tools.callout}
        </Tool>
        <Tool press={() => openForm(QUIZ)}>{tools.quiz}</Tool>
      </Group>
      <Group>
        <Tool off={!on.canUndo} press={() => chain().undo().run()}>
          {tools.undo}
        </Tool>
        <Tool off={!on.canRedo} press={() => chain().redo().run()}>
          {tools.redo}
        </Tool>
      </Group>
      {on.table && (
        <Group label={words.tableTools}>
          <Tool off={on.headerRow} press={() => chain().addRowBefore().run()}>
            {words.table.rowAbove}
          </Tool>
          <Tool press={() => chain().addRowAfter().run()}>{words.table.rowBelow}</Tool>
          <Tool off={on.headerRow} press={() => chain().deleteRow().run()}>
            {words.table.deleteRow}
          </Tool>
          <Tool press={() => chain().addColumnBefore().run()}>{words.table.columnLeft}</Tool>
          <Tool press={() => chain().addColumnAfter().run()}>{words.table.columnRight}</Tool>
          <Tool press={() => chain().deleteColumn().run()}>{words.table.deleteColumn}</Tool>
          <Tool press={() => chain().deleteTable().run()}>{words.table.deleteTable}</Tool>
        </Group>
      )}
    </Toolbar>
  );
}

function Group({ label, children }: { label?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be heard as a form
    <div className={css.group} role="group" aria-label={label}>
      {children}
    </div>
  );
}

type ToolProps = {
  /** Pressed or not; left out for tools that are no switch. */
  on?: boolean;
  off?: boolean;
  look?: "bold";
  press: () => void;
  children: string;
};

function Tool({ on, off, look, press, children }: ToolProps) {
  return (
    <ToolbarItem
      className={css.tool}
      aria-pressed={on}
      disabled={off}
      accessibleWhenDisabled
      data-look={look}
      // The text keeps its selection while a tool is pressed with the mouse.
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      {children}
    </ToolbarItem>
  );
}

const FIGURE: FormRequest = { form: "figure", position: null, attributes: { src: "", alt: "", caption: "" } };

const QUIZ: FormRequest = {
  form: "quiz",
  position: null,
  attributes: {
    id: "",
    kind: "single",
    stem: "",
    options: [
      { text: "", right: false },
      { text: "", right: false },
      { text: "", right: false },
    ],
    answer: "",
    explain: "",
  },
};

function linkRequest(editor: Editor): FormRequest {
  const href = String(editor.getAttributes("link")["href"] ?? "");
  return { form: "link", href, needsText: href === "" && editor.state.selection.empty };
}

/** The callout that the cursor is in, or a new one. */
function calloutRequest(editor: Editor): FormRequest {
  const { $from } = editor.state.selection;
  const outer = $from.depth > 0 ? $from.node(1) : null;
  if (outer?.type.name === "callout")
    return { form: "callout", position: $from.before(1), attributes: outer.attrs as CalloutAttributes };
  return { form: "callout", position: null, attributes: { kind: "note", title: "" } };
}
