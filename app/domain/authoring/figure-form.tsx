// The form of a picture: the file, what it shows for those who cannot see it, and a caption.
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { Textarea, TextInput } from "#app/ui/text-input.tsx";
import { useEditorSurroundings } from "./editor-context.tsx";
import type { FigureAttributes } from "./editor-nodes.ts";
import { editorTexts } from "./editor-texts.ts";
import { uploadPicture } from "./editor-upload.ts";

type FigureFormProps = {
  attributes: FigureAttributes;
  isNew: boolean;
  /** `url` serves the picture before the lesson is saved. */
  onPut: (attributes: FigureAttributes, url: string | undefined) => void;
};

type Errors = { file?: string; alt?: string };

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, " ").trim();

export function FigureForm({ attributes, isNew, onPut }: FigureFormProps) {
  const { locale } = useEditorSurroundings();
  const words = editorTexts[locale];
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState(attributes.alt);
  const [caption, setCaption] = useState(attributes.caption);
  const [errors, setErrors] = useState<Errors>({});
  const [sending, setSending] = useState(false);

  const put = async () => {
    const missing: Errors = {
      ...(isNew && !file ? { file: words.figureNeedsFile } : {}),
      ...(oneLine(alt) === "" ? { alt: words.figureNeedsAlt } : {}),
    };
    setErrors(missing);
    if (missing.file || missing.alt) return;
    const texts = { alt: oneLine(alt), caption: oneLine(caption) };
    if (!file) return onPut({ src: attributes.src, ...texts }, undefined);
    setSending(true);
    const sent = await uploadPicture(file);
    setSending(false);
    if (sent.ok) onPut({ src: sent.src, ...texts }, sent.url);
    else setErrors({ file: words.uploadFailures[sent.reason] });
  };

  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void put();
      }}
    >
      <Field
        locale={locale}
        form="figure"
        name="file"
        label={words.figureFile}
        hint={isNew ? words.figureFileHint : `${words.figureKeep}${words.figureFileHint}`}
        error={errors.file}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept="image/png,image/jpeg,image/webp,image/svg+xml"
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        )}
      </Field>
      <Textarea
        locale={locale}
        form="figure"
        name="alt"
        label={words.figureAlt}
        hint={words.figureAltHint}
        error={errors.alt}
        rows={3}
        maxLength={500}
        value={alt}
        onChange={(event) => setAlt(event.currentTarget.value)}
      />
      <TextInput
        locale={locale}
        form="figure"
        name="caption"
        label={words.figureCaption}
        required={false}
        maxLength={200}
        autoComplete="off"
        value={caption}
        onChange={(event) => setCaption(event.currentTarget.value)}
      />
      <FormActions>
        <Button variant="primary" aria-disabled={sending || undefined}>
          {sending ? words.uploading : isNew ? words.put : words.change}
        </Button>
      </FormActions>
    </Form>
  );
}
