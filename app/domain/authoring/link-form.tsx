// The form of a link: where it leads, and its words where no text is selected.
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { isAllowedLink } from "./component-rules.ts";
import { useEditorSurroundings } from "./editor-context.tsx";
import { editorTexts } from "./editor-texts.ts";

type LinkFormProps = {
  href: string;
  needsText: boolean;
  onPut: (href: string, text: string) => void;
  onRemove: () => void;
};

export function LinkForm({ href, needsText, onPut, onRemove }: LinkFormProps) {
  const { locale } = useEditorSurroundings();
  const words = editorTexts[locale];
  const [address, setAddress] = useState(href);
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        const typed = address.trim();
        if (isAllowedLink(typed)) onPut(typed, text.trim());
        else setWrong(true);
      }}
    >
      <TextInput
        locale={locale}
        form="link"
        name="href"
        label={words.linkAddress}
        hint={words.linkAddressHint}
        error={wrong ? words.linkWrong : undefined}
        inputMode="url"
        autoComplete="off"
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      {needsText && (
        <TextInput
          locale={locale}
          form="link"
          name="text"
          label={words.linkText}
          hint={words.linkTextHint}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <FormActions>
        <Button variant="primary">{href ? words.change : words.put}</Button>
        {href && (
          <Button type="button" onClick={onRemove}>
            {words.linkRemove}
          </Button>
        )}
      </FormActions>
    </Form>
  );
}
