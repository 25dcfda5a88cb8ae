// A labelled form field: label, hint and error wired to the control for everyone who cannot see them.
import type { ReactNode } from "react";
import type { Locale } from "#app/platform/i18n.ts";
import { classNames } from "./class-names.ts";
import css from "./field.module.css";
import { Icon } from "./icon.tsx";
import { uiTexts } from "./texts.ts";

/** The id of the control named `name`; `FormError` links to it. */
export function fieldId(name: string, form?: string): string {
  return `${form ?? "f"}-${name.replace(/\[\]$/, "").replace(/[^\w-]/g, "-")}`;
}

/** What every field is told. */
export type FieldProps = {
  locale: Locale;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Tells apart equal names in two forms of one page: becomes the prefix of ids. */
  form?: string;
};

/** What a control must carry. */
export type ControlProps = {
  id: string;
  name: string;
  required: boolean | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export function controlProps({ name, hint, error, required, form }: FieldProps): ControlProps {
  const id = fieldId(name, form);
  return {
    id,
    name,
    required,
    "aria-describedby": classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null),
    "aria-invalid": error ? true : undefined,
  };
}

/** Puts label, hint and error around any control: `<Field …>{(control) => <input {...control} />}</Field>`. */
export function Field({
  children,
  ...field
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const control = controlProps(field);
  return (
    <div className={css.field} data-invalid={field.error ? true : undefined}>
      <label className={css.label} htmlFor={control.id}>
        {field.label}
        <Need {...field} />
      </label>
      <FieldNotes {...field} id={control.id} />
      {children(control)}
    </div>
  );
}

/** Optional fields say so; required is the rule. */
export function Need({ locale, required }: { locale: Locale; required?: boolean }) {
  return required === false ? <span className={css.optional}>（{uiTexts[locale].optional}）</span> : null;
}

/** Hint and error under the label, above the control, where a phone's keyboard cannot cover them. */
export function FieldNotes({
  id,
  locale,
  hint,
  error,
}: Pick<FieldProps, "locale" | "hint" | "error"> & { id: string }) {
  return (
    <>
      {hint && (
        <p className={css.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={css.error} id={`${id}-error`}>
          <Icon name="warning" size="small" />
          <span>
            <span className="visually-hidden">{uiTexts[locale].errorPrefix}</span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}
