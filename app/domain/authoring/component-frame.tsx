// The frame of a component in the editor: what it is, and its buttons.
import { NodeViewWrapper } from "@tiptap/react";
import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import css from "./lesson-editor.module.css";

type Action = { label: string; onPress: () => void };

type ComponentFrameProps = {
  /** Which component, in words. */
  name: string;
  kind: "callout" | "figure" | "quiz";
  /** A callout's kind, for its colour. */
  tone?: string;
  selected: boolean;
  actions: readonly Action[];
  children: ReactNode;
};

/** The bar is no text: the cursor passes it, its buttons are reached by Tab. */
export function ComponentFrame({ name, kind, tone, selected, actions, children }: ComponentFrameProps) {
  return (
    <NodeViewWrapper
      className={css.component}
      data-component={kind}
      data-kind={tone}
      data-selected={selected || undefined}
    >
      <div className={css.componentBar} contentEditable={false}>
        <span className={css.componentName} data-drag-handle="">
          {name}
        </span>
        <span className={css.componentActions}>
          {actions.map(({ label, onPress }) => (
            <Button
              key={label}
              type="button"
              variant="quiet"
              small
              onClick={onPress}
              aria-label={`${label}：${name}`}
            >
              {label}
            </Button>
          ))}
        </span>
      </div>
      {children}
    </NodeViewWrapper>
  );
}
