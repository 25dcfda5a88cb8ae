// One line of text, a password, or several lines.
import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { classNames } from "./class-names.ts";
import css from "./field.module.css";
import { Field, type FieldProps } from "./field.tsx";

type Own = keyof FieldProps | "id" | "style" | "className";

export type TextInputProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, Own> & { short?: boolean };

export function TextInput({
  locale,
  name,
  label,
  hint,
  error,
  required,
  form,
  short,
  ...input
}: TextInputProps) {
  return (
    <Field {...{ locale, name, label, hint, error, required, form }}>
      {(control) => (
        <input type="text" {...input} {...control} className={classNames(css.control, short && css.short)} />
      )}
    </Field>
  );
}

export type PasswordInputProps = Omit<TextInputProps, "type" | "autoComplete"> & {
  autoComplete: "current-password" | "new-password";
};

export function PasswordInput(props: PasswordInputProps) {
  return <TextInput {...props} type="password" autoCapitalize="off" spellCheck={false} />;
}

export type TextareaProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>;

export function Textarea({ locale, name, label, hint, error, required, form, ...textarea }: TextareaProps) {
  return (
    <Field {...{ locale, name, label, hint, error, required, form }}>
      {(control) => <textarea rows={4} {...textarea} {...control} className={css.control} />}
    </Field>
  );
}
