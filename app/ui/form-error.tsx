// The summary above a form that was refused: what to correct, each line leading to its field.
import type { Locale } from "#app/platform/i18n.ts";
import { fieldId } from "./field.tsx";
import css from "./form-error.module.css";
import { uiTexts } from "./texts.ts";

type FormErrorProps = {
  locale: Locale;
  /** Messages by field name, as `parseForm` gives them; `form` is about the whole form. */
  errors: Readonly<Record<string, string>> | null | undefined;
  /** Field names in words: `{ phone: "手机号" }`. */
  labels?: Readonly<Record<string, string>>;
  /** The same prefix the fields were given. */
  form?: string;
};

export function FormError({ locale, errors, labels = {}, form }: FormErrorProps) {
  const entries = Object.entries(errors ?? {});
  if (entries.length === 0) return null;
  const separator = locale === "zh" ? "：" : ": ";
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused form must tell keyboard and screen reader where to begin, also without scripts
    <div className={css.summary} role="alert" tabIndex={-1} autoFocus id={`${form ?? "f"}-errors`}>
      <p className={css.title}>{uiTexts[locale].errorSummary(entries.length)}</p>
      <ul className={css.list}>
        {entries.map(([name, message]) => (
          <li key={name}>
            {name === "form" ? (
              message
            ) : (
              <a href={`#${fieldId(name, form)}`}>
                {labels[name] ? `${labels[name]}${separator}` : ""}
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
