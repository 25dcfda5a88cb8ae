// The form of a callout: its kind and its title; what stands in it is written in the text.
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice-cards.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { CALLOUT_KINDS, isCalloutKind } from "./component-rules.ts";
import { useEditorSurroundings } from "./editor-context.tsx";
import type { CalloutAttributes } from "./editor-nodes.ts";
import { editorTexts } from "./editor-texts.ts";

type CalloutFormProps = {
  attributes: CalloutAttributes;
  isNew: boolean;
  onPut: (attributes: CalloutAttributes) => void;
};

export function CalloutForm({ attributes, isNew, onPut }: CalloutFormProps) {
  const { locale } = useEditorSurroundings();
  const words = editorTexts[locale];
  const [kind, setKind] = useState(attributes.kind);
  const [title, setTitle] = useState(attributes.title);
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        onPut({ kind, title: title.trim() });
      }}
    >
      <RadioCards
        locale={locale}
        form="callout"
        name="kind"
        label={words.calloutKind}
        options={CALLOUT_KINDS.map((value) => ({ value, label: words.calloutKinds[value] }))}
        value={kind}
        onChange={(value) => isCalloutKind(value) && setKind(value)}
      />
      <TextInput
        locale={locale}
        form="callout"
        name="title"
        label={words.calloutHeading}
        required={false}
        maxLength={80}
        autoComplete="off"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <FormActions>
        <Button variant="primary">{isNew ? words.put : words.change}</Button>
      </FormActions>
    </Form>
  );
}
